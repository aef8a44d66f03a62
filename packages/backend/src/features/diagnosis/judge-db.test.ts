import { describe, expect, test } from 'vitest';
import type { DatabaseReading } from '../../platform/probes/look-into-database.ts';
import { judgeDb } from './judge-db.ts';
import { ago, down, read, readingsWith, session, wellDatabase, wellServer } from './readings.fixtures.ts';
import type { Readings } from './readings.ts';

const judged = (changed: Partial<Readings>) => judgeDb(readingsWith(changed));
const found = (changed: Partial<Readings>) => judged(changed).map(({ cause, sure }) => `${cause} ${sure}`);
const inside = (changed: Partial<DatabaseReading>) => ({ database: read({ ...wellDatabase, ...changed }) });

test.each([
  ['ECONNREFUSED', ['primary-down high', 'connection-refused medium']],
  ['53300', ['too-many-connections high']],
  ['28P01', ['login-refused high']],
  ['57P03', ['failover-in-progress high']],
  ['TimeoutError', ['primary-down high']],
])('a database that answers with %s', (code, causes) => {
  expect(found({ database: down(code) })).toEqual(causes);
});

test('a full server of this machine tells who is there by the names of its processes', () => {
  const backends = [
    { user: 'app', database: 'coach', state: 'idle', count: 48, client: { pid: 77, command: 'node' } },
  ];
  expect(judged({ database: down('53300'), backends })[0]?.evidence).toContain(
    'Who, by the names of its processes: 48 of app in coach (idle, by node, pid 77).',
  );
});

test('where no server runs an address at which nothing listens may be the wrong one', () => {
  const refused = { database: down('ECONNREFUSED'), server: down('ECONNREFUSED') };
  expect(found(refused)).toEqual(['connection-refused high', 'primary-down medium']);
});

test('AWS knows of a change-over before anybody can connect, and of what is none', () => {
  const host = (status: string) =>
    read({ status, isUp: false, cpuRatio: null, freeBytes: null, storageBytes: null, connections: null });
  const asTold = (status: string) =>
    found({ place: 'aws', database: down('ECONNREFUSED'), databaseHost: host(status) })[0];
  expect(asTold('failing-over')).toBe('failover-in-progress high');
  expect(asTold('storage-full')).toBe('disk-low high');
  expect(asTold('stopped')).toBe('primary-down high');
});

test('a database that cannot be asked still has its connections counted by who runs it', () => {
  const databaseHost = read({
    ...{ status: 'available', isUp: true, cpuRatio: 0.3, freeBytes: null, storageBytes: null },
    connections: 88,
  });
  const [full] = judged({ place: 'aws', database: down('53300'), databaseHost });
  expect(full).toMatchObject({
    cause: 'too-many-connections',
    evidence: expect.arrayContaining(['It is available.', 'It has 88 connections.']),
  });
});

test('a standby in the primary’s place', () => {
  expect(found(inside({ isStandby: true }))).toEqual(['failover-in-progress high']);
});

test('connections: who has them, and from when on it is much', () => {
  const connections = (used: number) => ({ connections: { used, most: 100 } });
  expect(found(inside(connections(79)))).toEqual([]);
  expect(found(inside(connections(80)))).toEqual(['too-many-connections medium']);
  const clients = [{ name: '', user: 'app', state: 'idle', count: 80 }];
  expect(judged(inside({ ...connections(95), clients }))[0]).toMatchObject({
    sure: 'high',
    evidence: ['95 of 100 connections are open.', 'Who: 80 of a client without a name (app) idle.'],
  });
});

describe('sessions', () => {
  test('a holder of a transaction, by how long; a short one is nobody', () => {
    expect(found(inside({ sessions: [{ ...session, forS: 4 }] }))).toEqual([]);
    expect(found(inside({ sessions: [{ ...session, forS: 8 }] }))).toEqual([
      'idle-in-transaction-holder medium',
    ]);
    expect(judged(inside({ sessions: [session] }))[0]).toMatchObject({
      sure: 'high',
      fix: 'npm run ops -- db end-session 4711',
    });
  });

  test('the end of a blocking chain, with all who wait behind it', () => {
    const waits = [
      { pid: 2, waitsS: 40, blockedBy: [4711], statement: 'update goal set pace = $1' },
      { pid: 3, waitsS: 12, blockedBy: [2], statement: 'select ?' },
    ];
    const [chain] = judged(inside({ sessions: [session], waits }));
    expect(chain).toMatchObject({ cause: 'blocking-chain', sure: 'high' });
    expect(chain?.evidence).toEqual([
      'pid 4711 (sleek-coach, app), idle in transaction for 42 s, blocks 2 connections.',
      'The longest waits for 40 s: update goal set pace = $1',
    ]);
  });

  test('what runs for long, unless it only waits for somebody', () => {
    const running = { ...session, state: 'active', forS: 7, statement: 'select count(*) from big' };
    expect(found(inside({ sessions: [running] }))).toEqual(['slow-statements high']);
    expect(found(inside({ sessions: [{ ...running, forS: 0.5 }] }))).toEqual([]);
    const waits = [{ pid: running.pid, waitsS: 7, blockedBy: [9], statement: '' }];
    expect(found(inside({ sessions: [running], waits }))).toEqual(['blocking-chain high']);
  });
});

test('a missing index is told with what makes it, and slow ones on the average are told', () => {
  const index = { name: 'ix_a', table: 'check_in', make: 'create index ix_a on check_in (user_id)' };
  expect(judged(inside({ missingIndexes: [index] }))[0]).toMatchObject({
    cause: 'missing-index',
    evidence: ['The table check_in lacks its index ix_a: create index ix_a on check_in (user_id)'],
    fix: 'npm run ops -- db make-indexes',
    undo: 'drop index ix_a;',
  });
  const slowest = [{ statement: 'select ?', calls: 10, meanMs: 400 }];
  expect(found(inside({ slowest }))).toEqual(['slow-statements medium']);
  expect(found(inside({ slowest: [{ ...slowest[0], statement: '', calls: 2, meanMs: 400 }] }))).toEqual([]);
});

test('migrations that are lacking; a disk that is nearly full', () => {
  expect(found(inside({ migrations: { applied: [], pending: ['0022_x'] } }))).toEqual([
    'migrations-pending medium',
  ]);
  const disk = (freeRatio: number) =>
    found({ disks: [{ place: 'DATA_DIR', freeRatio, freeBytes: 2 ** 30 }] });
  expect([disk(0.11), disk(0.08), disk(0.03)]).toEqual([[], ['disk-low medium'], ['disk-low high']]);
});

describe('the archive', () => {
  const archive = { isOn: true, lastArchivedAt: ago(600), lastFailedAt: ago(5), failures: 9 };

  test('fails where the last attempt did, or where the server says so', () => {
    expect(judged(inside({ archive }))[0]).toMatchObject({
      cause: 'archive-failing',
      evidence: [
        '9 attempts have failed. The last that got into it did so 10 min 0 s ago.',
        expect.stringMatching(/^Members are served meanwhile/),
      ],
    });
    expect(found({ server: read({ ...wellServer, isArchiveFailing: true }) })).toEqual([
      'archive-failing high',
    ]);
  });

  test('is well where a later attempt succeeded, or where there is none', () => {
    expect(found(inside({ archive: { ...archive, lastArchivedAt: ago(1) } }))).toEqual([]);
    expect(found(inside({ archive: { ...archive, isOn: false } }))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { judge5xx } from './judge-5xx.ts';
import {
  absentHere,
  ago,
  down,
  read,
  readingsWith,
  session,
  wellDatabase,
  wellOwner,
  wellServer,
  wellService,
} from './readings.fixtures.ts';
import type { Readings } from './readings.ts';

const found = (changed: Partial<Readings>) =>
  judge5xx(readingsWith(changed)).map(({ cause, sure }) => `${cause} ${sure}`);
const server = (changed: Partial<typeof wellServer>) => ({ server: read({ ...wellServer, ...changed }) });

test('a pool that is full and waited for, with who holds it; full and not waited for is well', () => {
  const pool = { busy: 10, max: 10, waiting: 4 };
  expect(found(server({ pool }))).toEqual(['pool-exhausted high']);
  expect(found(server({ pool: { ...pool, waiting: 0 } }))).toEqual([]);
  const [exhausted] = judge5xx(
    readingsWith({ ...server({ pool }), database: read({ ...wellDatabase, sessions: [session] }) }),
  );
  expect(exhausted?.evidence).toEqual([
    '10 of 10 connections are busy, 4 requests wait.',
    '1 of them are idle in a transaction, the longest for 42 s.',
  ]);
});

test('memory near its cap, by the server’s word or the kernel’s', () => {
  expect(found(server({ memoryRatio: 0.87 }))).toEqual(['memory-near-cap high']);
  expect(found(server({ memoryRatio: 0.81 }))).toEqual(['memory-near-cap medium']);
  expect(found(server({ memoryRatio: 0.79 }))).toEqual([]);
  const process = read({ ...wellOwner, residentBytes: 500 * 2 ** 20 });
  expect(found({ process, server: down('TimeoutError') })).toContain('memory-near-cap high');
});

describe('a server that does not tell its metrics', () => {
  test('and whose process lives stands still; a stopped one is told to go on', () => {
    const silent = { server: down('TimeoutError') };
    expect(found(silent)).toEqual(['event-loop-blocked high']);
    const [stopped] = judge5xx(
      readingsWith({ ...silent, process: read({ ...wellOwner, isStopped: true, cpuOfOneCore: 0 }) }),
    );
    expect(stopped).toMatchObject({ fix: 'kill -CONT 99' });
  });

  test('is gone where nobody runs, is starting, or has its port elsewhere', () => {
    const refused = { server: down('ECONNREFUSED') };
    expect(found({ ...refused, process: absentHere })).toEqual(['process-gone high']);
    expect(found({ ...refused, process: read({ ...wellOwner, isServing: false }) })).toEqual([
      'process-restarting medium',
    ]);
    expect(found(refused)).toEqual(['server-not-answering medium']);
    expect(found({ process: absentHere })).toEqual([]);
  });
});

test('load that is turned away now is sure, once upon a time it was not', () => {
  expect(found(server({ counts: { answered: 50, failed: 20, shed: 20 } }))).toEqual(['shedding-load high']);
  expect(found(server({ sinceStart: { answered: 1e4, failed: 20, shed: 20 } }))).toEqual([
    'shedding-load low',
  ]);
});

test('a database that is down, a standby included; a closed service', () => {
  expect(found({ database: down('ECONNREFUSED') })).toEqual(['database-down high']);
  expect(found({ database: read({ ...wellDatabase, isStandby: true }) })).toEqual(['database-down high']);
  expect(found({ maintenance: read({ since: ago(60), by: 'ada' }) })).toEqual(['maintenance-on high']);
});

test('what the guards of a process wrote before they ended it', () => {
  const errors = (...names: string[]) =>
    found({ errors: read(names.map((name) => ({ at: ago(60), name, code: null }))) });
  expect(errors('defect')).toEqual([]);
  expect(errors('event_loop_blocked')).toEqual(['event-loop-blocked medium']);
  expect(errors('memory_near_cap', 'memory_near_cap')).toEqual([
    'memory-near-cap high',
    'process-restarting high',
  ]);
});

test('a server that was started after one that did not end in order, for an hour', () => {
  const restarted = (why: 'event-loop-blocked' | 'not-in-order', secondsAgo: number) => ({
    process: read({
      ...wellOwner,
      lastEnd: { why, endedAt: ago(secondsAgo + 5), restartedAt: ago(secondsAgo) },
    }),
  });
  expect(found(restarted('event-loop-blocked', 60))).toEqual(['process-restarted medium']);
  expect(found(restarted('not-in-order', 1000))).toEqual(['process-restarted low']);
  expect(found(restarted('not-in-order', 3700))).toEqual([]);
  const [told] = judge5xx(readingsWith(restarted('event-loop-blocked', 60)));
  expect(told?.evidence).toEqual([
    'The server was started 1 min 0 s ago after one that did not end in order: its event loop stood still, and its guard ended it (exit code 76).',
    'That one ended at 2026-06-15T11:58:55.000Z.',
  ]);
});

test('that nobody runs is only a consequence where a guard has just ended the process', () => {
  const gone = { server: down('ECONNREFUSED'), process: absentHere };
  const ended = (name: string) => found({ ...gone, errors: read([{ at: ago(5), name, code: null }]) });
  expect(ended('defect')[0]).toBe('process-gone high');
  expect(ended('memory_near_cap')).toEqual(['process-gone low', 'memory-near-cap medium', 'bad-release low']);
  expect(ended('event_loop_blocked')).toEqual([
    'process-gone low',
    'event-loop-blocked medium',
    'bad-release low',
  ]);
});

describe('a bad release', () => {
  const changes = [{ kind: 'start', at: ago(600), text: 'the server was started (pid 99)' } as const];
  const failing = server({ counts: { answered: 40, failed: 12, shed: 0 } });

  test('is what is left when requests fail since a start and all else is well', () => {
    expect(found({ ...failing, changes })).toEqual(['bad-release medium']);
    expect(found({ ...failing, changes: [] })).toEqual(['bad-release low']);
    expect(found({ changes })).toEqual([]);
    expect(found({ ...failing, changes, database: down('ECONNREFUSED') })).toEqual(['database-down high']);
  });

  test('is sure where the code asks for what the database does not have', () => {
    const misfit = (times: number, code: string) =>
      found({ errors: read(Array(times).fill({ at: ago(9), name: 'request_failed', code })) });
    expect(misfit(3, '42703')).toEqual(['bad-release high']);
    expect(misfit(2, '42703')).toEqual([]);
    expect(misfit(9, '40001')).toEqual([]);
    const lacking = read({ ...wellDatabase, migrations: { applied: [], pending: ['0099_more'] } });
    expect(found({ database: lacking })).toEqual(['migrations-pending medium']);
  });

  test('is unlikely where the same errors were there before it', () => {
    const errors = read([{ at: ago(700), name: 'defect', code: null }]);
    expect(found({ ...failing, changes, errors })).toEqual(['bad-release low']);
  });

  const onAws = (service: Partial<typeof wellService>) =>
    found({
      place: 'aws',
      server: absentHere,
      process: absentHere,
      service: read({ ...wellService, ...service }),
    });

  test('in AWS is one that was given up, or whose tasks do not start', () => {
    const deployment = {
      revision: 'sleek-coach-api:6',
      state: 'reverted' as const,
      failed: 3,
      reason: 'it failed',
    };
    expect(onAws({})).toEqual([]);
    expect(onAws({ deployments: [deployment] })).toEqual(['bad-release medium']);
    expect(onAws({ deployments: [deployment], running: 1 })).toEqual(['bad-release high']);
    expect(onAws({ deployments: [{ ...deployment, state: 'in-progress' }] })).toEqual(['bad-release high']);
    expect(onAws({ running: 0 })).toEqual(['process-gone high']);
    expect(onAws({ running: 1 })).toEqual(['process-restarting medium']);
  });
});

import { expect, test } from 'vitest';
import type { DatabaseReading } from '../../platform/probes/look-into-database.ts';
import { judgeLatency } from './judge-latency.ts';
import {
  absentHere,
  read,
  readingsWith,
  session,
  wellDatabase,
  wellServer,
  wellService,
} from './readings.fixtures.ts';
import type { Readings, ServerReading } from './readings.ts';

const judged = (changed: Partial<Readings>) => judgeLatency(readingsWith(changed));
const found = (changed: Partial<Readings>) => judged(changed).map(({ cause, sure }) => `${cause} ${sure}`);
const server = (changed: Partial<ServerReading>) => ({ server: read({ ...wellServer, ...changed }) });
const database = (changed: Partial<DatabaseReading>) => ({ database: read({ ...wellDatabase, ...changed }) });

test('the processor, here and in AWS', () => {
  expect(found(server({ cpuRatio: 0.92 }))).toEqual(['cpu-bound high']);
  expect(found(server({ cpuRatio: 0.79 }))).toEqual([]);
  const service = read({ ...wellService, cpuRatio: 0.9 });
  expect(found({ place: 'aws', server: absentHere, process: absentHere, service })).toEqual([
    'cpu-bound high',
  ]);
});

test('a processor that is used up comes before what is late because of it', () => {
  const late = { cpuRatio: 0.95, loopDelayS: { p50: 0.1, p99: 0.4 } };
  const all = { ...server(late), ...database({ roundTripMs: 40 }) };
  expect(found(all)).toEqual(['cpu-bound high', 'network-delay high', 'event-loop high']);
});

test('a late event loop, and the route that is slowest', () => {
  const late = server({
    loopDelayS: { p50: 0.02, p99: 0.4 },
    p95S: 1.2,
    slowestRoutes: [{ route: '/api/v1/energy', p95S: 1.4, requests: 9 }],
  });
  expect(judged(late)[0]).toMatchObject({
    cause: 'event-loop',
    sure: 'high',
    evidence: [
      expect.stringMatching(/^Timers were 0\.4 s late/),
      'p95 is 1.2 s; the slowest route is /api/v1/energy with 1.4 s.',
    ],
  });
  expect(found(server({ loopDelayS: { p50: 0.01, p99: 0.05 } }))).toEqual([]);
});

test('waiting for the pool; a cache that is asked in vain', () => {
  expect(found(server({ pool: { busy: 10, max: 10, waiting: 3 } }))).toEqual(['pool-wait high']);
  expect(found(server({ redisHitRatio: 0.1 }))).toEqual(['cache-miss low']);
});

test('the way to the database: a loopback that takes long is none, and far away more is usual', () => {
  expect(found(database({ roundTripMs: 40 }))).toEqual(['network-delay high']);
  expect(found(database({ roundTripMs: 6 }))).toEqual(['network-delay medium']);
  expect(found(database({ roundTripMs: 6, isLocal: false }))).toEqual([]);
});

test('a slow statement with what its plan lacks', () => {
  const running = {
    ...session,
    state: 'active',
    forS: 6,
    statement: 'select ? from check_in where user_id = $1',
  };
  const plan = {
    statement: running.statement,
    scans: [{ table: 'check_in', columns: ['user_id', 'date'], rows: 700_000 }],
  };
  const [slow] = judged(database({ sessions: [running], plan }));
  expect(slow).toMatchObject({ cause: 'slow-statement', sure: 'high' });
  expect(slow?.evidence[1]).toBe(
    'Its plan reads all of check_in (about 700000 rows) to filter by user_id, date: an index on these is missing or unused.',
  );
  const slowest = [{ statement: 'select ?', calls: 90, meanMs: 180 }];
  expect(found(database({ slowest }))).toEqual(['slow-statement medium']);
});

test('an index that was dropped comes before what is slow for want of it', () => {
  const index = { name: 'ix_a', table: 'check_in', make: 'create index ix_a on check_in (user_id)' };
  expect(found(database({ missingIndexes: [index] }))).toEqual(['missing-index high']);
});

test('load that is turned away', () => {
  expect(found(server({ counts: { answered: 9, failed: 3, shed: 3 } }))).toEqual(['shedding-load high']);
});

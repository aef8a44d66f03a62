import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import { watchBusinessDay } from './features/metrics/watch-business-day.ts';
import { writeTally } from './features/metrics/write-tally.ts';
import type { Clock } from './platform/clock.ts';
import { kindOf } from './platform/defect.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import type { Log } from './platform/log.ts';
import { type Database, type OpenDatabase, openDatabase } from './platform/postgres/database.ts';
import type { OpenRedis } from './platform/redis/redis.ts';
import { watchDatabaseServer } from './platform/telemetry/database-gauges.ts';
import { watchDisks } from './platform/telemetry/disk-gauges.ts';
import { watchPool } from './platform/telemetry/pool-gauges.ts';
import { watchRedis } from './platform/telemetry/redis-gauges.ts';
import type { RequestTally } from './platform/telemetry/request-tally.ts';

type Measured = {
  tally: RequestTally;
  log: Log;
  clock: Clock;
  secrets: Pick<LiveSecrets, 'databaseUrl'>;
  /** That of the requests. */
  database: OpenDatabase;
  /** Null where there is none. */
  redis: OpenRedis | null;
};

/**
 * Beside the members' way: a connection of its own, which stays open between questions, since a server that is full
 * lets no new one in. Long answers are given up; what is silent for a minute is taken for lost.
 */
const samplingLimits = { connectMs: 3000, statementMs: 5000, lockMs: 1000, answerMs: 60_000 };

/** Measures what the process depends on, now and then; what is shared is asked by those processes that do tasks. */
export function openMeasures(
  config: Pick<Config, 'role' | 'dataDir' | 'backupDir' | 'database'>,
  { tally, log, clock, secrets, redis, database }: Measured,
): AsyncDisposable {
  const measures = new AsyncDisposableStack();
  if (config.role !== 'worker') measures.use(keepTally({ tally, log, db: database.db }));
  if (!tally.isRead) return measures;
  const { counters } = tally;
  watchPool(counters, { max: config.database.poolSize, pool: database.pool });
  const folders = [
    { path: config.dataDir, place: 'data' },
    { path: config.backupDir, place: 'backups' },
  ] as const;
  measures.use(watchDisks(counters, folders));
  if (redis !== null) measures.use(watchRedis(counters, redis));
  if (config.role === 'api') return measures;
  const aside = measures.use(
    openDatabase(secrets.databaseUrl, { poolSize: 1, onError: () => {}, limits: samplingLimits }),
  );
  measures.use(watchDatabaseServer(counters, aside.db));
  measures.use(watchBusinessDay(counters, { db: aside.db, clock }));
  return measures;
}

const tallyEveryMs = 60_000;

/** Writes down every minute, and in the end, what was counted. A database that is away is only told of in the log once. */
function keepTally({ db, tally, log }: { db: Database; tally: RequestTally; log: Log }): AsyncDisposable {
  const processId = randomUUID();
  let failing = false;
  let writing: Promise<void> | null = null;
  const write = async () => {
    try {
      await writeTally({ db, tally }, processId);
      failing = false;
    } catch (error) {
      if (!failing) log.warn(kindOf(error), 'request_counts_not_written');
      failing = true;
    } finally {
      writing = null;
    }
  };
  const tick = () => {
    writing ??= write();
  };
  const timer = setInterval(tick, tallyEveryMs).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await writing;
      await write();
    },
  };
}

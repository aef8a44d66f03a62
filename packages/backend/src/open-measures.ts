import type { Config } from './config.ts';
import { watchBusinessDay } from './features/metrics/watch-business-day.ts';
import type { Clock } from './platform/clock.ts';
import { type Counters, noCounters } from './platform/counters.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import { type OpenDatabase, openDatabase } from './platform/postgres/database.ts';
import type { OpenRedis } from './platform/redis/redis.ts';
import { watchDatabaseServer } from './platform/telemetry/database-gauges.ts';
import { watchDisks } from './platform/telemetry/disk-gauges.ts';
import { watchPool } from './platform/telemetry/pool-gauges.ts';
import { watchRedis } from './platform/telemetry/redis-gauges.ts';

type Measured = {
  counters: Counters;
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
  { counters, clock, secrets, redis, database }: Measured,
): AsyncDisposable {
  const measures = new AsyncDisposableStack();
  if (counters === noCounters) return measures;
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

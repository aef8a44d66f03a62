import type { DatabaseReading, SessionReading } from '../../platform/probes/look-into-database.ts';
import type { RedisReading } from '../../platform/probes/look-into-redis.ts';
import type { Source } from '../../platform/probes/source.ts';
import type { StoreReading } from '../../platform/probes/store-reading.ts';
import type { OwnerReading, Readings, ServerReading, ServiceReading } from './readings.ts';

export const now = new Date('2026-06-15T12:00:00.000Z');
export const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
export const read = <T>(value: T): Source<T> => ({ state: 'read', value });
export const down = (code: string): Source<never> => ({ state: 'down', code, why: 'It: no answer' });
export const absentHere: Source<never> = { state: 'absent', why: 'not here' };

export const wellServer: ServerReading = {
  betweenS: 2.5,
  counts: { answered: 100, failed: 0, shed: 0 },
  sinceStart: { answered: 10_000, failed: 1, shed: 0 },
  pool: { busy: 2, max: 10, waiting: 0 },
  memoryRatio: 0.4,
  cpuRatio: 0.3,
  loopDelayS: { p50: 0.01, p99: 0.02 },
  p95S: 0.05,
  slowestRoutes: [],
  failingRoutes: [],
  redisHitRatio: 0.9,
  providers: [],
  inputTokensP95: 1000,
  isArchiveFailing: false,
  alarms: [],
  dependencies: [],
};

export const wellDatabase: DatabaseReading = {
  connections: { used: 10, most: 100 },
  clients: [{ name: 'sleek-coach', user: 'app', state: 'idle', count: 9 }],
  isStandby: false,
  startedAt: ago(90_000),
  sessions: [],
  waits: [],
  slowest: [],
  plan: null,
  missingIndexes: [],
  migrations: { applied: [], pending: [] },
  archive: { isOn: true, lastArchivedAt: ago(30), lastFailedAt: null, failures: 0 },
  roundTripMs: 0.4,
  isLocal: true,
};

export const session: SessionReading = {
  pid: 4711,
  name: 'sleek-coach',
  user: 'app',
  state: 'idle in transaction',
  forS: 42,
  statement: 'select ?',
};

export const wellRedis: RedisReading = {
  usedBytes: 10 * 2 ** 20,
  maxBytes: 100 * 2 ** 20,
  policy: 'noeviction',
  evictedKeys: 0,
  rejectedConnections: 0,
  clients: 5,
  maxClients: 10_000,
  isReplica: false,
  hits: 900,
  misses: 100,
  writeRefusedAs: null,
  roundTripMs: 0.2,
  uptimeS: 90_000,
};

export const wellStore: StoreReading = {
  kind: 's3',
  steps: (['head', 'put', 'signed put', 'signed get', 'delete'] as const).map((step) => ({
    step,
    code: null,
  })),
  skewS: 0.4,
  allowsOrigin: true,
  origin: 'https://app.example',
  region: 'eu-central-1',
  realRegion: null,
};

export const wellOwner: OwnerReading = {
  pid: 99,
  isServing: true,
  isStopped: false,
  startedAt: ago(90_000),
  cpuOfOneCore: 0.2,
  residentBytes: 200 * 2 ** 20,
  capBytes: 512 * 2 ** 20,
  lastEnd: null,
};

export const wellService: ServiceReading = {
  desired: 2,
  running: 2,
  pending: 0,
  revision: 'sleek-coach-api:5',
  deployments: [],
  events: [],
  cpuRatio: 0.3,
  memoryRatio: 0.5,
};

/** A machine on which all is well, but for what is given. */
export const readingsWith = (changed: Partial<Readings>): Readings => ({
  now,
  place: 'local',
  changes: [],
  server: read(wellServer),
  process: read(wellOwner),
  service: absentHere,
  database: read(wellDatabase),
  databaseHost: absentHere,
  backends: [],
  disks: [{ place: 'DATA_DIR', freeRatio: 0.6, freeBytes: 60 * 2 ** 30 }],
  redis: read(wellRedis),
  redisHost: absentHere,
  providerLog: absentHere,
  store: read(wellStore),
  photoWork: read({ failed: 0, overdue: 0, ready: 12 }),
  providers: read([{ name: 'openai', hasKey: true, status: 200, code: null }]),
  tools: read([{ tool: 'get_recent_checkins', calls: 50, failed: 0, p50Ms: 4, p95Ms: 20 }]),
  flags: read([{ name: 'coach', isOn: true }]),
  maintenance: read(null),
  errors: absentHere,
  ...changed,
});

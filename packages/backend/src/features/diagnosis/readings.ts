import type { DependencyName, DependencyStatus } from '@sleek/contract/health';
import type { LastEnd } from '../../platform/last-end.ts';
import type { BackendGroup } from '../../platform/probes/look-at-backends.ts';
import type { ProcessReading } from '../../platform/probes/look-at-process.ts';
import type { DatabaseReading } from '../../platform/probes/look-into-database.ts';
import type { RedisReading } from '../../platform/probes/look-into-redis.ts';
import type { Source } from '../../platform/probes/source.ts';
import type { StoreReading } from '../../platform/probes/store-reading.ts';

/** Everything that rules look at, as it was found at one moment. Holds no member's data and no secret. */
export type Readings = {
  now: Date;
  place: 'local' | 'aws';
  changes: Change[];
  server: Source<ServerReading>;
  process: Source<OwnerReading>;
  service: Source<ServiceReading>;
  database: Source<DatabaseReading>;
  /** As whoever runs the database tells it, beside asking it. */
  databaseHost: Source<DatabaseHostReading>;
  disks: DiskReading[];
  /** Who is connected to databases of this machine; asked only where the database lets nobody in. */
  backends: BackendGroup[];
  redis: Source<RedisReading>;
  /** As whoever runs Redis tells it. */
  redisHost: Source<RedisHostReading>;
  store: Source<StoreReading>;
  photoWork: Source<PhotoWorkReading>;
  providers: Source<ProviderReading[]>;
  /** What the log of the last 15 minutes says of requests to providers. */
  providerLog: Source<ProviderLog[]>;
  tools: Source<ToolReading[]>;
  flags: Source<{ name: string; isOn: boolean }[]>;
  maintenance: Source<{ since: Date; by: string } | null>;
  /** Of the last 15 minutes. */
  errors: Source<LoggedError[]>;
};

export type ChangeKind =
  | 'release'
  | 'start'
  | 'operator'
  | 'flag'
  | 'migration'
  | 'secret'
  | 'maintenance'
  | 'incident'
  | 'dependency';
export type Change = { at: Date; kind: ChangeKind; text: string };

/** What the server's own metrics say. Counts are those between two looks, `sinceStart` those of its whole life. */
export type ServerReading = {
  betweenS: number;
  counts: RequestCounts;
  sinceStart: RequestCounts;
  pool: { busy: number; max: number; waiting: number } | null;
  memoryRatio: number | null;
  cpuRatio: number | null;
  loopDelayS: { p50: number; p99: number } | null;
  /** Of requests between two looks, else since the start. */
  p95S: number | null;
  slowestRoutes: { route: string; p95S: number; requests: number }[];
  /** Between two looks, else since the start; the most first. */
  failingRoutes: { route: string; failed: number }[];
  redisHitRatio: number | null;
  providers: ProviderCounts[];
  inputTokensP95: number | null;
  isArchiveFailing: boolean | null;
  alarms: string[];
  dependencies: { name: DependencyName; status: DependencyStatus; detail: string }[];
};
export type RequestCounts = { answered: number; failed: number; shed: number };
export type ProviderCounts = {
  name: string;
  isAvailable: boolean;
  outcomes: Record<string, number>;
  sinceStart: Record<string, number>;
  /** Why it is left in peace, as the server tells; null while it is not. */
  restsAfter: string | null;
};

/** The owner of DATA_DIR. */
export type OwnerReading = ProcessReading & {
  isServing: boolean;
  capBytes: number | null;
  /** Of the process before it, where that did not end in order. */
  lastEnd: LastEnd | null;
};

export type ServiceReading = {
  desired: number;
  running: number;
  pending: number;
  revision: string;
  deployments: {
    revision: string;
    state: 'in-progress' | 'steady' | 'reverted';
    failed: number;
    reason: string | null;
  }[];
  events: { at: Date; text: string }[];
  cpuRatio: number | null;
  memoryRatio: number | null;
};

export type DatabaseHostReading = {
  status: string;
  isUp: boolean;
  cpuRatio: number | null;
  freeBytes: number | null;
  storageBytes: number | null;
  connections: number | null;
};
export type DiskReading = { place: string; freeRatio: number; freeBytes: number };

export type RedisHostReading = {
  status: string;
  isUp: boolean;
  memoryRatio: number | null;
  connections: number | null;
};
export type ProviderLog = { name: string; outcomes: Record<string, number> };

/** `code`: that of the database or the system, where the line has one. */
export type LoggedError = { at: Date; name: string; code: string | null };

export type PhotoWorkReading = { failed: number; overdue: number; ready: number };

export type ProviderReading = {
  name: string;
  hasKey: boolean;
  /** Its answer when asked which models it has; null where none came. */
  status: number | null;
  code: string | null;
};

/** Of the last hour. */
export type ToolReading = { tool: string; calls: number; failed: number; p50Ms: number; p95Ms: number };

import type { Result } from '@sleek/domain/result';
import type { Redacted } from '../../secrets.ts';

/**
 * What runs the service, as an operator sees it: this machine, or AWS. It reads states and carries out orders; it never
 * asks, waits or decides. What a place does not have it says in words, so that no command guesses.
 */
export type Control = {
  readonly kind: 'local' | 'aws';
  /** Where orders go, for a person: the first line of every plan. */
  readonly place: string;
  /** As whom. */
  whoAmI(): Answer<string>;
  service(): Answer<ServiceState>;
  /** Newest first. */
  revisions(most: number): Answer<Revision[]>;
  /** A task that was started by an order of the kind `run`. */
  task(id: string): Answer<TaskState>;
  /** @param named another one than that of the service, such as one that was restored. */
  database(named?: string): Answer<DatabaseState>;
  cache(): Answer<CacheState>;
  /** The value in force of a secret, by its name in SECRETS_DIR. */
  secret(name: string): Answer<SecretState>;
  /** The latest lines with all of these words. */
  logs(asked: { words: readonly string[]; since: Date; most: number }): Answer<LogLine[]>;
  /** One point a period, oldest first. */
  metric(asked: MetricQuestion): Answer<MetricPoint[]>;
  alarmsFiring(): Answer<string[]>;
  schedules(): Answer<ScheduleState[]>;
  backups(): Answer<BackupState[]>;
  /** The command that does the same by hand. @example aws ecs update-service --cluster … */
  commandFor(order: Order): string;
  /** @returns what it made: a task, a revision, a version of a secret; null where it made nothing. */
  carryOut(order: Order): Answer<string | null>;
};

export type Answer<T> = Promise<Result<T, ControlFault>>;

export type ControlFault =
  /** This place has no such thing. */
  | { type: 'not-available'; why: string }
  /** No permission, no credentials, or expired ones. */
  | { type: 'denied'; why: string }
  | { type: 'not-found'; why: string }
  /** The place says that the order itself is wrong. */
  | { type: 'refused'; why: string }
  /** No answer, or none in time; asked again it may work. */
  | { type: 'down'; why: string };

export type Order =
  | { type: 'deploy'; revision: string }
  | { type: 'restart' }
  | { type: 'scale'; tasks: number }
  /** A revision like the running one, with another image. */
  | { type: 'register'; image: string; family: Family }
  /** One task that does its work and ends. */
  | { type: 'run'; family: string; command: readonly string[] | null }
  | { type: 'scale-database'; className: string }
  | { type: 'fail-over-database' }
  | { type: 'put-secret'; name: string; value: Redacted }
  | { type: 'restore-snapshot'; snapshot: string; as: string }
  | { type: 'restore-moment'; at: Date; as: string };

export type Family = 'api' | 'migrate' | 'migrate-rollback';

export type ServiceState = {
  status: string;
  desired: number;
  running: number;
  pending: number;
  /** Of the newest deployment. @example sleek-coach-api:41 */
  revision: string;
  image: string | null;
  deployments: Deployment[];
  /** Newest first. */
  events: { at: Date; text: string }[];
};

export type Deployment = {
  id: string;
  revision: string;
  /** `reverted`: the circuit breaker gave it up and went back to the one before. */
  state: 'in-progress' | 'steady' | 'reverted';
  isPrimary: boolean;
  desired: number;
  running: number;
  failed: number;
  reason: string | null;
};

export type Revision = { name: string; image: string | null; registeredAt: Date | null };
export type TaskState = {
  id: string;
  state: 'starting' | 'running' | 'stopped';
  /** Null until it ended by itself. */
  exitCode: number | null;
  why: string | null;
};
export type DatabaseState = {
  status: string;
  /** Whether it takes connections as it should. */
  isUp: boolean;
  className: string | null;
  version: string | null;
  endpoint: string | null;
  isMultiZone: boolean | null;
  /** Where it runs now; another one after a failover. */
  zone: string | null;
  storageGib: number | null;
  /** Changes that were ordered and are not in force yet. */
  pending: string[];
  connections: { used: number; most: number } | null;
};
export type CacheState = { status: string; isUp: boolean; nodes: number; what: string };
export type SecretState = { value: Redacted; version: string; changedAt: Date | null };
export type LogLine = { at: Date; text: string };
export type MetricName =
  | 'service-cpu'
  | 'service-memory'
  | 'database-cpu'
  | 'database-connections'
  | 'database-read-latency'
  | 'database-free-bytes'
  | 'cache-memory'
  | 'cache-connections';
export type MetricQuestion = {
  name: MetricName;
  since: Date;
  until: Date;
  periodS: number;
  statistic: 'Average' | 'Maximum';
};
export type MetricPoint = { at: Date; value: number };
export type ScheduleState = { name: string; when: string; isOn: boolean };
export type BackupState = { id: string; kind: 'snapshot' | 'latest-moment'; at: Date; status: string };

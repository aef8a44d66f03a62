/** Every alarm there is, the runbook's first. Plain data: infrastructure code and the PromQL rules are made from it too. */

export type Labels = Readonly<Record<string, string>>;
/** A metric by its name as it is scraped, and the labels that its series must have. */
export type Selector = { readonly metric: string; readonly where?: Labels };

/**
 * What is watched, over all processes together. A rate is counted per `perS` seconds; an age is how long a timestamp is
 * past, time left how far it is ahead, both in seconds; a timestamp of 0 is that of what never happened and says nothing.
 */
export type Signal =
  | { readonly kind: 'ratio-of-rates'; readonly of: Selector; readonly to: Selector }
  | { readonly kind: 'ratio-of-gauges'; readonly of: Selector; readonly to: Selector }
  | { readonly kind: 'quantile'; readonly of: Selector; readonly quantile: number }
  | { readonly kind: 'rate'; readonly of: Selector; readonly perS: number }
  | { readonly kind: 'gauge'; readonly of: Selector; readonly reduce: 'max' | 'min' | 'avg' }
  | { readonly kind: 'age'; readonly of: Selector; readonly reduce: 'max' | 'min' }
  | { readonly kind: 'time-left'; readonly of: Selector; readonly reduce: 'max' | 'min' };

export type Alarm = {
  readonly id: string;
  readonly title: string;
  readonly origin: 'runbook' | 'ours';
  readonly signal: Signal;
  readonly op: '>' | '<';
  readonly threshold: number;
  /** How much of the past one look covers; seconds. */
  readonly window: number;
  /** How long every look must be beyond the threshold; seconds. */
  readonly for: number;
  readonly unit: 'ratio' | 'seconds' | 'per minute' | 'tokens per hour' | 'state';
  readonly action: 'page' | 'notify' | 'scale' | 'security';
  /** What it means that a signal which was there has no data: nothing, or an alarm after two windows. */
  readonly missing: 'ok' | 'alarm-after-2';
  /** The command that finds the cause. */
  readonly diagnose: string;
};

const minute = 60;
const hour = 3600;
const day = 86_400;

export const alarms: readonly Alarm[] = [
  {
    id: 'api-5xx',
    title: 'API 5xx Rate',
    origin: 'runbook',
    signal: {
      kind: 'ratio-of-rates',
      of: { metric: 'http_requests_total', where: { status_class: '5xx' } },
      to: { metric: 'http_requests_total' },
    },
    op: '>',
    threshold: 0.05,
    window: minute,
    for: 5 * minute,
    unit: 'ratio',
    action: 'page',
    missing: 'ok',
    diagnose: 'ops diagnose 5xx',
  },
  {
    id: 'api-latency-p95',
    title: 'API Latency P95',
    origin: 'runbook',
    signal: { kind: 'quantile', of: { metric: 'http_request_duration_seconds_bucket' }, quantile: 0.95 },
    op: '>',
    threshold: 2,
    window: minute,
    for: 5 * minute,
    unit: 'seconds',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops diagnose latency',
  },
  {
    id: 'api-cpu',
    title: 'ECS CPU',
    origin: 'runbook',
    signal: { kind: 'gauge', of: { metric: 'process_cpu_ratio' }, reduce: 'avg' },
    op: '>',
    threshold: 0.85,
    window: minute,
    for: 10 * minute,
    unit: 'ratio',
    action: 'scale',
    missing: 'alarm-after-2',
    diagnose: 'ops diagnose latency',
  },
  {
    id: 'database-cpu',
    title: 'RDS CPU',
    origin: 'runbook',
    signal: { kind: 'gauge', of: { metric: 'database_cpu_ratio' }, reduce: 'max' },
    op: '>',
    threshold: 0.8,
    window: minute,
    for: 15 * minute,
    unit: 'ratio',
    action: 'page',
    missing: 'alarm-after-2',
    diagnose: 'ops diagnose db',
  },
  {
    id: 'database-connections',
    title: 'RDS Connections',
    origin: 'runbook',
    signal: {
      kind: 'ratio-of-gauges',
      of: { metric: 'database_connections' },
      to: { metric: 'database_max_connections' },
    },
    op: '>',
    threshold: 0.8,
    window: minute,
    for: 5 * minute,
    unit: 'ratio',
    action: 'page',
    missing: 'alarm-after-2',
    diagnose: 'ops diagnose db',
  },
  {
    id: 'redis-memory',
    title: 'Redis Memory',
    origin: 'runbook',
    signal: {
      kind: 'ratio-of-gauges',
      of: { metric: 'redis_memory_used_bytes' },
      to: { metric: 'redis_memory_max_bytes' },
    },
    op: '>',
    threshold: 0.8,
    window: minute,
    for: 10 * minute,
    unit: 'ratio',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops diagnose redis',
  },
  {
    id: 'failed-log-ins',
    title: 'Failed Login Rate',
    origin: 'runbook',
    signal: { kind: 'rate', of: { metric: 'log_ins_failed_total' }, perS: minute },
    op: '>',
    threshold: 100,
    window: minute,
    for: 0,
    unit: 'per minute',
    action: 'security',
    missing: 'ok',
    diagnose: 'ops errors --since 15m',
  },
  {
    id: 'database-unavailable',
    title: 'The database does not answer',
    origin: 'ours',
    signal: {
      kind: 'gauge',
      of: { metric: 'dependency_up', where: { dependency: 'database' } },
      reduce: 'min',
    },
    op: '<',
    threshold: 1,
    window: minute,
    for: minute,
    unit: 'state',
    action: 'page',
    missing: 'ok',
    diagnose: 'ops diagnose db',
  },
  {
    id: 'redis-unavailable',
    title: 'Redis does not answer; limits count per process',
    origin: 'ours',
    signal: { kind: 'gauge', of: { metric: 'dependency_up', where: { dependency: 'redis' } }, reduce: 'min' },
    op: '<',
    threshold: 1,
    window: minute,
    for: minute,
    unit: 'state',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops diagnose redis',
  },
  {
    id: 'photo-store-unavailable',
    title: 'The photo store does not answer',
    origin: 'ours',
    signal: {
      kind: 'gauge',
      of: { metric: 'dependency_up', where: { dependency: 'photo-store' } },
      reduce: 'min',
    },
    op: '<',
    threshold: 1,
    window: minute,
    for: 2 * minute,
    unit: 'state',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops diagnose photos',
  },
  {
    id: 'coach-provider-unavailable',
    title: 'No model provider answers the coach',
    origin: 'ours',
    signal: {
      kind: 'gauge',
      of: { metric: 'dependency_up', where: { dependency: 'coach-provider' } },
      reduce: 'min',
    },
    op: '<',
    threshold: 1,
    window: minute,
    for: 2 * minute,
    unit: 'state',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops diagnose coach',
  },
  {
    id: 'task-overdue',
    title: 'A scheduled task has not succeeded in time',
    origin: 'ours',
    signal: { kind: 'gauge', of: { metric: 'tasks_overdue' }, reduce: 'max' },
    op: '>',
    threshold: 0,
    window: minute,
    for: minute,
    unit: 'state',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops status',
  },
  {
    id: 'backup-too-old',
    title: 'The last good backup is older than a day',
    origin: 'ours',
    // Where none was ever made, the task is overdue a day after it was first due.
    signal: { kind: 'age', of: { metric: 'backup_last_success_timestamp_seconds' }, reduce: 'max' },
    op: '>',
    // A daily backup may take two hours.
    threshold: 26 * hour,
    window: 5 * minute,
    for: 5 * minute,
    unit: 'seconds',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops status',
  },
  {
    id: 'archive-failing',
    title: 'Changes of the database are not archived',
    origin: 'ours',
    signal: { kind: 'gauge', of: { metric: 'wal_archive_failing' }, reduce: 'max' },
    op: '>',
    threshold: 0,
    window: minute,
    // The runbook's objective is to lose less than an hour.
    for: 10 * minute,
    unit: 'state',
    action: 'page',
    missing: 'ok',
    diagnose: 'ops diagnose db',
  },
  {
    id: 'disk-space-low',
    title: 'Less than a tenth of a disk is free',
    origin: 'ours',
    signal: { kind: 'gauge', of: { metric: 'disk_free_ratio' }, reduce: 'min' },
    op: '<',
    threshold: 0.1,
    window: minute,
    for: 5 * minute,
    unit: 'ratio',
    action: 'page',
    missing: 'ok',
    diagnose: 'ops diagnose db',
  },
  {
    id: 'certificate-expiring',
    title: 'A certificate ends within 14 days',
    origin: 'ours',
    signal: { kind: 'time-left', of: { metric: 'certificate_expires_timestamp_seconds' }, reduce: 'min' },
    op: '<',
    threshold: 14 * day,
    window: 5 * minute,
    for: 5 * minute,
    unit: 'seconds',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops status',
  },
  {
    id: 'ai-spend',
    title: 'Model providers are used more than expected',
    origin: 'ours',
    signal: { kind: 'rate', of: { metric: 'coach_provider_tokens_sum' }, perS: hour },
    op: '>',
    // Ten members' whole allowance of a day within one hour.
    threshold: 2_000_000,
    window: 10 * minute,
    for: 0,
    unit: 'tokens per hour',
    action: 'notify',
    missing: 'ok',
    diagnose: 'ops diagnose coach',
  },
];

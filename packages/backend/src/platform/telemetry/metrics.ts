const providerFailures = [
  'rate-limited',
  'unavailable',
  'quota',
  'key-refused',
  'request-refused',
  'silent',
  'stalled',
  'slow',
  'cut',
  'reported',
  'empty',
] as const;

const objectOperations = [
  'signUpload',
  'signDownload',
  'head',
  'read',
  'write',
  'list',
  'erase',
  'eraseUnder',
  'countVersions',
] as const;

/**
 * Every metric there is. A label has its values listed, or is `null` where they come from the source code itself,
 * such as a route's pattern; never from a request's content. Counters gain `_total` on the way out.
 */
export const metrics = {
  http_requests: {
    kind: 'counter',
    help: 'Answered requests',
    labels: {
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'other'],
      route: null,
      status_class: ['1xx', '2xx', '3xx', '4xx', '5xx', 'maintenance'],
    },
  },
  http_request_duration_seconds: {
    kind: 'histogram',
    help: 'Until the answer begins; a stream may go on after that',
    labels: { route: null },
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30],
  },
  requests_shed: {
    kind: 'counter',
    help: 'Requests turned away because the process had too much to do, by what there was too much of',
    labels: { reason: ['event-loop', 'database-queue', 'under-way'] },
  },
  http_requests_active: { kind: 'gauge', help: 'Requests under way', labels: {} },
  members_active: { kind: 'gauge', help: 'Members seen in the last five minutes', labels: {} },
  members_registered: { kind: 'counter', help: 'New accounts', labels: {} },
  log_ins: { kind: 'counter', help: 'Log-ins that succeeded', labels: {} },
  log_ins_failed: {
    kind: 'counter',
    help: 'Log-ins that were refused',
    labels: { reason: ['wrong-credentials', 'rate-limited'] },
  },
  rate_limited: {
    kind: 'counter',
    help: 'Requests refused because a limit was reached',
    labels: { limit: null },
  },
  refresh_tokens_reused: {
    kind: 'counter',
    help: 'Families of sessions ended because a used refresh token came back',
    labels: {},
  },
  deletion_mails_failed: { kind: 'counter', help: 'Deletions whose mail was not sent', labels: {} },
  violations_not_recorded: {
    kind: 'counter',
    help: 'What the safety policy did that could not be written down',
    labels: {},
  },
  told_not_kept: {
    kind: 'counter',
    help: 'Times that what a member told the coach of themselves could not be kept for later answers',
    labels: {},
  },
  looks_not_logged: {
    kind: 'counter',
    help: 'Looks of the coach that could not be written into their log',
    labels: {},
  },
  ledger_copies_failed: {
    kind: 'counter',
    help: 'Decisions about deletion that could not be copied beside the backups at once',
    labels: {},
  },
  members_purged: { kind: 'counter', help: 'Accounts deleted for good', labels: {} },
  member_purges_failed: { kind: 'counter', help: 'Deletions for good that will be tried again', labels: {} },
  photos: {
    kind: 'counter',
    help: 'Progress photos by what became of them',
    labels: { outcome: ['committed', 'ready', 'refused', 'again-later', 'given-up'] },
  },
  photo_store_failures: { kind: 'counter', help: 'Work that the photo store did not do', labels: {} },
  mails: {
    kind: 'counter',
    help: 'Mails by whether the mail server, or the outbox, took them',
    labels: { outcome: ['sent', 'failed'] },
  },
  account_changes: {
    kind: 'counter',
    help: 'Passwords, e-mail addresses and accounts changed by their members',
    labels: { change: ['password-changed', 'password-reset', 'email-verified', 'closed', 'reopened'] },
  },
  check_ins_logged: { kind: 'counter', help: 'Check-ins written', labels: {} },
  nutrition_days_logged: { kind: 'counter', help: 'Food totals written', labels: {} },
  coach_answers: {
    kind: 'counter',
    help: 'Answers of the coach by how they ended',
    labels: { outcome: ['done', 'failed', 'cancelled'] },
  },
  coach_care: {
    kind: 'counter',
    help: 'Messages that a safety rule answered: alone, before an answer, or with safe targets; and those kept from models',
    labels: { place: ['instead', 'before', 'targets', 'narrowed'] },
  },
  coach_drafts_held_back: {
    kind: 'counter',
    help: 'Sentences of model providers that were not shown, and texts that were not sent to them, by why',
    labels: {
      why: ['unsafe-sentence', 'unsafe-answer', 'unsupported', 'doubtful', 'bare-approval', 'steering-text'],
    },
  },
  coach_provider_requests: {
    kind: 'counter',
    help: 'Requests to a model provider by how they ended',
    labels: {
      provider: ['openai', 'anthropic'],
      outcome: ['answered', 'left', 'refused', ...providerFailures],
    },
  },
  coach_provider_duration_seconds: {
    kind: 'histogram',
    help: 'Until the last word of a step, or until it broke off',
    labels: { provider: ['openai', 'anthropic'] },
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 45],
  },
  coach_provider_tokens: {
    kind: 'histogram',
    help: 'Tokens of one request; estimated where the provider told none',
    labels: {
      provider: ['openai', 'anthropic'],
      tier: ['free', 'standard', 'premium'],
      direction: ['input', 'output'],
    },
    buckets: [100, 300, 1000, 3000, 10_000, 30_000],
  },
  coach_provider_available: {
    kind: 'gauge',
    help: '0 while a model provider is left in peace after failures',
    labels: { provider: ['openai', 'anthropic'] },
  },
  coach_moderation_requests: {
    kind: 'counter',
    help: 'Messages that a provider’s moderation was asked to judge by how that ended',
    labels: { outcome: ['answered', 'left', 'malformed', ...providerFailures] },
  },
  coach_moderation_duration_seconds: {
    kind: 'histogram',
    help: 'Until its verdict, or until it was waited for no more',
    labels: {},
    buckets: [0.1, 0.25, 0.5, 1, 1.5, 2, 5, 10],
  },
  coach_moderation_available: {
    kind: 'gauge',
    help: '0 while a provider’s moderation is left in peace after failures',
    labels: {},
  },
  task_runs: {
    kind: 'counter',
    help: 'Runs of a background task',
    labels: { task: null, outcome: ['succeeded', 'failed'] },
  },
  task_last_success_timestamp_seconds: {
    kind: 'gauge',
    help: 'When a background task last succeeded',
    labels: { task: null },
  },
  backup_last_success_timestamp_seconds: {
    kind: 'gauge',
    help: 'When the newest whole backup was finished; 0 while there is none. Absent where backups are made elsewhere',
    labels: {},
  },
  wal_archive_failing: {
    kind: 'gauge',
    help: '1 while changes do not get into the archive. Absent where the database is not ours to back up',
    labels: {},
  },
  tasks_overdue: {
    kind: 'gauge',
    help: '1 while a scheduled task has not succeeded for longer than it may',
    labels: { task: null },
  },
  alarm_firing: {
    kind: 'gauge',
    help: '1 while an alarm fires, as far as this process knows',
    labels: { alarm: null },
  },
  alarm_notices: {
    kind: 'counter',
    help: 'What was told of alarms, by the way it went',
    labels: { channel: ['log', 'e-mail', 'webhook', 'scaling'], outcome: ['sent', 'failed'] },
  },
  redis_available: {
    kind: 'gauge',
    help: '1 while Redis answers, 0 while each process counts limits for itself; absent without REDIS_URL',
    labels: {},
  },
  redis_memory_used_bytes: { kind: 'gauge', help: 'Memory that Redis uses', labels: {} },
  redis_memory_max_bytes: {
    kind: 'gauge',
    help: 'Memory that Redis may use; absent without a limit',
    labels: {},
  },
  redis_connections: { kind: 'gauge', help: 'Connections that Redis has open', labels: {} },
  redis_hit_ratio: {
    kind: 'gauge',
    help: 'Lookups of the last half minute that found their key; absent when there were none',
    labels: {},
  },
  dependency_up: {
    kind: 'gauge',
    help: '0 while something the server leans on is down; absent where it is not configured',
    labels: { dependency: ['database', 'redis', 'photo-store', 'coach-provider', 'secrets', 'mail'] },
  },
  certificate_expires_timestamp_seconds: {
    kind: 'gauge',
    help: 'When the certificate at PUBLIC_URL ends; absent where that is not https',
    labels: {},
  },
  database_connections: {
    kind: 'gauge',
    help: 'Connections that the database server has open, to all of its clients',
    labels: {},
  },
  database_max_connections: { kind: 'gauge', help: 'Connections the database server allows', labels: {} },
  database_cpu_ratio: {
    kind: 'gauge',
    help: 'How busy the database server keeps the cores, 0 to 1; absent where it is on another machine',
    labels: {},
  },
  database_pool_connections: {
    kind: 'gauge',
    help: 'Open connections of this process',
    labels: { state: ['idle', 'busy'] },
  },
  database_pool_connections_max: { kind: 'gauge', help: 'Connections this process may open', labels: {} },
  database_requests_waiting: { kind: 'gauge', help: 'Requests that wait for a connection', labels: {} },
  event_loop_delay_seconds: {
    kind: 'gauge',
    help: 'How late timers were in the last ten seconds',
    labels: { quantile: ['0.5', '0.99', '1'] },
  },
  process_cpu_ratio: {
    kind: 'gauge',
    help: 'Processor time of the last ten seconds, of the cores that this process may use, 0 to 1',
    labels: {},
  },
  process_memory_ratio: {
    kind: 'gauge',
    help: 'Memory in use, of MEMORY_CAP_MB, of what the machine allows this process, or of all there is',
    labels: {},
  },
  disk_free_ratio: {
    kind: 'gauge',
    help: 'Free part of the disk that a folder lies on; absent where there is no such folder',
    labels: { place: ['data', 'backups'] },
  },
  object_store_requests: {
    kind: 'counter',
    help: 'What the store of photos was asked to do',
    labels: { operation: objectOperations, outcome: ['succeeded', 'failed'] },
  },
  members_active_today: {
    kind: 'gauge',
    help: 'Members with a new session, a new check-in or a question to the coach since midnight UTC',
    labels: {},
  },
  check_ins_today: { kind: 'gauge', help: 'Check-ins begun since midnight UTC', labels: {} },
  coach_conversations_today: {
    kind: 'gauge',
    help: 'Conversations with the coach in which something was asked since midnight UTC',
    labels: {},
  },
  policy_violations_today: {
    kind: 'gauge',
    help: 'What the safety policy stepped in for since midnight UTC',
    labels: {},
  },
  process_resident_memory_bytes: { kind: 'gauge', help: 'Memory in use', labels: {} },
  process_cpu_seconds: { kind: 'gauge', help: 'Processor time since the start', labels: {} },
} as const satisfies Record<string, Metric>;

export type Metric = {
  kind: 'counter' | 'histogram' | 'gauge';
  help: string;
  labels: Readonly<Record<string, readonly string[] | null>>;
  buckets?: readonly number[];
};

type Metrics = typeof metrics;
export type NameOf<K extends Metric['kind'] = Metric['kind']> = {
  [N in keyof Metrics]: Metrics[N]['kind'] extends K ? N : never;
}[keyof Metrics];
export type LabelsOf<N extends NameOf> = {
  [L in keyof Metrics[N]['labels']]: Metrics[N]['labels'][L] extends readonly (infer V)[] ? V : string;
};

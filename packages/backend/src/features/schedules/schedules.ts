/**
 * What the server does by the clock, as plain data that infrastructure can read. `cron` is minute, hour, day, month and
 * weekday; `runbook` names the row of the operations runbook that a task fulfils.
 */
export type Schedule = {
  readonly name: string;
  readonly cron: string;
  readonly timezone: 'UTC';
  readonly runbook: string | null;
  /** Then it is told to stop, and counts as failed. */
  readonly maxDurationSeconds: number;
  /** Without a success for longer than this it is overdue. */
  readonly lastSuccessMaxAgeSeconds: number;
  readonly meaning: string;
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const often = { timezone: 'UTC', runbook: null, maxDurationSeconds: 10 * minute } as const;
const hourly = { ...often, maxDurationSeconds: 30 * minute, lastSuccessMaxAgeSeconds: 3 * hour } as const;
const daily = { ...often, maxDurationSeconds: hour, lastSuccessMaxAgeSeconds: 26 * hour } as const;

export const schedules = [
  {
    ...daily,
    name: 'database-backup',
    cron: '0 3 * * *',
    runbook: 'Database backup',
    maxDurationSeconds: 4 * hour,
    meaning: 'Copies the whole database beside the archive of its changes',
  },
  {
    ...daily,
    name: 'backup-verify',
    cron: '0 6 * * 6',
    maxDurationSeconds: 4 * hour,
    lastSuccessMaxAgeSeconds: 8 * day,
    meaning: 'Restores the newest backup to a scratch server and reads all of it there',
  },
  {
    ...daily,
    name: 'log-rotation',
    cron: '30 0 * * *',
    runbook: 'Log rotation',
    meaning: 'Deletes log files that are past their 90 days',
  },
  {
    ...daily,
    name: 'token-cleanup',
    cron: '0 4 * * *',
    runbook: 'Token cleanup',
    meaning: 'Deletes refresh tokens and mailed links that ended 90 days ago',
  },
  {
    ...daily,
    name: 'ai-session-cleanup',
    cron: '0 5 * * 0',
    runbook: 'AI session cleanup',
    lastSuccessMaxAgeSeconds: 8 * day,
    meaning: 'Archives conversations with the coach that rested for 90 days; they stay readable',
  },
  {
    ...hourly,
    name: 'metrics-aggregation',
    cron: '5 * * * *',
    runbook: 'Metrics aggregation',
    meaning: 'Adds the hours that are over to the tables of the dashboards',
  },
  {
    ...often,
    name: 'unsent-links',
    cron: '*/5 * * * *',
    lastSuccessMaxAgeSeconds: 30 * minute,
    meaning: 'Sends mails that could not be sent at once',
  },
  {
    ...often,
    name: 'ledger-copy',
    cron: '*/5 * * * *',
    lastSuccessMaxAgeSeconds: hour,
    meaning: 'Writes beside the backups who asked for deletion, where that failed at once',
  },
  {
    ...often,
    name: 'account-purge',
    cron: '*/5 * * * *',
    maxDurationSeconds: 30 * minute,
    lastSuccessMaxAgeSeconds: hour,
    meaning: 'Deletes accounts for good whose days of grace are over',
  },
  {
    ...often,
    name: 'weekly-targets',
    cron: '*/15 * * * *',
    maxDurationSeconds: hour,
    lastSuccessMaxAgeSeconds: 3 * hour,
    meaning: 'Issues the weekly target where a member’s local weekday has come',
  },
  {
    ...often,
    name: 'photo-sweep',
    cron: '*/5 * * * *',
    lastSuccessMaxAgeSeconds: 3 * hour,
    meaning: 'Deletes what was sent as a photo and never kept, and objects that no photo knows of',
  },
  {
    ...often,
    name: 'photo-copies',
    cron: '*/5 * * * *',
    maxDurationSeconds: hour,
    lastSuccessMaxAgeSeconds: 3 * hour,
    meaning: 'Copies new photos beside the backups',
  },
  {
    ...hourly,
    name: 'retention',
    cron: '20 * * * *',
    meaning: 'Deletes what has been kept for as long as the retention document says',
  },
  {
    ...hourly,
    name: 'idempotency-keys',
    cron: '40 * * * *',
    meaning: 'Deletes the answers that retries would have been given, after their 24 hours',
  },
  {
    ...hourly,
    name: 'log-months',
    cron: '10 * * * *',
    meaning: 'Makes the coming months of the logs and drops those that are past their time',
  },
  {
    ...daily,
    name: 'former-histories',
    cron: '30 2 * * *',
    meaning: 'Makes rows of conversations that an older version kept in one cell',
  },
] as const satisfies readonly Schedule[];

export type TaskName = (typeof schedules)[number]['name'];

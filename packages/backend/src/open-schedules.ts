import { hostname } from 'node:os';
import type { Config } from './config.ts';
import type { Events } from './events.ts';
import { mailUnsentLinks } from './features/accounts/mail-link.ts';
import { archiveRestingConversations } from './features/coach/archive-resting-conversations.ts';
import { unfoldHistories } from './features/coach/unfold-history.ts';
import { issueWeeklyTargets } from './features/energy/issue-weekly-targets.ts';
import type { EnergyDeps } from './features/energy/load-energy-input.ts';
import { forgetOldRecords, monthlyLogs } from './features/erasure/forget-old-records.ts';
import { forgetOldTokens } from './features/erasure/forget-old-tokens.ts';
import { syncLedgerCopy } from './features/erasure/ledger-copy.ts';
import { purgeDueAccounts } from './features/erasure/purge-due-accounts.ts';
import { reapplyDeletions } from './features/erasure/reapply-deletions.ts';
import type { DeletionDeps } from './features/erasure/request-deletion.ts';
import { removeExpiredKeys } from './features/idempotency/answer-once.ts';
import { aggregateMetrics } from './features/metrics/aggregate-metrics.ts';
import { forgetOldTaskRuns } from './features/schedules/forget-old-task-runs.ts';
import { registerTasks } from './features/schedules/register-tasks.ts';
import { reportTasks } from './features/schedules/report-tasks.ts';
import type { RunDeps, TaskHandlers } from './features/schedules/run-task.ts';
import { startRun } from './features/schedules/start-run.ts';
import { startScheduler } from './features/schedules/start-scheduler.ts';
import { isTaskName } from './features/schedules/ticks.ts';
import type { Counters } from './platform/counters.ts';
import { removeOldLogs } from './platform/logs/log-file.ts';
import { onceDone } from './platform/once-done.ts';
import { tendLogMonths } from './platform/postgres/log-months.ts';

/** What the tasks of the product work with. */
export type TaskDeps = Omit<RunDeps, 'events' | 'process'> &
  EnergyDeps & {
    events: Events;
    counters: Counters;
    mailing: Parameters<typeof mailUnsentLinks>[0];
    deletion: DeletionDeps;
  };

export type StartRun = (
  operator: { name: string },
  order: Parameters<typeof startRun>[2],
) => ReturnType<typeof startRun>;

export type Schedules = {
  /** What this process can do, whether it does so by the clock or not. */
  tasks: TaskHandlers;
  startRun: StartRun;
  /** The clock of the tasks, where this process does them, and what tells the metrics how they stand, everywhere. */
  start(): AsyncDisposable;
};

/**
 * @param given what only this process can do, such as a sweep over the folder that it holds.
 * @param before what has to be done before any task is.
 */
export function openSchedules(
  { role, log: { file: logFile } }: Pick<Config, 'role' | 'log'>,
  deps: TaskDeps,
  { given, before }: { given: TaskHandlers; before: () => Promise<void> },
): Schedules {
  const handlers = after(before, { ...productTasks(deps), ...logTasks(deps, logFile), ...given });
  const here = role === 'api' ? after(before, pick(given, ['photo-sweep'])) : handlers;
  const names = Object.keys(handlers).filter(isTaskName);
  // Also where this process does none of them: then it tells that nobody ever did.
  const registered = onceDone(() => registerTasks(deps, names));
  const report = async () => {
    await registered();
    await reportTasks(deps, names);
  };
  const run = { ...deps, process: `${hostname()}:${process.pid}`.slice(0, 200) };
  return {
    tasks: handlers,
    startRun: (operator, order) => startRun({ ...run, handlers }, operator, order),
    start: () => startScheduler({ ...run, handlers: here }, { report, holdsProcess: role === 'worker' }),
  };
}

const pick = (handlers: TaskHandlers, names: readonly string[]): TaskHandlers =>
  Object.fromEntries(Object.entries(handlers).filter(([name]) => names.includes(name)));

const after = (before: () => Promise<void>, handlers: TaskHandlers): TaskHandlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (signal: AbortSignal) => {
        await before();
        return handler(signal);
      },
    ]),
  );

/** What every installation does; each looks for itself what is due, and done twice does no more than once. */
const productTasks = (deps: TaskDeps): TaskHandlers => ({
  'weekly-targets': async () => {
    const issued = await issueWeeklyTargets(deps);
    if (issued > 0) deps.log.info({ members: issued }, 'weekly_targets_issued');
  },
  'unsent-links': () => mailUnsentLinks(deps.mailing),
  'account-purge': () => purgeDueAccounts(deps.deletion),
  'ledger-copy': async () => {
    // A bucket that was away when this process started knew of deletions that the database does not.
    await reapplyDeletions(deps.deletion);
    await syncLedgerCopy(deps.deletion);
  },
  'token-cleanup': untilNone(() => forgetOldTokens(deps)),
  'ai-session-cleanup': untilNone(() => archiveRestingConversations(deps)),
  retention: async (signal) => {
    await untilNone(() => forgetOldRecords(deps))(signal);
    await untilNone(() => forgetOldTaskRuns(deps))(signal);
  },
  'metrics-aggregation': async () => {
    const rolledUp = await aggregateMetrics(deps);
    if (rolledUp.hours > 0) deps.log.info(rolledUp, 'metrics_rolled_up');
  },
  'former-histories': () => unfoldHistories(deps),
  'idempotency-keys': untilNone(() => removeExpiredKeys(deps)),
  'log-months': async () => {
    const { made, dropped } = await tendLogMonths(deps.db, deps.clock.now(), monthlyLogs);
    if (made.length + dropped.length > 0) deps.log.info({ made, dropped }, 'log_months_changed');
  },
});

/** Where this machine keeps the log. A server that is busy does it by itself with each new day; one that is quiet does not. */
const logTasks = ({ clock, log }: TaskDeps, file: string | null): TaskHandlers =>
  file === null
    ? {}
    : {
        'log-rotation': async () => {
          const files = removeOldLogs(file, clock.now());
          if (files > 0) log.info({ files }, 'old_logs_removed');
        },
      };

/** Part after part, until one finds nothing; between two of them it can be stopped. */
const untilNone = (part: () => Promise<number>) => async (signal: AbortSignal) => {
  do signal.throwIfAborted();
  while ((await part()) > 0);
};

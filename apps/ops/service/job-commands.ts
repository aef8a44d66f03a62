import {
  readDeadRuns,
  readRuns,
  readTasks,
  type TaskRun,
  type TaskState,
} from '@sleek/backend/features/schedules/read-tasks';
import { type RetryRunError, retryRun } from '@sleek/backend/features/schedules/retry-run';
import { schedules } from '@sleek/backend/features/schedules/schedules';
import type { RunEnded, StartRunError } from '@sleek/backend/features/schedules/start-run';
import { isTaskName } from '@sleek/backend/features/schedules/ticks';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withApp } from '../open-app.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import { tableOf } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type Options = { json?: true };
type ChangeOptions = Options & { yes?: true; dryRun?: true };

const names = schedules.map(({ name }) => name).join(', ');

export function addJobCommands(program: Command, terminal: Terminal): void {
  const jobs = program
    .command('jobs')
    .description('What the server does by the clock: when it ran, what waits, what was given up.');
  jobs
    .command('list')
    .description(
      'Every task: its pattern in UTC, its last success, its next tick, and whether it is overdue.',
    )
    .option('--json', 'as one JSON object')
    .action((options: Options) => list(terminal, options));
  jobs
    .command('run')
    .description(
      'Does a task now, in this process, with or without a server. Nothing to undo: twice does no more.',
    )
    .argument('<name>', names)
    .option('--dry-run', 'say how the task stands and do nothing')
    .option('--json', 'as one JSON object')
    .action((name: string, options: ChangeOptions) => run(terminal, name, options));
  jobs
    .command('history')
    .description('The latest runs, of one task or of all, newest first.')
    .argument('[name]', names)
    .option('--json', 'as one JSON object')
    .action((name: string | undefined, options: Options) => history(terminal, name, options));
  jobs
    .command('dead')
    .description('Runs that were given up: after four failures, or one that an operator had started.')
    .option('--json', 'as one JSON object')
    .action((options: Options) => dead(terminal, options));
  jobs
    .command('retry')
    .description('Has a run that was given up done again, by a server, within a minute.')
    .argument('<id>', 'as in `jobs dead`')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((id: string, options: ChangeOptions) => retry(terminal, id, options));
}

const heads = ['task', 'pattern', 'last success', 'next', 'waiting', 'dead', 'state'];

async function list(terminal: Terminal, { json }: Options): Promise<void> {
  const tasks = await withDatabase(terminal, (db) => readTasks({ db, clock: systemClock }));
  if (json) return terminal.out(JSON.stringify({ jobs: tasks.map(taskToJson) }, null, 2));
  const rows = tasks.map((task) => [
    task.schedule.name,
    task.schedule.cron,
    timeOf(task.lastSuccessAt),
    task.isKnown ? timeOf(task.nextTick) : '-',
    String(task.waiting),
    String(task.dead),
    stateOf(task),
  ]);
  terminal.out(tableOf(heads, rows));
}

async function run(terminal: Terminal, name: string, { dryRun, json }: ChangeOptions): Promise<void> {
  if (!isTaskName(name)) throw refusalOf({ type: 'unknown-task' });
  if (dryRun) {
    const tasks = await withDatabase(terminal, (db) => readTasks({ db, clock: systemClock }));
    const task = tasks.find(({ schedule }) => schedule.name === name);
    if (task === undefined) throw refusalOf({ type: 'unknown-task' });
    terminal.out(
      json
        ? JSON.stringify({ ...taskToJson(task), dry_run: true }, null, 2)
        : `${name} would run now: ${task.schedule.meaning}. It is ${stateOf(task)}; last success ${timeOf(task.lastSuccessAt)}. Nothing was done.`,
    );
    return;
  }
  using interruption = terminal.interruption?.();
  const order = { task: name, stop: interruption?.signal };
  const started = await withApp(terminal, (app) => app.startRun(operatorOf(terminal), order));
  if (!started.ok) throw refusalOf(started.error);
  const { ended, run: done } = started.value;
  if (json) terminal.out(JSON.stringify({ ended, run: runToJson(done) }, null, 2));
  if (ended !== 'succeeded') throw new OpsFailure(exitCodes.failed, failureOf(name, started.value));
  if (!json) terminal.out(`${name} is done. Run ${done.id}, ${secondsOf(done)}.`);
}

async function history(terminal: Terminal, name: string | undefined, options: Options): Promise<void> {
  if (name !== undefined && !isTaskName(name)) throw refusalOf({ type: 'unknown-task' });
  show(terminal, await withDatabase(terminal, (db) => readRuns({ db }, name)), options);
}

async function dead(terminal: Terminal, options: Options): Promise<void> {
  show(terminal, await withDatabase(terminal, (db) => readDeadRuns({ db })), options);
}

/** Says what it will do, asks, does it and reads it back. */
async function retry(terminal: Terminal, given: string, options: ChangeOptions): Promise<void> {
  if (!/^[1-9]\d{0,14}$/.test(given)) throw refusalOf({ type: 'no-such-run' });
  const id = Number(given);
  await withDatabase(terminal, async (db) => {
    const found = (await readDeadRuns({ db })).find((one) => one.id === id);
    if (found)
      terminal.err(`Run ${id}: ${found.task}, given up ${timeOf(found.finished_at)} after ${found.failure}.`);
    if (options.dryRun && found) {
      const untouched = JSON.stringify({ run: runToJson(found), dry_run: true }, null, 2);
      return terminal.out(options.json ? untouched : 'Nothing was changed.');
    }
    if (found) await confirm(terminal, { yes: options.yes === true });
    const retried = await retryRun({ db, clock: systemClock }, operatorOf(terminal), id);
    if (!retried.ok) throw refusalOf(retried.error);
    terminal.out(
      options.json
        ? JSON.stringify({ run: runToJson(retried.value), dry_run: false }, null, 2)
        : `Run ${id} is ${retried.value.status}: a server takes it within a minute. See npm run ops -- jobs history ${retried.value.task}`,
    );
  });
}

function show(terminal: Terminal, runs: readonly TaskRun[], { json }: Options): void {
  const rows = runs.map((one) => [
    String(one.id),
    one.task,
    one.started_by === null ? timeOf(one.tick) : `by ${one.started_by}`,
    one.status,
    String(one.attempts),
    timeOf(one.started_at),
    secondsOf(one),
    one.failure ?? '-',
  ]);
  const columns = ['run', 'task', 'tick', 'status', 'tries', 'started', 'took', 'failure'];
  if (json) terminal.out(JSON.stringify({ runs: runs.map(runToJson) }, null, 2));
  else terminal.out(rows.length === 0 ? 'There are none.' : tableOf(columns, rows));
}

type Refusal = StartRunError | RetryRunError | { type: 'unknown-task' };

function refusalOf(error: Refusal): OpsFailure {
  switch (error.type) {
    case 'unknown-task':
      return new OpsFailure(exitCodes.wrongUse, `There is no such task. There are: ${names}`);
    case 'not-here':
      return new OpsFailure(
        exitCodes.refused,
        `This installation does not do it. It does: ${error.known.join(', ')}`,
      );
    case 'runs-already': {
      const since = error.since.toISOString();
      return new OpsFailure(exitCodes.refused, `It runs since ${since} in process ${error.process}.`);
    }
    case 'no-such-run':
      return new OpsFailure(
        exitCodes.wrongUse,
        'There is no such run. `jobs dead` tells those that were given up.',
      );
    case 'not-given-up':
      return new OpsFailure(exitCodes.refused, `That run was not given up: it is ${error.status}.`);
  }
}

function failureOf(name: string, { ended, run: { failure } }: RunEnded): string {
  if (ended === 'stopped') return `${name} was stopped. What is left is done by a server, or by another run.`;
  if (ended === 'lost') return `${name} was taken over by another process, which took this one for dead.`;
  return `${name} failed: ${failure}. Why stands in the log above, without any member's words.`;
}

const stateOf = (task: TaskState) =>
  !task.isKnown ? 'not done here' : task.running > 0 ? 'running' : task.isOverdue ? 'OVERDUE' : 'in time';

const timeOf = (at: Date | null) => (at === null ? '-' : `${at.toISOString().slice(0, 16)}Z`);

const secondsOf = ({ started_at: from, finished_at: to }: TaskRun) =>
  from === null || to === null || to < from
    ? '-'
    : `${((to.getTime() - from.getTime()) / 1000).toFixed(1)} s`;

const taskToJson = ({ schedule, ...state }: TaskState) => ({
  name: schedule.name,
  cron: schedule.cron,
  timezone: schedule.timezone,
  runbook: schedule.runbook,
  meaning: schedule.meaning,
  is_known: state.isKnown,
  last_success_at: state.lastSuccessAt,
  next_tick: state.nextTick,
  is_overdue: state.isOverdue,
  waiting: state.waiting,
  running: state.running,
  dead: state.dead,
});

const runToJson = (one: TaskRun) => ({
  id: one.id,
  task: one.task,
  tick: one.tick,
  started_by: one.started_by,
  status: one.status,
  attempts: one.attempts,
  process: one.process,
  started_at: one.started_at,
  finished_at: one.finished_at,
  failure: one.failure,
});

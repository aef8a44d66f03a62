import { alarms } from '@sleek/backend/features/alarms/alarms';
import { cloudWatchAlarms, runbookNames } from '@sleek/backend/features/alarms/cloudwatch-alarms';
import {
  acknowledgeAlarm,
  type Handled,
  type HandleError,
  silenceAlarm,
  unsilenceAlarm,
} from '@sleek/backend/features/alarms/handle-alarm';
import { amountOf } from '@sleek/backend/features/alarms/notice';
import { promqlRules } from '@sleek/backend/features/alarms/promql-rules';
import { type AlarmView, readAlarmHistory, readAlarms } from '@sleek/backend/features/alarms/read-alarms';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Database } from '@sleek/backend/platform/postgres/database';
import type { Result } from '@sleek/domain/result';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';
import { type TestOptions, testAlarm } from './alarm-test.ts';

type ChangeOptions = { reason: string; minutes?: number; yes?: true; dryRun?: true; json?: true };

export function addAlarmCommands(program: Command, terminal: Terminal): void {
  const group = program.command('alarms').description('What is wrong, who knows, and who is told.');
  group
    .command('list')
    .description('Every alarm: how it stands, what is seen now, and its limit.')
    .option('--firing', 'only those that fire')
    .option('--json', 'as one JSON object')
    .action((options: { firing?: true; json?: true }) => listAlarms(terminal, options));
  group
    .command('history')
    .description('The latest changes of one alarm, or of all, newest first.')
    .argument('[alarm]', 'its id')
    .option('--json', 'as one JSON object')
    .action((alarm: string | undefined, options: { json?: true }) => listHistory(terminal, alarm, options));
  const changing = (name: Verb, description: string) =>
    group
      .command(name)
      .description(description)
      .argument('<alarm>', 'its id')
      .requiredOption('--reason <text>', 'why, for who reads the history')
      .option('--yes', 'do not ask')
      .option('--dry-run', 'say what would be done and do nothing')
      .option('--json', 'as one JSON object')
      .action((alarm: string, options: ChangeOptions) => changeAlarm(terminal, name, { alarm, options }));
  changing('ack', 'Somebody is at it: no more pages until it has cleared.');
  changing(
    'silence',
    'Nobody is told until the minutes are over; then everybody is, if it still fires.',
  ).addOption(new Option('--minutes <number>', 'for how long').argParser(wholeNumber).makeOptionMandatory());
  changing('unsilence', 'Ends a silence.');
  group
    .command('test')
    .description('Sends a test through every way of telling, and says which of them works.')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((options: TestOptions) => testAlarm(terminal, options));
  group
    .command('rules')
    .description('The alarms as rules for Prometheus, or as definitions for CloudWatch.')
    .addOption(
      new Option('--for <system>', 'who reads them')
        .choices(['prometheus', 'cloudwatch'])
        .default('prometheus'),
    )
    .action((options: { for: string }) => terminal.out(rulesFor(options.for)));
}

type Verb = 'ack' | 'silence' | 'unsilence';

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}

/** With placeholders where only the infrastructure knows a name. */
function rulesFor(system: string): string {
  if (system === 'prometheus') return promqlRules(alarms).trimEnd();
  const topic = (action: string) => [`<${action}>`];
  const definitions = cloudWatchAlarms(alarms, {
    names: {
      ...runbookNames,
      loadBalancer: '<load balancer>',
      targetGroup: '<target group>',
      certificateArn: '<certificate>',
    },
    sizes: { databaseMaxConnections: 100, databaseStorageGib: 100 },
    actions: {
      page: topic('page'),
      notify: topic('notify'),
      scale: topic('scale'),
      security: topic('security'),
    },
  });
  return JSON.stringify(definitions, null, 2);
}

async function listAlarms(
  terminal: Terminal,
  { firing, json }: { firing?: true; json?: true },
): Promise<void> {
  const all = await withDatabase(terminal, (db) => readAlarms({ db, clock: systemClock }));
  const shown = all.filter(({ state }) => !firing || state.phase.kind === 'firing');
  if (json) return terminal.out(JSON.stringify({ alarms: shown.map(alarmToJson) }, null, 2));
  terminal.out(shown.length === 0 ? 'Nothing fires.' : shown.map(lineOf).join('\n'));
}

async function listHistory(
  terminal: Terminal,
  alarm: string | undefined,
  { json }: { json?: true },
): Promise<void> {
  if (alarm !== undefined && !alarms.some(({ id }) => id === alarm)) throw refusalOf(unknownAlarm);
  const rows = await withDatabase(terminal, (db) => readAlarmHistory({ db }, alarm ?? null));
  const changes = rows.map(({ changed_at, changed_by, ...row }) => ({
    at: changed_at,
    by: changed_by,
    ...row,
  }));
  if (json) return terminal.out(JSON.stringify({ changes }, null, 2));
  const lines = changes.map(({ at, alarm: id, change, by, reason }) =>
    [at.toISOString(), id.padEnd(26), change.padEnd(13), by, reason ?? ''].join('  ').trimEnd(),
  );
  terminal.out(lines.length === 0 ? 'Nothing has changed yet.' : lines.join('\n'));
}

type Order = { alarm: string; options: ChangeOptions };

/** Says what it will do, asks, does it, reads it back and names the way back. */
async function changeAlarm(terminal: Terminal, verb: Verb, { alarm, options }: Order): Promise<void> {
  const { reason, minutes = 0, json, dryRun } = options;
  if (!alarms.some(({ id }) => id === alarm)) throw refusalOf(unknownAlarm);
  await withDatabase(terminal, async (db) => {
    const before = await viewOf(db, alarm);
    terminal.err(`${lineOf(before)}\n${planOf(verb, minutes)}`);
    const asked = { alarm, undo: undoOf(verb, alarm) };
    if (dryRun) {
      const report = { ...asked, changed: false, dry_run: true };
      return terminal.out(json ? JSON.stringify(report, null, 2) : 'Nothing was changed.');
    }
    await confirm(terminal, { yes: options.yes === true });
    const deps = { db, clock: systemClock };
    const done = await actions[verb](deps, operatorOf(terminal), { alarm, reason, minutes });
    if (!done.ok) throw refusalOf(done.error);
    const after = await viewOf(db, alarm);
    if (!isDone(verb, after))
      throw new OpsFailure(exitCodes.failed, 'It changed again just now: look at it.');
    const report = { ...alarmToJson(after), ...asked, changed: done.value.changed, dry_run: false };
    const undo = asked.undo === null ? '' : ` Undo: ${asked.undo}`;
    terminal.out(json ? JSON.stringify(report, null, 2) : `${lineOf(after)}\nDone.${undo}`);
  });
}

type Act = (
  deps: { db: Database; clock: typeof systemClock },
  operator: { name: string },
  order: { alarm: string; reason: string; minutes: number },
) => Promise<Result<Handled, HandleError>>;
const actions: Readonly<Record<Verb, Act>> = {
  ack: acknowledgeAlarm,
  silence: silenceAlarm,
  unsilence: unsilenceAlarm,
};

function isDone(verb: Verb, { state }: AlarmView): boolean {
  if (verb === 'ack') return state.acknowledged !== null || state.phase.kind !== 'firing';
  return (state.silenced !== null) === (verb === 'silence');
}

function planOf(verb: Verb, minutes: number): string {
  if (verb === 'ack') return 'Stops its pages until it has cleared.';
  return verb === 'silence' ? `Tells nobody for ${minutes} minutes.` : 'Tells people again.';
}

/** An acknowledgement ends by itself. */
function undoOf(verb: Verb, alarm: string): string | null {
  if (verb === 'ack') return null;
  return verb === 'silence'
    ? `npm run ops -- alarms unsilence ${alarm} --reason "..."`
    : `npm run ops -- alarms silence ${alarm} --minutes 60 --reason "..."`;
}

async function viewOf(db: Database, alarm: string): Promise<AlarmView> {
  const view = (await readAlarms({ db, clock: systemClock })).find((each) => each.alarm.id === alarm);
  if (view === undefined) throw refusalOf(unknownAlarm);
  return view;
}

const unknownAlarm: HandleError = { type: 'unknown-alarm', known: alarms.map(({ id }) => id) };

function refusalOf(error: HandleError): OpsFailure {
  switch (error.type) {
    case 'unknown-alarm':
      return new OpsFailure(
        exitCodes.wrongUse,
        `There is no such alarm. There are: ${error.known.join(', ')}`,
      );
    case 'reason-refused':
      return new OpsFailure(
        exitCodes.wrongUse,
        `Give a reason of one line and at most ${error.maxLength} characters.`,
      );
    case 'minutes-refused':
      return new OpsFailure(exitCodes.wrongUse, `--minutes: expected 1 to ${error.most}`);
    case 'not-firing':
      return new OpsFailure(exitCodes.refused, 'It does not fire, so there is nothing to acknowledge.');
  }
}

const timeOf = (ms: number) => new Date(ms).toISOString();

function alarmToJson({ alarm, state, value }: AlarmView) {
  const { phase, acknowledged, silenced, clearedMs, toldMs } = state;
  return {
    alarm: alarm.id,
    title: alarm.title,
    origin: alarm.origin,
    action: alarm.action,
    phase: phase.kind,
    since: phase.kind === 'ok' ? null : timeOf(phase.sinceMs),
    firing_since: phase.kind === 'firing' ? timeOf(phase.firingMs) : null,
    cleared_at: clearedMs === null ? null : timeOf(clearedMs),
    told_at: toldMs === null ? null : timeOf(toldMs),
    value,
    op: alarm.op,
    threshold: alarm.threshold,
    unit: alarm.unit,
    for_seconds: alarm.for,
    acknowledged: acknowledged && {
      by: acknowledged.by,
      reason: acknowledged.reason,
      at: timeOf(acknowledged.atMs),
    },
    silenced: silenced && { by: silenced.by, reason: silenced.reason, until: timeOf(silenced.untilMs) },
    diagnose: alarm.diagnose,
  };
}

/** A state is 1 or 0, and of those that fire below their limit 1 is the good one. */
function seenAs(alarm: AlarmView['alarm'], value: number): string {
  if (alarm.unit !== 'state' || !Number.isFinite(value)) return amountOf(alarm, value);
  const isGood = alarm.op === '<' ? value >= alarm.threshold : value <= alarm.threshold;
  return isGood ? 'well' : 'not well';
}

function lineOf({ alarm, state, value }: AlarmView): string {
  const { phase, acknowledged, silenced } = state;
  const now = value === null ? 'no data' : seenAs(alarm, value);
  const limit =
    alarm.unit === 'state'
      ? seenAs(alarm, alarm.op === '<' ? 0 : 1)
      : `${alarm.op} ${amountOf(alarm, alarm.threshold)}`;
  const wait = alarm.for > 0 ? ` for ${alarm.for / 60} min` : '';
  const columns = [
    phase.kind.padEnd(7),
    alarm.id.padEnd(26),
    alarm.action.padEnd(8),
    `${now} (fires at: ${limit}${wait})`,
  ];
  const more = [
    phase.kind === 'ok' ? null : `since ${timeOf(phase.sinceMs)}; ${alarm.diagnose}`,
    acknowledged && `${acknowledged.by} is at it: ${acknowledged.reason}`,
    silenced && `silent until ${timeOf(silenced.untilMs)}, by ${silenced.by}: ${silenced.reason}`,
  ].filter((line) => line !== null);
  return [columns.join('  '), ...more.map((line) => `         ${line}`)].join('\n');
}

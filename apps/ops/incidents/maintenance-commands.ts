import type { Config } from '@sleek/backend/config';
import { type Maintenance, readMaintenance } from '@sleek/backend/features/maintenance/read-maintenance';
import {
  type MaintenanceError,
  type MaintenanceOrder,
  setMaintenance,
} from '@sleek/backend/features/maintenance/set-maintenance';
import { systemClock } from '@sleek/backend/platform/clock';
import { parseInstant } from '@sleek/contract/wire';
import { type Command, Option } from 'commander';
import { addChangeOptions } from '../change-options.ts';
import { confirm } from '../confirm.ts';
import { recordDone } from '../deed-log.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase, withServer } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

type Ways = { yes?: true; dryRun?: true; json?: true };
type OnOptions = Ways & { words: string; until?: Date; reason: string };
type Order = MaintenanceOrder & { reason: string | null };

const usualWords = 'We are working on Sleek Coach. Your data are safe; please come back a little later.';

export function addMaintenanceCommands(program: Command, terminal: Terminal): void {
  const maintenance = program
    .command('maintenance')
    .description('Closes the API to members: they read why. Health and status are answered on.');
  addChangeOptions(
    maintenance
      .command('on')
      .description('Closes it, or says something else while it is closed. Every process follows in seconds.')
      .option('--words <text>', 'what members read', usualWords)
      .requiredOption('--reason <text>', 'why, for who reads the history')
      .addOption(
        new Option(
          '--until <when>',
          'announced end, such as 30m, 2h or 2026-06-15T14:00Z; it opens nothing by itself',
        ).argParser(instantOf),
      ),
  ).action(({ words, until, reason, ...options }: OnOptions) =>
    set(terminal, { isOn: true, words, until: until ?? null, reason: reasonOf(reason) }, options),
  );
  addChangeOptions(maintenance.command('off').description('Opens it again.')).action((options: Ways) =>
    set(terminal, { isOn: false, reason: null }, options),
  );
  maintenance
    .command('status')
    .description('Whether it is closed, since when, by whom and why.')
    .option('--json', 'as one JSON object')
    .action((options: Ways) => tell(terminal, options));
}

function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason !== '' && reason.length <= mostReason && !/\p{Cc}/u.test(reason)) return reason;
  throw new OpsFailure(
    exitCodes.wrongUse,
    `Give a --reason of one line and at most ${mostReason} characters.`,
  );
}

const mostReason = 500;

/** A moment, or how long from now. */
function instantOf(text: string): Date {
  const [, count, unit] = /^(\d{1,4})(m|h)$/.exec(text) ?? [];
  const minutes = Number(count) * (unit === 'h' ? 60 : 1);
  const at =
    count === undefined ? parseInstant(text) : new Date(systemClock.now().getTime() + minutes * 60_000);
  if (at === null) throw new OpsFailure(exitCodes.wrongUse, '--until takes 30m, 2h or 2026-06-15T14:00Z.');
  return at;
}

/** Says what it will do, asks, does it, reads it back and names the way back. */
async function set(terminal: Terminal, { reason, ...order }: Order, options: Ways): Promise<void> {
  const undo = order.isOn
    ? 'npm run ops -- maintenance off'
    : 'npm run ops -- maintenance on --reason "..." --words "..."';
  await withServer(terminal, async (db, { config }) => {
    const before = await readMaintenance({ db });
    terminal.err(
      order.isOn ? closing(order, config) : before === null ? 'It is open.' : 'Members will be let in again.',
    );
    if (options.dryRun) return report(terminal, { maintenance: before, changed: false, undo }, options);
    if (order.isOn || before !== null) await confirm(terminal, { yes: options.yes === true });
    const done = await setMaintenance({ db, clock: systemClock }, operatorOf(terminal), order);
    if (!done.ok) throw refusalOf(done.error);
    const after = await readMaintenance({ db });
    if ((after !== null) !== order.isOn)
      throw new OpsFailure(exitCodes.failed, 'It is otherwise: somebody else changed it just now.');
    if (done.value.changed) await recordDone(terminal, config, deedOf(order, reason));
    report(terminal, { maintenance: after, ...done.value, undo }, options);
  });
}

const deedOf = (order: MaintenanceOrder, reason: string | null) => ({
  what: `maintenance ${order.isOn ? 'on' : 'off'}`,
  details: {
    ...(reason !== null && { reason }),
    ...(order.isOn && { words: order.words, until: order.until?.toISOString() ?? 'not announced' }),
  },
});

const closing = ({ words, until }: { words: string; until: Date | null }, { control }: Config) =>
  [
    `Members will be refused and read: ${words}${until === null ? '' : ` (until ${until.toISOString()})`}`,
    'Refusals count as maintenance, not as 5xx: they fire no alarm of the server.',
    ...(control.kind === 'aws' ? [balancerCounts] : []),
  ].join('\n');

/** CloudWatch reads what the load balancer saw, and that is a 503. */
const balancerCounts = `The load balancer counts them as 5xx all the same. To page nobody meanwhile:
  aws cloudwatch disable-alarm-actions --alarm-names sleek-coach-api-5xx
and enable-alarm-actions of the same when it is open again.`;

async function tell(terminal: Terminal, { json }: Ways): Promise<void> {
  const maintenance = await withDatabase(terminal, (db) => readMaintenance({ db }));
  terminal.out(json ? JSON.stringify(toJson(maintenance), null, 2) : lineOf(maintenance));
}

type Report = { maintenance: Maintenance | null; changed: boolean; undo: string };

function report(terminal: Terminal, { maintenance, changed, undo }: Report, options: Ways): void {
  if (options.json) {
    const done = { ...toJson(maintenance), changed, dry_run: options.dryRun === true, undo };
    terminal.out(JSON.stringify(done, null, 2));
  } else if (options.dryRun) terminal.out('Nothing was changed.');
  else terminal.out(changed ? `${lineOf(maintenance)}\nUndo: ${undo}` : lineOf(maintenance));
}

const toJson = (maintenance: Maintenance | null) => ({
  is_on: maintenance !== null,
  words: maintenance?.words ?? null,
  since: maintenance?.since ?? null,
  announced_until: maintenance?.announcedUntil ?? null,
  by: maintenance?.by ?? null,
});

function lineOf(maintenance: Maintenance | null): string {
  if (maintenance === null) return 'Open: members are served.';
  const { words, since, announcedUntil, by } = maintenance;
  const end = announcedUntil === null ? '' : `, announced until ${announcedUntil.toISOString()}`;
  return `Closed since ${since.toISOString()} by ${by}${end}: ${words}`;
}

const refusalOf = (error: MaintenanceError) =>
  new OpsFailure(
    exitCodes.wrongUse,
    error.type === 'words-refused'
      ? `Give --words of one line and at most ${error.maxLength} characters.`
      : `--until lies ahead, and at most ${error.mostDays} days.`,
  );

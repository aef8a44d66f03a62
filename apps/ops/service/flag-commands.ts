import { flagNames, isFlagName } from '@sleek/backend/features/flags/flags.data';
import { type FlagState, readFlagHistory, readFlags } from '@sleek/backend/features/flags/read-flags';
import { type FlagOrder, type SetFlagError, setFlag } from '@sleek/backend/features/flags/set-flag';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Database } from '@sleek/backend/platform/postgres/database';
import { Argument, type Command } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

type SetOptions = { reason: string; yes?: true; dryRun?: true; json?: true };

export function addFlagCommands(program: Command, terminal: Terminal): void {
  const flags = program.command('flags').description('What can be switched while the server runs.');
  flags
    .command('list')
    .description('Every flag: on or off, since when, by whom and why.')
    .option('--json', 'as one JSON object')
    .action((options: { json?: true }) => listFlags(terminal, options));
  flags
    .command('history')
    .description('The latest changes of one flag, newest first.')
    .argument('<name>', flagNames.join(' or '))
    .option('--json', 'as one JSON object')
    .action((name: string, options: { json?: true }) => listHistory(terminal, name, options));
  flags
    .command('set')
    .description('Switches a flag. Every server process follows within seconds.')
    .argument('<name>', flagNames.join(' or '))
    .addArgument(new Argument('<state>', 'its new state').choices(['on', 'off']))
    .requiredOption('--reason <text>', 'why, for who reads the history')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((name: string, state: string, options: SetOptions) =>
      switchFlag(terminal, { name, isOn: state === 'on', reason: options.reason }, options),
    );
}

async function listFlags(terminal: Terminal, { json }: { json?: true }): Promise<void> {
  const flags = await withDatabase(terminal, (db) => readFlags({ db }));
  terminal.out(
    json ? JSON.stringify({ flags: flags.map(flagToJson) }, null, 2) : flags.map(lineOf).join('\n'),
  );
}

async function listHistory(terminal: Terminal, name: string, { json }: { json?: true }): Promise<void> {
  if (!isFlagName(name)) throw refusalOf({ type: 'unknown-flag', known: flagNames });
  const changes = await withDatabase(terminal, (db) => readFlagHistory({ db }, name));
  const lines = changes.length === 0 ? 'Nobody has changed it yet.' : changes.map(lineOf).join('\n');
  terminal.out(json ? JSON.stringify({ changes: changes.map(flagToJson) }, null, 2) : lines);
}

/** Says what it will do, asks, does it, reads it back and names the way back. */
async function switchFlag(terminal: Terminal, order: FlagOrder, options: SetOptions): Promise<void> {
  const { name, isOn } = order;
  if (!isFlagName(name)) throw refusalOf({ type: 'unknown-flag', known: flagNames });
  const undo = `npm run ops -- flags set ${name} ${wordOf(!isOn)} --reason "..."`;
  await withDatabase(terminal, async (db) => {
    const before = await stateOf(db, name);
    const plan = `${name}: ${wordOf(before.isOn)} -> ${wordOf(isOn)} (on: ${before.meaning})`;
    terminal.err(before.isOn === isOn ? `${name} is ${wordOf(isOn)} already.` : plan);
    const asked = { name, was: before.isOn, isOn, undo };
    if (options.dryRun) return report(terminal, { ...asked, changed: false }, options);
    if (before.isOn !== isOn) await confirm(terminal, { yes: options.yes === true });
    const set = await setFlag({ db, clock: systemClock }, operatorOf(terminal), order);
    if (!set.ok) throw refusalOf(set.error);
    const after = await stateOf(db, name);
    if (after.isOn !== isOn)
      throw new OpsFailure(
        exitCodes.failed,
        `${name} is ${wordOf(after.isOn)}: somebody else changed it just now.`,
      );
    report(terminal, { ...asked, changed: set.value.changed }, options);
  });
}

async function stateOf(db: Database, name: string): Promise<FlagState> {
  const state = (await readFlags({ db })).find((flag) => flag.name === name);
  if (state === undefined) throw new Error(`The flag ${name} is gone`);
  return state;
}

type Report = { name: string; was: boolean; isOn: boolean; changed: boolean; undo: string };

function report(terminal: Terminal, done: Report, { json, dryRun }: SetOptions): void {
  if (json) terminal.out(JSON.stringify(reportToJson(done, dryRun === true), null, 2));
  else if (dryRun) terminal.out('Nothing was changed.');
  else if (done.changed) terminal.out(`${done.name} is ${wordOf(done.isOn)}. Undo: ${done.undo}`);
}

function refusalOf(error: SetFlagError): OpsFailure {
  return error.type === 'unknown-flag'
    ? new OpsFailure(exitCodes.wrongUse, `There is no such flag. There are: ${error.known.join(', ')}`)
    : new OpsFailure(
        exitCodes.wrongUse,
        `Give a reason of one line and at most ${error.maxLength} characters.`,
      );
}

const flagToJson = ({ isOn, ...flag }: FlagState) => ({ ...flag, is_on: isOn });

const reportToJson = ({ isOn, was, ...done }: Report, dryRun: boolean) => ({
  ...done,
  was_on: was,
  is_on: isOn,
  dry_run: dryRun,
});

const wordOf = (isOn: boolean) => (isOn ? 'on' : 'off');

function lineOf({ name, isOn, meaning, last }: FlagState): string {
  const since = last === null ? 'never changed' : `${last.at.toISOString()} by ${last.by}: ${last.reason}`;
  return `${name}  ${wordOf(isOn)}  (on: ${meaning})\n  ${since}`;
}

import type { FlagName } from '@sleek/backend/features/flags/flags.data';
import { readFlags } from '@sleek/backend/features/flags/read-flags';
import { setFlag } from '@sleek/backend/features/flags/set-flag';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Database } from '@sleek/backend/platform/postgres/database';
import { Argument, type Command } from 'commander';
import { type ChangeOptions, carryOut, tellUnneeded } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { databasePlace } from '../database/database-place.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withServer } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

type SwitchOptions = ChangeOptions & { reason: string };
const names = ['openai', 'anthropic', 'embedded'] as const;
type Name = (typeof names)[number];

export function addCoachCommands(program: Command, terminal: Terminal): void {
  const coach = program.command('coach').description('Who answers in the coach.');
  addChangeOptions(
    coach
      .command('switch-provider')
      .description('Has that provider asked first, or none, from the next answer on. No deployment.')
      .addArgument(new Argument('<name>', 'who answers').choices(names))
      .requiredOption('--reason <text>', 'why, for who reads the history'),
  ).action((name: Name, options: SwitchOptions) => switchProvider(terminal, name, options));
}

/** A provider is asked only where the server has its key. */
const firstOf = (name: Name) =>
  name === 'embedded'
    ? 'The embedded coach answers alone'
    : `Where the server has its key, ${name} is asked first`;

/** What the server was configured with; an operator's machine may not have its keys, then the usual order counts. */
const usualOrder = ['openai', 'anthropic'] as const;

async function switchProvider(terminal: Terminal, name: Name, options: SwitchOptions): Promise<void> {
  await withServer(terminal, async (db, { config }) => {
    const order = config.coach.order.length === 0 ? usualOrder : config.coach.order;
    if (name !== 'embedded' && !order.some((one) => one === name))
      throw new OpsFailure(
        exitCodes.refused,
        `${name} is not configured; there is ${order.join(', then ')}.`,
      );
    const wanted = flagsFor(name, order);
    const before = await statesOf(db, wanted);
    const changes = [...wanted].filter(([flag, isOn]) => before.get(flag) !== isOn);
    if (changes.length === 0) return tellUnneeded(terminal, `${firstOf(name)} already.`, options);
    const commands = changes.map(([flag, isOn]) => commandOf(flag, isOn));
    await carryOut(
      terminal,
      config,
      {
        what: 'coach switch-provider',
        place: databasePlace(config),
        plan: changes.map(([flag, isOn]) => `${flag}: ${wordOf(!isOn)} -> ${wordOf(isOn)}`),
        commands,
        undo: changes.map(([flag, isOn]) => commandOf(flag, !isOn)).join(' && '),
        details: { to: name, reason: options.reason },
        act: () => setAll(terminal, db, { name, changes, wanted, reason: options.reason }),
      },
      options,
    );
  });
}

const wordOf = (isOn: boolean) => (isOn ? 'on' : 'off');
const commandOf = (flag: FlagName, isOn: boolean) =>
  `npm run ops -- flags set ${flag} ${wordOf(isOn)} --reason "..."`;

/** With two, the other one stays behind as the backup. */
function flagsFor(name: Name, order: readonly string[]): Map<FlagName, boolean> {
  if (name === 'embedded')
    return new Map([
      ['coach-openai', false],
      ['coach-anthropic', false],
    ]);
  const flags = new Map<FlagName, boolean>([[`coach-${name}`, true]]);
  if (order.length > 1) flags.set('coach-backup-first', order[0] !== name);
  return flags;
}

async function statesOf(db: Database, wanted: Map<FlagName, boolean>): Promise<Map<FlagName, boolean>> {
  const flags = await readFlags({ db });
  return new Map(flags.filter(({ name }) => wanted.has(name)).map(({ name, isOn }) => [name, isOn]));
}

async function setAll(
  terminal: Terminal,
  db: Database,
  {
    name,
    changes,
    wanted,
    reason,
  }: { name: Name; changes: [FlagName, boolean][]; wanted: Map<FlagName, boolean>; reason: string },
): Promise<string> {
  const deps = { db, clock: terminal.clock ?? systemClock };
  for (const [flag, isOn] of changes) {
    const set = await setFlag(deps, operatorOf(terminal), { name: flag, isOn, reason });
    if (!set.ok)
      throw new OpsFailure(exitCodes.wrongUse, 'Give a reason of one line and at most 500 characters.');
  }
  const now = await statesOf(db, wanted);
  if ([...wanted].some(([flag, isOn]) => now.get(flag) !== isOn))
    throw new OpsFailure(exitCodes.failed, 'It is not so: somebody else changed a flag just now.');
  return name === 'embedded'
    ? 'The embedded coach answers alone, within seconds.'
    : `${name} is asked first, within seconds.`;
}

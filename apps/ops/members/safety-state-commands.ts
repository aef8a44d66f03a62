import { readAccount } from '@sleek/backend/features/operations/operate-account';
import { readSafetyStandings, type SafetyStanding } from '@sleek/backend/features/profile/safety-state';
import type { ReviewDeps } from '@sleek/backend/features/safety-review/read-queue';
import {
  keptReason,
  pendingOf,
  readStandings,
  type SafetyOrder,
  type SetSafetyStateError,
  setSafetyState,
} from '@sleek/backend/features/safety-review/set-safety-state';
import { systemClock } from '@sleek/backend/platform/clock';
import { createSealedText } from '@sleek/backend/platform/sealed-text';
import { type Command, Option } from 'commander';
import { type Change, type ChangeOptions, carryOut } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { databasePlace } from '../database/database-place.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import { printable } from '../output.ts';
import { tableOf } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type StateName = SafetyStanding['name'];
type SetOptions = ChangeOptions & { user: string; reason: string } & Readonly<Record<string, unknown>>;

const options: Readonly<Record<StateName, { flag: string; key: string; words: string }>> = {
  eating_disorder_history: {
    flag: '--eating-disorder',
    key: 'eatingDisorder',
    words: 'a history of one: no targets, no numbers',
  },
  pregnant: { flag: '--pregnant', key: 'pregnant', words: 'no targets, the trend alone' },
  breast_feeding: { flag: '--breast-feeding', key: 'breastFeeding', words: 'no deficit' },
  medication_or_illness: {
    flag: '--medication-or-illness',
    key: 'medicationOrIllness',
    words: 'what may move the weight',
  },
  sensitive_mode: { flag: '--sensitive-mode', key: 'sensitiveMode', words: 'no numbers on screens' },
};
const names = Object.keys(options) as StateName[];

export function addSafetyStateCommands(review: Command, terminal: Terminal): void {
  review
    .command('state')
    .description('A member’s safety states: what is set, who changed it last, and when.')
    .requiredOption('--user <e-mail or id>', 'whose')
    .option('--json', 'as one JSON object')
    .action((given: { user: string; json?: true }) => showState(terminal, given));
  const set = review
    .command('set-state')
    .description('Changes safety states of a member. Targets, the coach’s answers and plans follow at once.')
    .requiredOption('--user <e-mail or id>', 'whose')
    .requiredOption('--reason <text>', 'why, for who reads the history');
  for (const name of names)
    set.addOption(new Option(`${options[name].flag} <on|off>`, options[name].words).choices(['on', 'off']));
  addChangeOptions(set).action((given: SetOptions) => setState(terminal, given));
}

async function showState(terminal: Terminal, { user, json }: { user: string; json?: true }): Promise<void> {
  await withDatabase(terminal, async (db) => {
    const account = await accountOf(db, user);
    const deps = { db, clock: terminal.clock ?? systemClock };
    const standings = await readStandings(deps, operatorOf(terminal), account);
    terminal.out(
      json
        ? JSON.stringify({ account, states: standings.map(standingToJson) }, null, 2)
        : `Account ${account}\n${tableOf(['state', 'is', 'changed by', 'at'], standings.map(rowOf))}`,
    );
  });
}

/** Says what it will do, asks, does it, reads it back and names the way back. */
async function setState(terminal: Terminal, given: SetOptions): Promise<void> {
  const change = changeOf(given);
  const reason = keptReason(given.reason);
  if (reason === null) throw refusalOf({ type: 'no-reason' });
  await withDatabase(terminal, async (db, dataKeys, config) => {
    const clock = terminal.clock ?? systemClock;
    const userId = await accountOf(db, given.user);
    const pending = pendingOf(await readStandings({ db, clock }, operatorOf(terminal), userId), change);
    if (pending.length === 0) throw refusalOf({ type: 'so-already' });
    const act = () => {
      const deps = { db, clock, sealedText: createSealedText(dataKeys()) };
      return doSet(terminal, deps, { userId, change, reason });
    };
    await carryOut(
      terminal,
      config,
      { ...plannedChange({ userId, pending, reason }), place: databasePlace(config), act },
      given,
    );
  });
}

function plannedChange({
  userId,
  pending,
  reason,
}: {
  userId: string;
  pending: readonly SafetyStanding[];
  reason: string;
}): Omit<Change, 'place' | 'act'> {
  const commandTo = (isWanted: (standing: SafetyStanding) => boolean) =>
    [
      `npm run ops -- safety-review set-state --user ${userId}`,
      ...pending.map((standing) => `${options[standing.name].flag} ${wordOf(isWanted(standing))}`),
      '--reason "..."',
    ].join(' ');
  return {
    what: 'safety-review set-state',
    plan: [
      `Account ${userId}.`,
      ...pending.map(({ name, isOn }) => `${name}: ${wordOf(isOn)} -> ${wordOf(!isOn)}`),
      `Reason, as it is kept: ${reason}`,
    ],
    commands: [commandTo(({ isOn }) => !isOn)],
    undo: commandTo(({ isOn }) => isOn),
    // The record of the order outlives the account: which state it was stands in the member's own.
    details: { account: userId },
  };
}

async function doSet(terminal: Terminal, deps: ReviewDeps, order: SafetyOrder): Promise<string> {
  const done = await setSafetyState(deps, operatorOf(terminal), order);
  if (!done.ok) throw refusalOf(done.error);
  const now = await readSafetyStandings(deps.db, order.userId);
  if (pendingOf(now, order.change).length > 0)
    throw new OpsFailure(exitCodes.failed, 'It is not so: somebody else changed it just now.');
  const words = now
    .filter(({ name }) => order.change[name] !== undefined)
    .map(({ name, isOn }) => `${name} is ${wordOf(isOn)}`);
  return `Account ${order.userId}: ${words.join(', ')}.`;
}

function changeOf(given: SetOptions): SafetyOrder['change'] {
  const told = names.filter((name) => given[options[name].key] !== undefined);
  if (told.length === 0)
    throw new OpsFailure(
      exitCodes.wrongUse,
      `Say which state: ${names.map((name) => options[name].flag).join(', ')}, each with on or off.`,
    );
  return Object.fromEntries(told.map((name) => [name, given[options[name].key] === 'on']));
}

async function accountOf(db: ReviewDeps['db'], asked: string): Promise<string> {
  const account = await readAccount(db, asked);
  if (account === null) throw new OpsFailure(exitCodes.failed, 'There is no account with that e-mail or id.');
  return account.id;
}

function refusalOf({ type }: SetSafetyStateError): OpsFailure {
  if (type === 'so-already')
    return new OpsFailure(exitCodes.refused, 'It is so already; nothing was changed.');
  return new OpsFailure(
    exitCodes.wrongUse,
    'Give a --reason in words, of at most 500 characters. Numbers, addresses and names are taken out of it.',
  );
}

const wordOf = (isOn: boolean) => (isOn ? 'on' : 'off');

const rowOf = ({ name, isOn, changed }: SafetyStanding) => [
  name,
  wordOf(isOn),
  changed === null ? '-' : printable([changed.by, changed.name ?? ''].join(' ').trim()),
  changed?.at ?? '-',
];

const standingToJson = ({ name, isOn, changed }: SafetyStanding) => ({
  state: name,
  is_on: isOn,
  changed_by: changed?.by ?? null,
  reviewer: changed?.name ?? null,
  changed_at: changed?.at ?? null,
});

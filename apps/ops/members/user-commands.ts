import {
  type Account,
  type AccountChange,
  type ChangeAccountError,
  changeAccount,
  readAccount,
  refuseChange,
} from '@sleek/backend/features/operations/operate-account';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { type ChangeOptions, carryOut } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { databasePlace } from '../database/database-place.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withServer } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import { printable, tableOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';

type Verb = { change: AccountChange; description: string; plan: string; outcome: string; undo: string };

const verbs: Record<string, Verb> = {
  disable: {
    change: { type: 'disable' },
    description: 'Lets somebody in no more and ends their sessions. Their data stays.',
    plan: 'Let them in no more and end every session. Their data stays.',
    outcome: 'is let in no more',
    undo: 'enable',
  },
  enable: {
    change: { type: 'enable' },
    description: 'Lets somebody in again who was disabled.',
    plan: 'Let them in again.',
    outcome: 'is let in again',
    undo: 'disable',
  },
  'make-admin': {
    change: { type: 'role', role: 'admin' },
    description: 'Makes somebody an admin whose address is verified.',
    plan: 'Make them an admin.',
    outcome: 'is an admin',
    undo: 'make-member',
  },
  'make-member': {
    change: { type: 'role', role: 'member' },
    description: 'Makes an admin or a reviewer a member like others.',
    plan: 'Make them a member like others.',
    outcome: 'is a member like others',
    undo: 'make-admin',
  },
};

export function addUserCommands(program: Command, terminal: Terminal): void {
  const users = program
    .command('users')
    .description('Accounts, by e-mail or id. Nothing of what members wrote is shown.');
  users
    .command('find')
    .description('The account with an e-mail or an id.')
    .argument('<e-mail or id>', 'whose')
    .option('--json', 'as one JSON object')
    .action((asked: string, options: { json?: true }) => find(terminal, asked, options));
  for (const [name, verb] of Object.entries(verbs))
    addChangeOptions(
      users.command(name).description(verb.description).argument('<e-mail or id>', 'whose'),
    ).action((asked: string, options: ChangeOptions) => change(terminal, { asked, name, verb }, options));
}

async function find(terminal: Terminal, asked: string, { json }: { json?: true }): Promise<void> {
  const account = await withServer(terminal, (db) => readAccount(db, asked));
  if (account === null) throw refusalOf({ type: 'not-found' });
  terminal.out(json ? JSON.stringify(toJson(account), null, 2) : pageOf(account));
}

function change(
  terminal: Terminal,
  { asked, name, verb }: { asked: string; name: string; verb: Verb },
  options: ChangeOptions,
): Promise<void> {
  return withServer(terminal, async (db, { config }) => {
    const account = await readAccount(db, asked);
    if (account === null) throw refusalOf({ type: 'not-found' });
    const refusal = refuseChange(account, verb.change);
    if (refusal !== null) throw refusalOf(refusal);
    const undo = `npm run ops -- users ${verb.undo} ${account.id}`;
    await carryOut(
      terminal,
      config,
      {
        what: `users ${name}`,
        place: databasePlace(config),
        plan: [`Account ${account.id} (${account.email}, ${account.role}).`, verb.plan],
        commands: [`npm run ops -- users ${name} ${account.id}`],
        undo,
        details: { account: account.id },
        act: async () => {
          const deps = { db, clock: terminal.clock ?? systemClock };
          const order = { userId: account.id, change: verb.change };
          const done = await changeAccount(deps, operatorOf(terminal), order);
          if (!done.ok) throw refusalOf(done.error);
          const now = await readAccount(db, account.id);
          if (now === null || refuseChange(now, verb.change)?.type !== 'so-already')
            throw new OpsFailure(exitCodes.failed, 'It is not so: somebody else changed it just now.');
          return `Account ${account.id} ${verb.outcome}.`;
        },
      },
      options,
    );
  });
}

function refusalOf({ type }: ChangeAccountError): OpsFailure {
  const words = {
    'not-found': 'There is no account with that e-mail or id.',
    'so-already': 'It is so already; nothing was changed.',
    'deletion-asked':
      'The member has asked to be deleted. Only they take that back, by the link in their mail.',
    'not-verified': 'Only an account that is let in and whose address is verified becomes an admin.',
  };
  return new OpsFailure(type === 'not-found' ? exitCodes.failed : exitCodes.refused, words[type]);
}

const pageOf = (account: Account) =>
  tableOf([
    ['id', account.id],
    ['e-mail', `${printable(account.email)}${account.isVerified ? '' : ' (not verified)'}`],
    ['role', account.role],
    ['let in', account.isActive ? 'yes' : account.isDeletionAsked ? 'no: deletion was asked for' : 'no'],
    ['since', account.since.toISOString()],
  ]);

const toJson = ({ isActive, isVerified, isDeletionAsked, ...account }: Account) => ({
  ...account,
  is_active: isActive,
  is_verified: isVerified,
  is_deletion_asked: isDeletionAsked,
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { configOf } from '../open-database.ts';
import { printable, tableOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';
import { type Contacts, contactsPath, emptyContacts, isReachable, readContacts } from './contacts.ts';
import { escalationLevels, externalContacts } from './escalation.data.ts';

type Options = { init?: true; json?: true };

export function addEscalateCommand(program: Command, terminal: Terminal): void {
  program
    .command('escalate')
    .description('Whom to call when, and where other services are asked. Works without server and database.')
    .option('--init', 'write DATA_DIR/contacts.json to fill in; a file that is there is left alone')
    .option('--json', 'as one JSON object')
    .action((options: Options) => {
      const { dataDir } = configOf(terminal);
      if (options.init) writeEmptyFile(terminal, contactsPath(dataDir), options);
      else tell(terminal, dataDir, options);
    });
}

function writeEmptyFile(terminal: Terminal, path: string, { json }: Options): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(emptyContacts(), null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new OpsFailure(exitCodes.refused, `${path} is there already: edit it.`);
    throw new OpsFailure(exitCodes.failed, `${path} cannot be written (${code}).`);
  }
  terminal.out(json ? JSON.stringify({ written: path }) : `Fill in ${path}. Undo: delete it.`);
}

function tell(terminal: Terminal, dataDir: string, { json }: Options): void {
  const contacts = readContacts(dataDir);
  if (!contacts.ok) throw new OpsFailure(exitCodes.failed, contacts.error);
  terminal.out(json ? JSON.stringify(toJson(contacts.value), null, 2) : textOf(contacts.value));
  const missing = missingIn(contacts.value);
  if (missing.length > 0)
    terminal.err(
      `Not filled in: ${missing.join(', ')}. They stand in ${contactsPath(dataDir)}; --init makes one.`,
    );
}

const missingIn = (contacts: Contacts) =>
  escalationLevels.map(({ level }) => level).filter((level) => !isReachable(contacts[level]));

function textOf(contacts: Contacts): string {
  const levels = escalationLevels.map(({ level, role, when }) => {
    const contact = contacts[level];
    const who = isReachable(contact)
      ? [contact.name, contact.phone, contact.email].filter(Boolean).join(', ')
      : 'not filled in';
    return [level, role, when, printable(who)];
  });
  const external = externalContacts.map(({ service, portal }) => [service, portal]);
  return `${tableOf(levels)}\n\nOther services:\n${tableOf(external)}`;
}

const toJson = (contacts: Contacts) => ({
  levels: escalationLevels.map((row) => ({ ...row, contact: contacts[row.level] ?? null })),
  not_filled_in: missingIn(contacts),
  external: externalContacts,
});

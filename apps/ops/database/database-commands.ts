import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Control } from '@sleek/backend/platform/control/control';
import { firstAddress, withChangedLogin } from '@sleek/backend/platform/postgres/addresses';
import {
  connectionsStatement,
  mostConnectionsStatement,
  openReadOnly,
  type ReadOnly,
} from '@sleek/backend/platform/postgres/read-only';
import type { Command } from 'commander';
import { openDeedLog } from '../deed-log.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import { withServer } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import { printable, tableOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';
import { addDatabaseMends } from './database-mends.ts';
import { addMoveCommands } from './move-commands.ts';

type ShellOptions = { command?: string; prompt?: true; json?: true };

export function addDatabaseCommands(program: Command, terminal: Terminal): void {
  const db = program.command('db').description('The database.');
  db.command('shell')
    .description(
      'Opens psql where this machine has it, else a small prompt that only reads. On AWS, tells the way there.',
    )
    .option('-c, --command <statement>', 'one statement that only reads, and its answer')
    .option('--prompt', 'the small prompt, although there is psql')
    .option('--json', 'the answer to --command as one JSON object')
    .action((options: ShellOptions) => shell(terminal, options));
  db.command('connections')
    .description('Who is connected, what they do and whether one waits for another. No statement is shown.')
    .option('--json', 'as one JSON object')
    .action((options: { json?: true }) => connections(terminal, options));
  addMoveCommands(db, terminal);
  addDatabaseMends(db, terminal);
}

async function shell(terminal: Terminal, options: ShellOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  if (control.kind === 'aws' && config.database.mode === 'embedded') return wayThere(terminal, control);
  await using log = await openDeedLog(terminal, config);
  await log.record({ by: operatorOf(terminal).name, what: 'db shell', stage: 'ordered', details: {} });
  await withServer(terminal, async (_, { url }) => {
    if (options.command === undefined && !options.prompt && hasPsql()) return psql(terminal, url);
    await using database = await openReadOnly(url);
    if (options.command !== undefined)
      return await once(terminal, database, options.command, options.json === true);
    await prompt(terminal, database);
  });
}

/** The database of the production system is reached through one of its own tasks, with no machine left open for it. */
async function wayThere(terminal: Terminal, control: Control): Promise<void> {
  const { endpoint } = await answerOf(control.database());
  const [host = '', port = '5432'] = (endpoint ?? '').split(':');
  const parameters = JSON.stringify({ host: [host], portNumber: [port], localPortNumber: ['15432'] });
  terminal.out(
    [
      'The database has no public address. Open a port of this machine to it, through a task of the service:',
      `  aws ssm start-session --target ecs:sleek-coach-prod_<task>_<runtime id> --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters '${parameters}'`,
      'The two ids: aws ecs describe-tasks --cluster sleek-coach-prod --tasks <task>',
      'Then: psql "host=127.0.0.1 port=15432 user=sleekcoach dbname=sleekcoach sslmode=require"',
      'With DATABASE_URL set to that address, npm run ops -- db shell opens it.',
    ].join('\n'),
  );
}

const hasPsql = () => spawnSync('psql', ['--version'], { stdio: 'ignore' }).status === 0;

/** The password goes by the environment: arguments are everybody's to read. */
function psql(terminal: Terminal, url: string): Promise<void> {
  const password = decodeURIComponent(firstAddress(url).password);
  const address = withChangedLogin(url, (login) => {
    login.password = '';
  });
  const child = spawn('psql', [address], {
    stdio: 'inherit',
    env: { ...terminal.environment, PGPASSWORD: password },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

async function once(terminal: Terminal, database: ReadOnly, statement: string, json: boolean): Promise<void> {
  const answer = await database.ask(statement);
  if (!answer.ok) throw new OpsFailure(exitCodes.failed, printable(answer.error));
  const { columns, rows } = answer;
  const named = rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at], cell])));
  terminal.out(json ? JSON.stringify({ rows: named }, null, 2) : shown(columns, rows));
}

const shown = (columns: string[], rows: string[][]) =>
  `${tableOf([columns, ...rows.map((row) => row.map(printable))])}\n(${rows.length} rows)`;

/** A statement a line, until the end of the input. */
async function prompt(terminal: Terminal, database: ReadOnly): Promise<void> {
  const { input } = terminal;
  terminal.err('Statements that only read, one a line. Ctrl-D ends it.');
  const isTyped = input.isTTY === true;
  const lines = createInterface({
    input,
    prompt: 'sleekcoach> ',
    ...(isTyped && { output: process.stderr, terminal: true }),
  });
  // Whoever pastes lines may have ended the input before they are answered.
  let isOpen = isTyped;
  lines.once('close', () => {
    isOpen = false;
  });
  if (isOpen) lines.prompt();
  for await (const line of lines) {
    const statement = line.trim().replace(/;$/, '');
    if (statement !== '') {
      const answer = await database.ask(statement);
      if (answer.ok) terminal.out(shown(answer.columns, answer.rows));
      else terminal.err(printable(answer.error));
    }
    if (isOpen) lines.prompt();
  }
}

async function connections(terminal: Terminal, { json }: { json?: true }): Promise<void> {
  await withServer(terminal, async (_, { url }) => {
    await using database = await openReadOnly(url);
    const [groups, totals] = [
      await database.ask(connectionsStatement),
      await database.ask(mostConnectionsStatement),
    ];
    if (!groups.ok || !totals.ok)
      throw new OpsFailure(exitCodes.failed, 'The database does not tell its connections.');
    const [most = '', used = ''] = totals.rows[0] ?? [];
    const named = groups.rows.map((row) =>
      Object.fromEntries(row.map((cell, at) => [groups.columns[at], cell])),
    );
    terminal.out(
      json
        ? JSON.stringify({ used: Number(used), most: Number(most), connections: named }, null, 2)
        : `${used} of ${most} connections are used.\n${tableOf([groups.columns, ...groups.rows.map((row) => row.map(printable))])}`,
    );
  });
}

import { openDatabase } from '@sleek/backend/platform/postgres/database';
import {
  endSessions,
  findLostIndexes,
  findSessions,
  makeIndex,
  type Session,
  waysToMake,
} from '@sleek/backend/platform/postgres/mend-database';
import type { Command } from 'commander';
import { type ChangeOptions, carryOut, tellUnneeded } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withServer } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';
import { databasePlace } from './database-place.ts';

/** What diagnoses of the database end in. */
export function addDatabaseMends(db: Command, terminal: Terminal): void {
  addChangeOptions(
    db
      .command('end-session')
      .description('Ends connections: what they had begun is undone, and their clients are told.')
      .argument('<pid...>', 'as diagnose db names them'),
  ).action((pids: string[], options: ChangeOptions) => endNamed(terminal, pids, options));
  addChangeOptions(
    db
      .command('make-indexes')
      .description(
        'Makes the indexes of the migrations that are lost or not valid. Members are served meanwhile.',
      ),
  ).action((options: ChangeOptions) => makeLost(terminal, options));
}

async function endNamed(terminal: Terminal, asked: string[], options: ChangeOptions): Promise<void> {
  const pids = asked.map(Number);
  if (pids.some((pid) => !Number.isInteger(pid) || pid < 1 || pid > 2 ** 31 - 1))
    throw new OpsFailure(exitCodes.wrongUse, 'Give the pids of connections, such as 4711.');
  await withServer(terminal, async (db, { config }) => {
    const sessions = await findSessions(db, pids);
    if (sessions.length === 0) return tellUnneeded(terminal, 'None of them is connected any more.', options);
    const change = {
      what: 'db end-session',
      place: databasePlace(config),
      plan: sessions.map((session) => `End ${nameOf(session)}.`),
      commands: sessions.map(({ pid }) => `select pg_terminate_backend(${pid});`),
      undo: 'none is needed: their transactions are undone, and a server opens new connections by itself',
      details: { sessions: sessions.length },
      act: async () => {
        const left = await endSessions(db, sessions);
        if (left.length === 0) return `${sessions.length === 1 ? 'It is' : 'They are'} gone.`;
        throw new OpsFailure(exitCodes.failed, `Still there: ${left.map(nameOf).join('; ')}.`);
      },
    };
    await carryOut(terminal, config, change, options);
  });
}

const nameOf = ({ pid, name, user, state, forS }: Session) =>
  `pid ${pid} (${name === '' ? 'no name' : name}, ${user}), ${state} for ${Math.round(forS)} s`;

/** A large table takes its time, and nobody waits for it but this command. */
const longMs = 6 * 3_600_000;

async function makeLost(terminal: Terminal, options: ChangeOptions): Promise<void> {
  await withServer(terminal, async (db, { config, url }) => {
    const lost = await findLostIndexes(db);
    if (lost.length === 0) return tellUnneeded(terminal, 'Every index of the migrations is there.', options);
    const statements = await Promise.all(lost.map((index) => waysToMake(db, index)));
    const change = {
      what: 'db make-indexes',
      place: databasePlace(config),
      plan: lost.map(({ name, table }) => `Make ${name} of ${table}.`),
      commands: statements.flat().map((statement) => `${statement};`),
      undo: lost.map(({ name }) => `drop index ${name};`).join(' '),
      details: {
        indexes: lost
          .map(({ name }) => name)
          .join(' ')
          .slice(0, 200),
      },
      act: async () => {
        const limits = { statementMs: longMs, answerMs: longMs, lockMs: 60_000 };
        await using patient = openDatabase(url, { poolSize: 1, onError: () => {}, limits });
        await makeIndex(patient.db, statements.flat());
        const left = await findLostIndexes(db);
        if (left.length === 0) return `${lost.length === 1 ? 'It is' : 'All are'} there.`;
        throw new OpsFailure(exitCodes.failed, `Still lost: ${left.map(({ name }) => name).join(', ')}.`);
      },
    };
    await carryOut(terminal, config, change, options);
  });
}

import { join } from 'node:path';
import type { Config } from '@sleek/backend/config';
import { type OperatorDeed, recordDeed } from '@sleek/backend/features/operations/record-deed';
import { systemClock } from '@sleek/backend/platform/clock';
import { createLineFile } from '@sleek/backend/platform/line-file';
import { type OpenDatabase, openDatabase } from '@sleek/backend/platform/postgres/database';
import { joinDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
import { configOf } from './open-database.ts';
import { operatorOf } from './operator.ts';
import type { Terminal } from './terminal.ts';

export type DeedLog = AsyncDisposable & { record(deed: OperatorDeed): Promise<void> };

/**
 * The audit log of the configured database. Where there is none to ask, a file in DATA_DIR has the deeds, and the person
 * is told so once. A household's database is not what an order to AWS belongs into.
 */
export async function openDeedLog(terminal: Terminal, config: Config): Promise<DeedLog> {
  const path = join(config.dataDir, 'operator-deeds.jsonl');
  const file = createLineFile(path);
  const opened = await openAuditLog(terminal, config);
  const clock = terminal.clock ?? systemClock;
  let isTold = false;
  return {
    async record(deed) {
      const where = await recordDeed({ db: opened?.database.db ?? null, clock, file }, deed);
      if (where === 'audit-log' || isTold) return;
      terminal.err(`The audit log cannot be reached; ${path} has the record.`);
      isTold = true;
    },
    async [Symbol.asyncDispose]() {
      await opened?.database.close();
      await opened?.server.close();
    },
  };
}

/** Records what was done in one go. */
export async function recordDone(
  terminal: Terminal,
  config: Config,
  { what, details }: Pick<OperatorDeed, 'what' | 'details'>,
): Promise<void> {
  await using deeds = await openDeedLog(terminal, config);
  await deeds.record({ by: operatorOf(terminal).name, what, stage: 'done', details });
}

async function openAuditLog(
  terminal: Terminal,
  config: Config,
): Promise<{ database: OpenDatabase; server: { close(): Promise<void> } } | null> {
  if (config.control.kind === 'aws' && config.database.mode === 'embedded') return null;
  const server = await joinDatabaseServer(config, terminal.err).catch(() => null);
  if (server === null) return null;
  const limits = { connectMs: 3000, statementMs: 3000, answerMs: 4000 };
  // A rotation replaces the login meanwhile: each connection is opened with the one in force then.
  const url = () => {
    const { database } = configOf(terminal);
    return database.mode === 'external' ? database.url.reveal() : server.url;
  };
  return { server, database: openDatabase(url, { poolSize: 1, onError: () => {}, limits }) };
}

import { type Config, readConfig } from '@sleek/backend/config';
import { generatedSecret } from '@sleek/backend/platform/generated-secrets';
import { type Database, openDatabase } from '@sleek/backend/platform/postgres/database';
import { joinDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
import { migrationState } from '@sleek/backend/platform/postgres/migrate';
import { exitCodes, OpsFailure } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Does work on the configured database: joined where a server runs, else started for as long as the work takes. */
export function withDatabase<T>(
  terminal: Terminal,
  work: (db: Database, dataKeys: () => string, config: Config) => Promise<T>,
): Promise<T> {
  return withServer(terminal, (db, { config }) =>
    work(db, () => (config.dataKey ?? generatedSecret(config.dataDir, 'data-key')).reveal(), config),
  );
}

/** The same, for work that needs to know where the database is. */
export async function withServer<T>(
  terminal: Terminal,
  work: (db: Database, server: { url: string; config: Config }) => Promise<T>,
): Promise<T> {
  const config = configOf(terminal);
  const server = await joinDatabaseServer(config, terminal.err).catch(down);
  try {
    const { pending } = await migrationState(server.url).catch(down);
    if (pending.length > 0)
      throw new OpsFailure(
        exitCodes.refused,
        `The database lacks ${pending.length} migrations of this version: npm run db -- up`,
      );
    await using database = openDatabase(server.url, { poolSize: 1, onError: () => {} });
    return await work(database.db, { url: server.url, config });
  } finally {
    await server.close();
  }
}

export function configOf(terminal: Terminal): Config {
  const config = readConfig(terminal.environment, terminal);
  if (config.ok) return config.value;
  throw new OpsFailure(exitCodes.wrongUse, ['The configuration has faults:', ...config.error].join('\n  '));
}

function down(error: unknown): never {
  const { code, message } = error as { code?: string; message?: string };
  const reason = code === undefined ? message : `${code}`;
  throw new OpsFailure(exitCodes.dependencyDown, `The database does not answer (${reason}).`);
}

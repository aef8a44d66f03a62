import type { Config } from '../../config.ts';
import { walArchiveOf } from '../backups/places.ts';
import { readOwner, takeOwnership } from '../data-dir-lock.ts';
import { joinEmbeddedPostgres, openEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts';
import { EmbeddedPostgresFailure } from '../embedded-postgres/failure.ts';

export type DatabaseServer = { url: string; close(): Promise<void> };
type Say = (message: string) => void;

/** The configured database, or the embedded one: started, adopted or recovered under DATA_DIR. */
export async function openDatabaseServer(
  config: Config,
  options: { log: Say; stop: AbortSignal },
): Promise<DatabaseServer> {
  return externalServer(config) ?? openEmbeddedPostgres({ ...embedded(config), ...options });
}

/**
 * The database for a command beside the server: the one that a running owner of DATA_DIR has open, and with nobody
 * there one that is started for as long as the command takes.
 */
export async function joinDatabaseServer(config: Config, log: Say): Promise<DatabaseServer> {
  const external = externalServer(config);
  if (external !== null) return external;
  const { dataDir } = config;
  const join = async () => ({ ...(await joinEmbeddedPostgres(dataDir)), close: async () => {} });
  if (readOwner(dataDir) !== null) return join();
  const owned = await takeOwnership(dataDir);
  if (!owned.ok) {
    if (owned.error.type === 'data-dir-owned') return join();
    throw new EmbeddedPostgresFailure(owned.error.type, owned.error.message);
  }
  const release = () => owned.value.release();
  const server = await openEmbeddedPostgres({ ...embedded(config), log }).catch((error: unknown) => {
    release();
    throw error;
  });
  return { url: server.url, close: () => server.close().finally(release) };
}

const embedded = ({ dataDir, backupDir, archiveTimeoutS }: Config) => ({
  dataDir,
  archiving: { dir: walArchiveOf(backupDir), timeoutS: archiveTimeoutS },
});

function externalServer({ database }: Config): DatabaseServer | null {
  return database.mode === 'external' ? { url: database.url.reveal(), close: async () => {} } : null;
}

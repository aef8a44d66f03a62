import type { Config } from '../../config.ts';
import { openEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts';

export type DatabaseServer = { url: string; close(): Promise<void> };

/** The configured database, or the embedded one: started, adopted or recovered under DATA_DIR. */
export async function openDatabaseServer(
  config: Config,
  log: (message: string) => void,
): Promise<DatabaseServer> {
  if (config.database.mode === 'external')
    return { url: config.database.url.reveal(), close: async () => {} };
  return openEmbeddedPostgres({ dataDir: config.dataDir, log });
}

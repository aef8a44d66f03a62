import type { Config } from '@sleek/backend/config';

/** Where the configured database is, without its login. */
export function databasePlace({ database, dataDir }: Config): string {
  if (database.mode === 'embedded') return `this machine, ${dataDir}`;
  const { host, pathname } = new URL(database.url.reveal());
  return `the database ${pathname.slice(1)} at ${host || 'its socket'}`;
}

import type { Config } from '@sleek/backend/config';
import { firstAddress, hostsIn } from '@sleek/backend/platform/postgres/addresses';

/** Where the configured database is, without its login. */
export function databasePlace({ database, dataDir }: Config): string {
  if (database.mode === 'embedded') return `this machine, ${dataDir}`;
  const url = database.url.reveal();
  return `the database ${firstAddress(url).pathname.slice(1)} at ${hostsIn(url).join(' or ') || 'its socket'}`;
}

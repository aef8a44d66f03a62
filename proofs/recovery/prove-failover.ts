/**
 * A primary is killed while a client writes, and its standby takes over: no acknowledged write may be lost. Prints one JSON
 * line; exit 1 when something was. Needs the PostgreSQL of Debian, whose tools make the standby.
 */

import { canMakePair } from '@sleek/backend/testing/postgres-pair';
import { drillFailover } from './failover.ts';

if (canMakePair()) {
  const result = await drillFailover({ seconds: 20 });
  console.log(JSON.stringify({ promise: 'no acknowledged write is lost with the primary', ...result }));
  process.exitCode = result.ok ? 0 : 1;
} else {
  console.error('There is no /usr/lib/postgresql: apt-get install postgresql.');
  process.exitCode = 1;
}

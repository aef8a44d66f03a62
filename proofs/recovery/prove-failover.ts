/**
 * A primary is killed while members log days, and its standby takes over: nothing that was acknowledged may be lost, and
 * the server goes on by itself. A second run has a standby that nobody waits for, which must lose writes. Prints a JSON line
 * for each; exit 1 when one is not as it has to be. Needs the PostgreSQL of Debian, whose tools make the standby.
 */

import { canMakePair } from '@sleek/backend/testing/postgres-pair';
import { drillFailover } from './failover.ts';

if (canMakePair()) {
  const kept = await drillFailover({ members: 4, calmMs: 8000, awayMs: 12_000, watchesAlarm: true });
  console.log(JSON.stringify({ promise: 'no acknowledged write is lost with the primary', ...kept }));
  const control = await drillFailover({
    members: 4,
    calmMs: 4000,
    awayMs: 1000,
    watchesAlarm: false,
    isHeldBack: true,
  });
  const isLossSeen = !control.ok && control.lost > 0;
  console.log(
    JSON.stringify({
      promise: 'a standby that nobody waits for loses writes, and it shows',
      ...control,
      ok: isLossSeen,
    }),
  );
  process.exitCode = kept.ok && isLossSeen ? 0 : 1;
} else {
  console.error('There is no /usr/lib/postgresql: apt-get install postgresql.');
  process.exitCode = 1;
}

import type { Incident } from './incident.ts';
import { badRelease } from './incidents/1-bad-release.ts';
import { loopBlocked, memoryLeaked } from './incidents/1-guards.ts';
import { poolHeld } from './incidents/1-pool-held.ts';
import { connectionsHeld } from './incidents/2-connections-held.ts';
import { primaryKilled } from './incidents/2-primary-killed.ts';
import { redisFrozen, redisStopped } from './incidents/3-redis.ts';
import { corsDropped, photoStoreFrozen, photosDenied, regionWrong } from './incidents/4-photo-store.ts';
import { coachBothDown } from './incidents/5-coach.ts';
import { indexDropped, networkSlow } from './incidents/6-latency.ts';
import { processorBurnt } from './incidents/6-processor.ts';
import { databaseLost } from './incidents/7-database-lost.ts';

/** Every incident, in the order of the runbook. */
export const incidents: readonly Incident[] = [
  badRelease,
  loopBlocked,
  memoryLeaked,
  poolHeld,
  connectionsHeld,
  primaryKilled,
  redisStopped,
  redisFrozen,
  photoStoreFrozen,
  photosDenied,
  corsDropped,
  regionWrong,
  coachBothDown,
  networkSlow,
  processorBurnt,
  indexDropped,
  databaseLost,
];

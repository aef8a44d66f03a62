import type { Incident } from './incident.ts';
import { badRelease } from './incidents/1-bad-release.ts';
import { connectionsHeld } from './incidents/2-connections-held.ts';
import { primaryKilled } from './incidents/2-primary-killed.ts';
import { redisFrozen, redisStopped } from './incidents/3-redis.ts';
import { photoStoreFrozen } from './incidents/4-photo-store.ts';
import { coachBothDown } from './incidents/5-coach.ts';

/** Every incident, in the order of the runbook. */
export const incidents: readonly Incident[] = [
  badRelease,
  connectionsHeld,
  primaryKilled,
  redisStopped,
  redisFrozen,
  photoStoreFrozen,
  coachBothDown,
];

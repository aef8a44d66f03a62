import type { Incident } from './incident.ts';
import { redisFrozen, redisStopped } from './incidents/3-redis.ts';

/** Every incident, in the order of the runbook. */
export const incidents: readonly Incident[] = [redisStopped, redisFrozen];

import type { Doors } from './edge/doors.ts';
import type { createServer } from './edge/server.ts';
import type { LiveFlags } from './features/flags/live-flags.ts';
import type { Health } from './features/health/watch-health.ts';
import type { Incident } from './features/incidents/incident.ts';
import { readIncidents } from './features/incidents/read-incidents.ts';
import {
  type Maintenance,
  readMaintenance,
  retryAfterSeconds,
} from './features/maintenance/read-maintenance.ts';
import { statusRoutes } from './features/status/status.routes.ts';
import type { Clock } from './platform/clock.ts';
import { keepLastKnown } from './platform/last-known.ts';
import type { Log } from './platform/log.ts';
import type { Database } from './platform/postgres/database.ts';

type Parts = {
  server: Awaited<ReturnType<typeof createServer>>;
  db: Database;
  flags: LiveFlags;
  health: Health;
  /** Who answers when every provider is down. */
  coachOnOutage: 'canned' | 'embedded';
  clock: Clock;
  log: Log;
};

/** What operators write is in force in every process after this long at the latest. */
const followMs = 3000;
const patienceMs = 300;

/** Tells members how things are, and closes the API to them while it is worked on. */
export function openStatus(doors: Doors, { server, flags, health, ...deps }: Parts): void {
  const kept = { ageMs: followMs, patienceMs };
  const maintenance = keepLastKnown<Maintenance | null>(
    { name: 'maintenance', read: () => readMaintenance(deps), atFirst: null, ...kept },
    deps,
  );
  const incidents = keepLastKnown<readonly Incident[]>(
    { name: 'incidents', read: () => readIncidents(deps), atFirst: [], ...kept },
    deps,
  );
  const coach = keepLastKnown(
    { name: 'coach flag', read: () => flags.isOn('coach'), atFirst: true, ...kept },
    deps,
  );
  server.closeWhile(async () => {
    const { value } = await maintenance.read();
    if (value === null) return null;
    return { words: value.words, retryAfterSeconds: retryAfterSeconds(value, deps.clock.now()) };
  });
  statusRoutes(doors, server, {
    ...deps,
    health,
    incidents,
    maintenance,
    isCoachPaused: async () => !(await coach.read()).value,
  });
}

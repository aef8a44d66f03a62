import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Incident } from './incident.ts';
import { findIncident, listIncidents } from './incidents.store.ts';

/** How long an incident is shown after its end. */
export const historyDays = 90;

/** Open incidents and those of the last 90 days, the newest first. */
export function readIncidents({ db, clock }: { db: Database; clock: Clock }): Promise<Incident[]> {
  return listIncidents(db, { since: new Date(clock.now().getTime() - historyDays * 86_400_000) });
}

/** One incident, however old; null where there is none. */
export const readIncident = ({ db }: { db: Database }, id: number): Promise<Incident | null> =>
  findIncident(db, id);

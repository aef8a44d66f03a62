import type { Database } from '../../platform/postgres/database.ts';
import { findLatestChange } from './maintenance.store.ts';

/** Why members are not served, since when, and until when they were told. */
export type Maintenance = { words: string; since: Date; announcedUntil: Date | null; by: string };

/** Null while the service is open. */
export async function readMaintenance({ db }: { db: Database }): Promise<Maintenance | null> {
  const latest = await findLatestChange(db);
  if (latest === null || !latest.isOn) return null;
  const { words, at, announcedUntil, by } = latest;
  return { words: words ?? '', since: at, announcedUntil, by };
}

const shortestWaitS = 60;
const longestWaitS = 900;
const usualWaitS = 300;

/** After how many seconds it is worth asking again: never long after the announced end, which may come early or late. */
export function retryAfterSeconds(
  { announcedUntil }: Pick<Maintenance, 'announcedUntil'>,
  now: Date,
): number {
  if (announcedUntil === null) return usualWaitS;
  const leftS = Math.ceil((announcedUntil.getTime() - now.getTime()) / 1000);
  return Math.min(longestWaitS, Math.max(shortestWaitS, leftS));
}

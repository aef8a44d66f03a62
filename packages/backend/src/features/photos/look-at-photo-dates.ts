import { daysBetween, localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { ToolResults } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { listSharedDays } from './photos.store.ts';

export type PhotoDatesDeps = { db: Database; clock: Clock };
type PhotoDates = ToolResults['get_photo_dates'];

const mostDates = 24;

/**
 * That photos are there, and their days: of those alone that the member shares with the coach, and only while they
 * allow it. Nothing here leads to a picture.
 */
export async function lookAtPhotoDates({ db, clock }: PhotoDatesDeps, actor: Actor): Promise<PhotoDates> {
  if (!(await holdsConsent(db, actor.userId, 'photo_ai_access'))) return nothingAllowed;
  const days = await listSharedDays(db, actor.userId);
  const latest = days[0]?.date ?? null;
  const today = localDayAt(clock.now().getTime(), actor.timeZone);
  return {
    access: 'allowed',
    photos: days.reduce((sum, { photos }) => sum + photos, 0),
    first: days.at(-1)?.date ?? null,
    latest,
    dates: days.slice(0, mostDates).map(({ date }) => date),
    days_since_latest: latest === null || latest > today ? null : daysBetween(latest, today),
  };
}

/** Not even how many there are. */
const nothingAllowed: PhotoDates = {
  access: 'no_consent',
  photos: null,
  first: null,
  latest: null,
  dates: [],
  days_since_latest: null,
};

import type { Photo } from '@sleek/contract/photos';
import { daysBetween, localDay } from '@sleek/domain/days';
import { dayText } from '../../days-text.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';

export type Pair = { first: Photo; second: Photo };

/** Photos that can be looked at, the oldest first. */
export const comparable = (photos: readonly Photo[]): Photo[] =>
  photos.filter(({ status }) => status === 'ready').toReversed();

/**
 * The two photos that were asked for; in place of one that is not there, the oldest or the newest other one. Null where
 * there are no two.
 */
export function pairOf(photos: readonly Photo[], asked: { first?: string; second?: string }): Pair | null {
  const named = (id: string | undefined) => photos.find((photo) => photo.id === id);
  const first = named(asked.first) ?? photos.find(({ id }) => id !== asked.second);
  const second =
    photos.find(({ id }) => id === asked.second && id !== first?.id) ??
    photos.findLast(({ id }) => id !== first?.id);
  return first && second ? { first, second } : null;
}

/** Photos by their day, to choose from; those of one day are numbered. */
export function choicesOf(photos: readonly Photo[]): { value: string; label: string }[] {
  const ofDay = new Map<string, number>();
  return photos.map(({ id, date }) => {
    const number = (ofDay.get(date) ?? 0) + 1;
    ofDay.set(date, number);
    const day = dayText(localDay(date), 'medium');
    return { value: id, label: number === 1 ? day : m.nthOfDay(day, number) };
  });
}

export const daysApart = ({ first, second }: Pair): number =>
  Math.abs(daysBetween(localDay(first.date), localDay(second.date)));

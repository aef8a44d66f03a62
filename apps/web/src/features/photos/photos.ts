import type { Photo, PhotosPage, PhotoUpdate } from '@sleek/contract/photos';
import type { LocalDay } from '@sleek/domain/days';
import { ok } from '@sleek/domain/result';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { type Outcome, removedOrGone } from '../../api/request.ts';
import { invalidate, type Resource, useResource, whenCleared } from '../../api/resource.ts';
import { useNumbers } from '../../api/resources.ts';
import { after, nowMs, todayIn } from '../../clock.ts';
import { weightText } from '../../quantities/quantities.ts';
import { useUnits, useZone } from '../../quantities/use-units.ts';
import { useEnergyHistory } from '../progress/energy-history.ts';
import { addressesLastMs, createAddresses } from './addresses.ts';

export type PhotoList = { items: Photo[]; total: number };

/** As many as the server gives at once. */
const windowSize = 500;
/** A photo is prepared within seconds; one that takes longer is asked for less often. */
const preparingPausesMs = [1_000, 2_000, 3_000, 5_000];
const longPauseMs = 15_000;

const addresses = createAddresses();
whenCleared(addresses.forget);

export const photosChanged = (): void => invalidate('photos', 'photo');

/** The newest `count` photos, read anew while some are being prepared and before their addresses are over. */
export function usePhotos(count: number): Resource<PhotoList> {
  const list = useResource<PhotoList>(`photos:${count}`, () => readPhotos(count));
  useReadAgain(list.data?.items, list.reload);
  return list;
}

export function usePhoto(id: string): Resource<Photo> {
  const photo = useResource<Photo>(`photo:${id}`, async () => {
    const answer = await api.get<Photo>(`/photos/${encodeURIComponent(id)}`);
    return answer.ok ? ok(steady([answer.value])[0] ?? answer.value) : answer;
  });
  useReadAgain(photo.data && [photo.data], photo.reload);
  return photo;
}

/** An address stopped working before its time: all are asked for anew. */
export function addressesOver(): void {
  addresses.forget();
  photosChanged();
}

/** The weight trend of a day in words; null where there is none, or none may be shown. */
export function useTrendWords(): (day: string) => string | null {
  const unit = useUnits().weight;
  const numbers = useNumbers();
  const history = useEnergyHistory(todayIn(useZone()));
  const trends = new Map(history.data?.items.map(({ date, trend_kg }) => [date as string, trend_kg]));
  return (day) => {
    const trendKg = trends.get(day);
    if (trendKg === undefined || numbers === undefined || numbers === 'hidden') return null;
    return weightText(trendKg, unit);
  };
}

export async function changePhoto(id: string, change: PhotoUpdate): Promise<Outcome<Photo>> {
  const answer = await api.patch<Photo>(`/photos/${id}`, change);
  if (answer.ok) photosChanged();
  return answer;
}

export const deletePhoto = async (id: string): Promise<Outcome<null>> =>
  removedOrGone(await api.remove(`/photos/${id}`));

/** Months, the newest first, each with its photos. */
export function byMonth(photos: readonly Photo[]): { month: LocalDay; photos: Photo[] }[] {
  const months = Map.groupBy(photos, ({ date }) => `${date.slice(0, 7)}-01` as LocalDay);
  return [...months].map(([month, inMonth]) => ({ month, photos: inMonth }));
}

const steady = (photos: readonly Photo[]) => addresses.steady(photos, nowMs());

async function readPhotos(count: number): Promise<Outcome<PhotoList>> {
  const items: Photo[] = [];
  for (;;) {
    const limit = Math.min(windowSize, count - items.length);
    const answer = await api.get<PhotosPage>('/photos', { limit, offset: items.length });
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    const { total } = answer.value;
    if (answer.value.items.length === 0 || items.length >= Math.min(count, total))
      return ok({ items: steady(items), total });
  }
}

function useReadAgain(photos: readonly Photo[] | undefined, reload: () => void): void {
  const [looks, setLooks] = useState(0);
  const isPreparing = photos?.some(({ status }) => status === 'processing') ?? false;
  // Counted again from the start for the next one.
  if (!isPreparing && looks > 1) setLooks(0);
  useEffect(() => {
    if (photos === undefined || photos.length === 0) return;
    const pauseMs = isPreparing
      ? (preparingPausesMs[looks] ?? longPauseMs)
      : addressesLastMs(photos, nowMs());
    return after(pauseMs, () => {
      setLooks(looks + 1);
      reload();
    });
  }, [photos, isPreparing, looks, reload]);
}

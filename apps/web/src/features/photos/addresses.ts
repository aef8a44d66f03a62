import type { Photo } from '@sleek/contract/photos';

type Known = Pick<Photo, 'download_url' | 'thumbnail_url' | 'urls_expire_at'>;

/** An address is asked for anew so long before it is over. */
const spareMs = 60_000;
/** Never more often than that, whatever the clock of the device says. */
const mostOftenMs = 60_000;

/**
 * Keeps showing a photo under the address that it was fetched by for as long as that works: each answer of the server
 * brings new ones, and pictures are not cached.
 */
export function createAddresses(): {
  steady: (photos: readonly Photo[], nowMs: number) => Photo[];
  forget: () => void;
} {
  const known = new Map<string, Known>();
  const steady = (photo: Photo, nowMs: number): Photo => {
    if (photo.status !== 'ready') return photo;
    const before = known.get(photo.id);
    if (before && Date.parse(before.urls_expire_at) - nowMs > 2 * spareMs) return { ...photo, ...before };
    const { download_url, thumbnail_url, urls_expire_at } = photo;
    known.set(photo.id, { download_url, thumbnail_url, urls_expire_at });
    return photo;
  };
  return {
    steady: (photos, nowMs) => photos.map((photo) => steady(photo, nowMs)),
    forget: () => known.clear(),
  };
}

/** How long until new addresses have to be asked for. */
export function addressesLastMs(photos: readonly Photo[], nowMs: number): number {
  const first = Math.min(...photos.map(({ urls_expire_at }) => Date.parse(urls_expire_at)));
  return Math.max(mostOftenMs, first - spareMs - nowMs);
}

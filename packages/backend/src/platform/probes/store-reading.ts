/** What the store answered to what the server and a browser do, on a key of our own; `code` null where it worked. */
export type StoreReading = {
  kind: 'folder' | 's3';
  steps: { step: StoreStep; code: string | null }[];
  /** How far our clock is ahead of the store's; null where it told no time. */
  skewS: number | null;
  /** Whether a browser at `origin` may send a photo; null where that could not be asked. */
  allowsOrigin: boolean | null;
  origin: string | null;
  region: string | null;
  /** Where the store says that the bucket is; null where it does not. */
  realRegion: string | null;
};
export type StoreStep = 'head' | 'put' | 'signed put' | 'signed get' | 'delete';

export type StoreProbe = { origin: string; now: Date; limitMs: number };

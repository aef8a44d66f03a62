/**
 * How long things took, as counts in buckets that each end 15 % above their start: a percentile read from them is at
 * most 8 % beside the true one, and those of several processes can be added.
 */
export type Durations = Map<number, number>;

const firstEndMs = 0.1;
const growth = 1.15;
/** Ends above a minute. */
const lastBucket = 96;

export function bucketOf(durationMs: number): number {
  if (!(durationMs > firstEndMs)) return 0;
  return Math.min(lastBucket, Math.ceil(Math.log(durationMs / firstEndMs) / Math.log(growth)));
}

export function addDuration(durations: Durations, bucket: number, count = 1): void {
  durations.set(bucket, (durations.get(bucket) ?? 0) + count);
}

/** The duration that this part of them did not exceed, 0 to 1; null of none. */
export function percentileMs(durations: Durations, part: number): number | null {
  const total = [...durations.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let rest = Math.max(1, Math.ceil(total * part));
  for (const [bucket, count] of [...durations].sort(([one], [other]) => one - other)) {
    rest -= count;
    if (rest <= 0) return middleOf(bucket);
  }
  return null;
}

const middleOf = (bucket: number) =>
  bucket === 0 ? firstEndMs : firstEndMs * growth ** (bucket - 1) * Math.sqrt(growth);

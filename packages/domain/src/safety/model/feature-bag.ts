import { hashStart, hashText } from '../hash-text.ts';

/** Hashed features of a text: each bucket once, with its value. */
export type TextFeatures = { readonly buckets: Uint32Array; readonly values: Float32Array };

/** How many buckets the features are hashed into; a power of two. With eight times fewer a 20th of the risky texts is missed more. */
export const bucketCount = 2 ** 18;

/** More than a text has: two for each feature of the longest one. */
const mostFeatures = 2 ** 16;

/** Each kind of feature as a whole weighs this much, however long the text is. */
const shares = { word: 1, pair: 0.7, letters: 1, family: 1.2, families: 0.8, fact: 1.2 } as const;
type FeatureKind = keyof typeof shares;
const kinds = Object.keys(shares) as FeatureKind[];

const kindSeeds = Object.fromEntries(
  Object.keys(shares).map((kind) => [kind, hashText(hashStart, kind, 0, kind.length)]),
) as Readonly<Record<FeatureKind, number>>;

const directionSeeds = { input: 0x5bd1e995, output: 0x27d4eb2f } as const;

/** Hashes of a text's features: those of a kind behind each other, the kinds in their order. */
export type FeatureHashes = {
  readonly hashes: Int32Array;
  readonly ends: Readonly<Record<FeatureKind, number>>;
};

// Arrays for all calls, clean in between: making them anew for every sentence would cost more than filling them.
const total = new Float32Array(bucketCount);
const times = new Uint8Array(bucketCount);
const touched = new Uint32Array(mostFeatures);
const found = new Uint32Array(mostFeatures);

/** Features in buckets; every one counts for both directions, and for its own alone. */
export function bagFeatures(
  direction: keyof typeof directionSeeds,
  { hashes, ends }: FeatureHashes,
): TextFeatures {
  const own = directionSeeds[direction];
  let size = 0;
  let from = 0;
  for (const kind of kinds) {
    const count = countBuckets({ hashes, from, to: ends[kind] }, kindSeeds[kind], own);
    from = ends[kind];
    const scale = shares[kind] / Math.sqrt(count);
    for (let at = 0; at < count; at += 1) {
      const bucket = touched[at] ?? 0;
      size = raise(bucket, scale * (weightByTimes[times[bucket] ?? 0] ?? 0), size);
      times[bucket] = 0;
    }
  }
  size = raise(bucketOf(own), 0.5, size);
  const buckets = found.slice(0, size);
  const values = new Float32Array(buckets.length);
  for (let at = 0; at < buckets.length; at += 1) {
    const bucket = buckets[at] ?? 0;
    values[at] = total[bucket] ?? 0;
    total[bucket] = 0;
  }
  return { buckets, values };
}

/** Counts into `times`, and the buckets that were hit into `touched`. @returns how many they are. */
function countBuckets(
  { hashes, from, to }: { hashes: Int32Array; from: number; to: number },
  kindSeed: number,
  own: number,
): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const hash = (hashes[at] ?? 0) ^ kindSeed;
    count = countBucket(bucketOf(hash), count);
    count = countBucket(bucketOf(hash ^ own), count);
  }
  return count;
}

function countBucket(bucket: number, count: number): number {
  const before = times[bucket] ?? 0;
  if (before < mostTimes) times[bucket] = before + 1;
  if (before > 0) return count;
  touched[count] = bucket;
  return count + 1;
}

/** @returns how many buckets are found by then. */
function raise(bucket: number, value: number, size: number): number {
  const before = total[bucket] ?? 0;
  total[bucket] = before + value;
  if (before !== 0) return size;
  found[size] = bucket;
  return size + 1;
}

/** What is said again counts a little more. */
const weightByTimes = [0, 1, Math.SQRT2, 1.5];
const mostTimes = weightByTimes.length - 1;

/** One hash of two. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second + 1, 0x9e3779b1), 0x01000193) ^ (first >>> 15);
}

function bucketOf(hash: number): number {
  const stirred = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (stirred ^ (stirred >>> 13)) & (bucketCount - 1);
}

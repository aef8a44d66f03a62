/** Prometheus' arithmetic (2.42), so that our evaluator and its rules say the same of the same series. */

export type Point = { readonly atMs: number; readonly value: number };

/**
 * How much a counter rises per second over a window that includes both its ends; a fall is a restart from 0. The rise
 * between first and last point is stretched to the window's ends, unless the series seems to begin or end inside.
 * @returns null with fewer than two points.
 */
export function ratePerSecond(points: readonly Point[], window: { fromMs: number; toMs: number }) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const rise = riseOf(points);
  const coveredS = (last.atMs - first.atMs) / 1000;
  const spacingS = coveredS / (points.length - 1);
  const gapAfterS = (window.toMs - last.atMs) / 1000;
  let gapBeforeS = (first.atMs - window.fromMs) / 1000;
  // A counter cannot have been below 0.
  if (rise > 0 && first.value >= 0) gapBeforeS = Math.min(gapBeforeS, coveredS * (first.value / rise));
  const reach = (gapS: number) => (gapS < spacingS * 1.1 ? gapS : spacingS / 2);
  const stretchedS = coveredS + reach(gapBeforeS) + reach(gapAfterS);
  return (rise * (stretchedS / coveredS)) / ((window.toMs - window.fromMs) / 1000);
}

function riseOf(points: readonly Point[]): number {
  let rise = (points.at(-1)?.value ?? 0) - (points[0]?.value ?? 0);
  let before = 0;
  for (const { value } of points) {
    if (value < before) rise += before;
    before = value;
  }
  return rise;
}

/** Cumulative counts or rates by their upper bound. */
export type Buckets = readonly { readonly bound: number; readonly count: number }[];

/** A quantile, read linearly within its bucket. @returns NaN where nothing was counted. */
export function quantileOf(quantile: number, buckets: Buckets): number {
  const sorted = monotonic([...buckets].sort((a, b) => a.bound - b.bound));
  const last = sorted.at(-1);
  if (last === undefined || last.bound !== Number.POSITIVE_INFINITY || sorted.length < 2) return Number.NaN;
  if (!(last.count > 0)) return Number.NaN;
  const rank = quantile * last.count;
  const found = sorted.slice(0, -1).findIndex(({ count }) => count >= rank);
  if (found === -1) return sorted.at(-2)?.bound ?? Number.NaN;
  const { bound, count } = sorted[found] ?? { bound: Number.NaN, count: 0 };
  const below = found === 0 ? { bound: 0, count: 0 } : (sorted[found - 1] ?? { bound: 0, count: 0 });
  if (found === 0 && bound <= 0) return bound;
  return below.bound + (bound - below.bound) * ((rank - below.count) / (count - below.count));
}

/** Counts of buckets that were read one after the other can seem to fall. */
function monotonic(sorted: Buckets): Buckets {
  let most = Number.NEGATIVE_INFINITY;
  return sorted.map(({ bound, count }) => {
    most = Math.max(most, count);
    return { bound, count: most };
  });
}

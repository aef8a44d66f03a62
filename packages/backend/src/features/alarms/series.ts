import type { Labels, Selector } from './alarms.ts';
import type { Point } from './prometheus-math.ts';

/** One value of one series, named as it is scraped. */
export type Sample = { readonly name: string; readonly labels: Labels; readonly value: number };

/** The recent past of the series that alarms look at. Bounded: what no alarm's window reaches is forgotten. */
export type Series = {
  add(samples: readonly Sample[], atMs: number): void;
  /** Points of each series that the selector means, those at both ends of the window included. */
  pointsOf(
    selector: Selector,
    window: { fromMs: number; toMs: number },
  ): { labels: Labels; points: Point[] }[];
  /** When the first look was taken. */
  firstMs(): number | null;
  /** When any of them was seen last; null for never. */
  lastSeenMs(selector: Selector): number | null;
};

type Kept = { labels: Labels; points: Point[] };

/** @param keepMs how far back the windows of a metric reach; others are not kept. */
export function createSeries(keepMs: ReadonlyMap<string, number>): Series {
  const kept = new Map<string, Map<string, Kept>>();
  const seen = new Map<string, { labels: Labels; atMs: number }>();
  let firstMs: number | null = null;
  return {
    firstMs: () => firstMs,
    add(samples, atMs) {
      firstMs ??= atMs;
      for (const { name, labels, value } of samples) {
        if (!keepMs.has(name)) continue;
        const key = keyOf(labels);
        const ofName = kept.get(name) ?? new Map<string, Kept>();
        kept.set(name, ofName);
        const series = ofName.get(key) ?? { labels, points: [] };
        ofName.set(key, series);
        // A clock that was set back must not make time run backwards within a series.
        if ((series.points.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY) >= atMs)
          series.points = series.points.filter((point) => point.atMs < atMs);
        series.points.push({ atMs, value });
        seen.set(`${name} ${key}`, { labels: { ...labels, __name__: name }, atMs });
      }
      prune(kept, (name) => atMs - (keepMs.get(name) ?? 0));
    },
    pointsOf: ({ metric, where }, { fromMs, toMs }) =>
      [...(kept.get(metric)?.values() ?? [])]
        .filter(({ labels }) => isMeant(labels, where))
        .map(({ labels, points }) => ({
          labels,
          points: points.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs),
        }))
        .filter(({ points }) => points.length > 0),
    lastSeenMs({ metric, where }) {
      const times = [...seen.values()]
        .filter(({ labels }) => labels.__name__ === metric && isMeant(labels, where))
        .map(({ atMs }) => atMs);
      return times.length === 0 ? null : Math.max(...times);
    },
  };
}

function prune(kept: Map<string, Map<string, Kept>>, oldestMs: (name: string) => number): void {
  for (const [name, ofName] of kept)
    for (const [key, series] of ofName) {
      while (series.points[0] && series.points[0].atMs < oldestMs(name)) series.points.shift();
      if (series.points.length === 0) ofName.delete(key);
    }
}

const keyOf = (labels: Labels) =>
  Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join();

const isMeant = (labels: Labels, where: Labels = {}) =>
  Object.entries(where).every(([name, value]) => labels[name] === value);

import { daysBetween, type LocalDay } from '@sleek/domain/days';

/** One day of a chart in the unit that is shown: the estimate, its plausible range, and the reading if there was one. */
export type BandPoint = {
  day: LocalDay;
  value: number;
  low: number;
  high: number;
  reading: number | null;
};

export type ChartRange = '2w' | '2m' | '6m' | 'all';

/** A stretch of the line: `measured` between readings, `gap` where none came for longer than a week. */
export type Stretch = { kind: 'measured' | 'gap'; points: BandPoint[] };

const rangeDays: Record<Exclude<ChartRange, 'all'>, number> = { '2w': 14, '2m': 61, '6m': 183 };
const gapDays = 7;

/** The points of the last 2 weeks, 2 months or 6 months before the newest one; `points` are in order of days. */
export function pointsWithin(points: readonly BandPoint[], range: ChartRange): BandPoint[] {
  const newest = points.at(-1);
  if (range === 'all' || newest === undefined) return [...points];
  return points.filter((point) => daysBetween(point.day, newest.day) < rangeDays[range]);
}

/** The ranges that show more than the next shorter one, so that no choice is a repetition. */
export function usefulRanges(points: readonly BandPoint[]): ChartRange[] {
  const ranges: ChartRange[] = ['2w', '2m', '6m', 'all'];
  const lengths = ranges.map((range) => pointsWithin(points, range).length);
  return ranges.filter((_, index) => index === 0 || (lengths[index] ?? 0) > (lengths[index - 1] ?? 0));
}

/** The lowest and highest thing drawn; null without points. */
export function extentOf(points: readonly BandPoint[]): [number, number] | null {
  if (points.length === 0) return null;
  const lows = points.map((point) => Math.min(point.low, point.reading ?? point.low));
  const highs = points.map((point) => Math.max(point.high, point.reading ?? point.high));
  return [Math.min(...lows), Math.max(...highs)];
}

/**
 * Splits the line so that days without readings for more than a week look less certain. Neighbouring stretches
 * share their border point. A chart whose points carry no readings at all is one measured stretch.
 */
export function stretchesOf(points: readonly BandPoint[]): Stretch[] {
  if (!points.some((point) => point.reading !== null)) return [{ kind: 'measured', points: [...points] }];
  const silentDays = silenceAround(points);
  const stretches: Stretch[] = [];
  let previous: BandPoint | undefined;
  for (const [index, point] of points.entries()) {
    const kind = (silentDays[index] ?? 0) > gapDays ? 'gap' : 'measured';
    const open = stretches.at(-1);
    if (open?.kind === kind) open.points.push(point);
    else stretches.push({ kind, points: previous ? [previous, point] : [point] });
    previous = point;
  }
  return stretches;
}

/** The index of the point nearest to a day number position; -1 without points. */
export function nearestIndex(positions: readonly number[], at: number): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, position] of positions.entries()) {
    if (Math.abs(position - at) >= distance) continue;
    best = index;
    distance = Math.abs(position - at);
  }
  return best;
}

/** Where a key moves the reading mark: arrows a point, page keys a week, Home and End to the ends; null for other keys. */
export function indexAfterKey(key: string, index: number, count: number): number | null {
  const moves: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - 7,
    PageUp: index + 7,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  if (target === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, target));
}

/**
 * For each point the days between the last reading before it and the next one from it on: a point with a reading
 * closes the stretch that leads to it. The ends of the series count as readings.
 */
function silenceAround(points: readonly BandPoint[]): number[] {
  const nextDays: LocalDay[] = [];
  for (const point of points.toReversed()) {
    nextDays.unshift(point.reading !== null ? point.day : (nextDays[0] ?? point.day));
  }
  let lastDay = points[0]?.day;
  return points.map((point, index) => {
    const silence = daysBetween(lastDay ?? point.day, nextDays[index] ?? point.day);
    if (point.reading !== null) lastDay = point.day;
    return silence;
  });
}

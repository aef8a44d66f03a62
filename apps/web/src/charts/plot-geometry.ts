import type { LocalDay } from '@sleek/domain/days';
import { type BandPoint, extentOf } from './band-series.ts';
import { type DayTick, dayShare, dayTicks } from './day-axis.ts';
import { type NiceScale, niceScale, project, tickDigits } from './nice-scale.ts';

/** A soft zone across the chart, for a goal. */
export type Zone = { low: number; high: number };
export type PlotRequest = {
  points: readonly BandPoint[];
  widthPx: number;
  heightPx: number;
  minStep: number;
  steps?: readonly number[] | undefined;
  zone?: Zone | null | undefined;
  /** Other values that must be on the axis, for instance a target. */
  alsoValues?: readonly number[];
  tickWords: (value: number, digits: number) => string;
};

export type Plot = {
  widthPx: number;
  heightPx: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  scale: NiceScale;
  x: (day: LocalDay) => number;
  y: (value: number) => number;
  xTicks: DayTick[];
  yTicks: { value: number; label: string }[];
  /** Where the zone is in relation to what is shown. */
  zone: 'shown' | 'below' | 'above' | 'none';
};

const charWidthPx = 7;
const pxPerDayLabel = 64;
/** A zone further away than this many spans of the data would squeeze them flat; it is named at the edge instead. */
const zoneReach = 0.6;

/** Where everything of a chart goes, in pixels. Points must not be empty. */
export function layOutPlot(request: PlotRequest): Plot {
  const { points, widthPx, heightPx, zone, minStep, steps } = request;
  const data = extentOf(points) ?? [0, 1];
  const [low, high] = withValues(data, request.alsoValues ?? []);
  const place = placeZone(zone, [low, high], minStep);
  const shownZone = place === 'shown' && zone ? zone : null;
  const scale = niceScale(Math.min(low, shownZone?.low ?? low), Math.max(high, shownZone?.high ?? high), {
    minStep,
    ...(steps ? { steps } : {}),
  });
  const digits = tickDigits(scale.step);
  const yTicks = scale.ticks.map((value) => ({ value, label: request.tickWords(value, digits) }));
  const gutterPx = Math.max(...yTicks.map((tick) => tick.label.length)) * charWidthPx + 10;
  const [left, right, top, bottom] = [gutterPx, widthPx - 10, 10, heightPx - 26];
  const from = points[0]?.day;
  const to = points.at(-1)?.day;
  return {
    widthPx,
    heightPx,
    left,
    right,
    top,
    bottom,
    scale,
    x: (day) => (from && to ? left + dayShare(day, from, to) * (right - left) : left),
    y: (value) => project(value, scale, bottom, top),
    xTicks: from && to ? dayTicks(from, to, Math.max(3, Math.floor((right - left) / pxPerDayLabel))) : [],
    yTicks,
    zone: place,
  };
}

/** The point under which the band's name fits best: where it is widest, away from both ends. */
export function labelPoint(points: readonly BandPoint[]): BandPoint | null {
  const inner = points.slice(Math.floor(points.length * 0.3), Math.ceil(points.length * 0.7));
  let best: BandPoint | null = null;
  for (const point of inner) {
    if (best === null || point.high - point.low > best.high - best.low) best = point;
  }
  return best;
}

function withValues([low, high]: readonly [number, number], values: readonly number[]): [number, number] {
  return [Math.min(low, ...values), Math.max(high, ...values)];
}

function placeZone(zone: Zone | null | undefined, data: [number, number], minStep: number): Plot['zone'] {
  if (!zone) return 'none';
  const reach = Math.max(data[1] - data[0], minStep * 2) * zoneReach;
  if (zone.high < data[0] - reach) return 'below';
  if (zone.low > data[1] + reach) return 'above';
  return 'shown';
}

import type { Alarm, Selector, Signal } from './alarms.ts';
import { quantileOf, ratePerSecond } from './prometheus-math.ts';
import type { Series } from './series.ts';

/**
 * What one process sees of a signal, in a form that can be put together with what others see: a sum or a maximum by
 * name. Null: no data in the window.
 */
export type Parts = Readonly<Record<string, number>>;
export type Reading = {
  readonly parts: Parts | null;
  readonly lastSeenMs: number | null;
  /** Since when the process has looked; null for one that looks no more. */
  readonly watchedSinceMs: number | null;
};
/** What all processes together say of an alarm at a moment. */
export type Judged = {
  readonly value: number | null;
  readonly isBeyond: boolean;
  readonly isMissing: boolean;
};

/** How long after its last sight a signal that is gone still counts as missing. */
export const missingWithinS = 86_400;
/** How many windows without data are an alarm, where no data is one. */
export const missingWindows = 2;

/** What this process sees of an alarm's signal now. */
export function readSignal({ signal, window }: Alarm, series: Series, nowMs: number): Reading {
  const span = { fromMs: nowMs - window * 1000, toMs: nowMs };
  return {
    parts: partsOf(signal, series, span),
    lastSeenMs: series.lastSeenMs(signal.of),
    watchedSinceMs: series.firstMs(),
  };
}

/** Puts together what processes see, as a query over all of them would. */
export function judge(alarm: Alarm, readings: readonly Reading[], nowMs: number): Judged {
  const parts = readings.map((reading) => reading.parts).filter((each) => each !== null);
  const value = combine(alarm.signal, mergeParts(alarm.signal, parts), nowMs / 1000);
  const seen = readings.map(({ lastSeenMs }) => lastSeenMs).filter((each) => each !== null);
  const unseenS = (nowMs - Math.max(...seen)) / 1000;
  const missingS = missingWindows * alarm.window;
  // Who began to look just now cannot say that nothing comes.
  const isWatched = readings.some(
    ({ watchedSinceMs }) => watchedSinceMs !== null && nowMs - watchedSinceMs > missingS * 1000,
  );
  return {
    value,
    isBeyond: value !== null && (alarm.op === '>' ? value > alarm.threshold : value < alarm.threshold),
    isMissing:
      alarm.missing === 'alarm-after-2' && isWatched && unseenS > missingS && unseenS <= missingWithinS,
  };
}

type Span = { fromMs: number; toMs: number };

function partsOf(signal: Signal, series: Series, span: Span): Parts | null {
  const { of } = signal;
  switch (signal.kind) {
    case 'ratio-of-rates':
      return both(sumOfRates(series, of, span), sumOfRates(series, signal.to, span));
    case 'ratio-of-gauges':
      return both(extreme('max', latest(series, of, span)), extreme('max', latest(series, signal.to, span)));
    case 'rate':
      return only(sumOfRates(series, of, span));
    case 'quantile':
      return bucketRates(series, of, span);
    case 'gauge':
      return signal.reduce === 'avg'
        ? average(latest(series, of, span))
        : only(extreme(signal.reduce, latest(series, of, span)));
    default: {
      const happened = latest(series, of, span).filter((timestamp) => timestamp !== 0);
      return only(extreme(signal.reduce, happened));
    }
  }
}

const only = (value: number | null): Parts | null => (value === null ? null : { value });
const both = (of: number | null, to: number | null): Parts | null => {
  const parts = { ...(of !== null && { of }), ...(to !== null && { to }) };
  return Object.keys(parts).length === 0 ? null : parts;
};

function latest(series: Series, selector: Selector, span: Span): number[] {
  const values = series.pointsOf(selector, span).map(({ points }) => points.at(-1)?.value ?? Number.NaN);
  return values.filter(Number.isFinite);
}

const extreme = (reduce: 'max' | 'min', values: readonly number[]): number | null =>
  values.length === 0 ? null : Math[reduce](...values);

const average = (values: readonly number[]): Parts | null =>
  values.length === 0 ? null : { sum: values.reduce((sum, value) => sum + value, 0), count: values.length };

function sumOfRates(series: Series, selector: Selector, span: Span): number | null {
  const rates = series
    .pointsOf(selector, span)
    .map(({ points }) => ratePerSecond(points, span))
    .filter((rate) => rate !== null);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0);
}

function bucketRates(series: Series, selector: Selector, span: Span): Parts | null {
  const sums: Record<string, number> = {};
  for (const { labels, points } of series.pointsOf(selector, span)) {
    const rate = ratePerSecond(points, span);
    if (rate !== null && labels.le !== undefined) sums[labels.le] = (sums[labels.le] ?? 0) + rate;
  }
  return Object.keys(sums).length === 0 ? null : sums;
}

function mergeParts(signal: Signal, all: readonly Parts[]): Parts | null {
  if (all.length === 0) return null;
  const merged: Record<string, number> = {};
  for (const parts of all)
    for (const [name, value] of Object.entries(parts)) {
      const before = merged[name];
      merged[name] = before === undefined ? value : mergeTwo(signal, before, value);
    }
  return merged;
}

function mergeTwo(signal: Signal, a: number, b: number): number {
  if (signal.kind === 'ratio-of-gauges') return Math.max(a, b);
  return 'reduce' in signal && signal.reduce !== 'avg' ? Math[signal.reduce](a, b) : a + b;
}

function combine(signal: Signal, parts: Parts | null, nowS: number): number | null {
  if (parts === null) return null;
  const { value = Number.NaN, of, to, sum = Number.NaN, count = Number.NaN } = parts;
  switch (signal.kind) {
    case 'ratio-of-rates':
    case 'ratio-of-gauges':
      return of === undefined || to === undefined ? null : of / to;
    case 'quantile':
      return quantileOf(signal.quantile, bucketsOf(parts));
    case 'rate':
      return value * signal.perS;
    case 'gauge':
      return signal.reduce === 'avg' ? sum / count : value;
    case 'age':
      return nowS - value;
    case 'time-left':
      return value - nowS;
  }
}

const bucketsOf = (parts: Parts) =>
  Object.entries(parts).map(([le, count]) => ({
    bound: le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le),
    count,
  }));

import type { Alarm, Labels, Selector } from '../features/alarms/alarms.ts';

/** A series as a scraper would see it: null where nothing was there to be read. */
export type TrialSeries = { name: string; labels: Labels; values: (number | null)[] };

export const stepS = 15;

/** The same numbers from the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Series of an alarm's signal that go beyond its threshold and back, with restarts and gaps. */
export function randomSeries(alarm: Alarm, steps: number, random: () => number): TrialSeries[] {
  const level = levels(steps, alarm.for / stepS, random);
  const gaps = gapsOf(steps, random);
  const { signal, threshold } = alarm;
  const labelsOf = ({ where }: Selector, more: Labels = {}) => ({ ...where, ...more });
  const series = ({ metric }: Selector, labels: Labels, values: number[]): TrialSeries => ({
    name: metric,
    labels,
    values: values.map((value, step) => (gaps[step] ? null : Number(value.toFixed(4)))),
  });
  const gauge = (selector: Selector, labels: Labels, valueAt: (step: number) => number) =>
    series(
      selector,
      labelsOf(selector, labels),
      level.map((_, step) => valueAt(step)),
    );
  const counter = (selector: Selector, labels: Labels, riseAt: (step: number) => number) =>
    series(
      selector,
      labelsOf(selector, labels),
      counted(
        level.map((_, step) => riseAt(step)),
        random,
      ),
    );
  const at = (step: number) => level[step] ?? 0;
  switch (signal.kind) {
    case 'ratio-of-rates':
      return [
        counter(signal.of, { route: 'a' }, (step) => 40 * threshold * at(step) * random() * 2),
        counter(signal.of, { route: 'b' }, (step) => 10 * threshold * at(step)),
        counter(signal.to, { route: 'a', status_class: '2xx' }, () => 20 + 20 * random()),
      ];
    case 'ratio-of-gauges':
      return [gauge(signal.of, {}, (step) => 100 * threshold * at(step)), gauge(signal.to, {}, () => 100)];
    case 'quantile':
      return histogram(signal.of, level, { random, threshold, counter });
    case 'rate':
      return ['a', 'b'].map((part) =>
        counter(
          signal.of,
          { part },
          (step) => ((threshold * at(step)) / signal.perS / 2) * stepS * (0.8 + 0.4 * random()),
        ),
      );
    case 'gauge':
      return ['a', 'b'].map((part) =>
        gauge(signal.of, { part }, (step) => gaugeValue(alarm, at(step), random)),
      );
    case 'age':
      return [gauge(signal.of, {}, (step) => step * stepS - threshold * at(step))];
    case 'time-left':
      return [gauge(signal.of, {}, (step) => step * stepS + threshold * at(step))];
  }
}

/** States are 0 or 1, anything else lies around its threshold. */
const gaugeValue = ({ unit, threshold, op }: Alarm, level: number, random: () => number) =>
  unit === 'state' ? Number(op === '<' ? level < 1 : level > 1) : threshold * level * (0.9 + 0.2 * random());

type Histogram = {
  random: () => number;
  threshold: number;
  counter: (selector: Selector, labels: Labels, riseAt: (step: number) => number) => TrialSeries;
};

function histogram(selector: Selector, level: number[], { random, threshold, counter }: Histogram) {
  const rises = level.map((height) =>
    Array.from({ length: 30 }, () => threshold * height * (0.2 + 0.9 * random())),
  );
  return ['0.5', '1', '2', '5', '+Inf'].map((le) =>
    counter(
      selector,
      { le },
      (step) => (rises[step] ?? []).filter((took) => took <= Number(le.replace('+Inf', 'Infinity'))).length,
    ),
  );
}

/** Below and above 1 in turn, each for less or more than an alarm waits. */
function levels(steps: number, wait: number, random: () => number): number[] {
  const found: number[] = [];
  let isAbove = random() < 0.5;
  while (found.length < steps) {
    const height = isAbove ? 1.05 + random() : 0.95 * random();
    const length = 2 + Math.floor(random() * (wait * 1.6 + 8));
    for (let step = 0; step < length; step++) found.push(height);
    isAbove = !isAbove;
  }
  return found.slice(0, steps);
}

/** Single scrapes that failed and, rarely, minutes without any. */
function gapsOf(steps: number, random: () => number): boolean[] {
  const gaps = Array.from({ length: steps }, () => random() < 0.03);
  if (random() < 0.25) {
    const from = Math.floor(random() * steps);
    gaps.fill(true, from, from + 2 + Math.floor(random() * 24));
  }
  return gaps;
}

function counted(rises: number[], random: () => number): number[] {
  let sum = 0;
  return rises.map((rise) => {
    sum = random() < 0.02 ? rise * random() : sum + rise;
    return sum;
  });
}

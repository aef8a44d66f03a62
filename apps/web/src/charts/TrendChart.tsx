import type { EnergyHistory } from '@sleek/contract/energy';
import type { Units } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { useMemo } from 'react';
import { enCharts as m } from '../messages/en.progress.ts';
import { weightFigures, weightText } from '../quantities/quantities.ts';
import { BandChart } from './BandChart.tsx';
import type { BandPoint } from './band-series.ts';
import type { BandWords } from './band-words.ts';
import { stoneSteps } from './nice-scale.ts';
import { ReadOut } from './ReadOut.tsx';
import { dayWords, weightOnAxis, weightRangeWords, weightTickWords } from './spoken-quantities.ts';

type TrendChartProps = {
  items: EnergyHistory['items'];
  unit: Units['weight'];
  goalKg: number | null;
};

/** Half of the width of the goal's zone: a body's weight moves this much from day to day anyway. */
const goalHalfShare = 0.01;

/** Weigh-ins, the trend through them, and the range in which the trend plausibly is. */
export function TrendChart({ items, unit, goalKg }: TrendChartProps) {
  const points = useMemo(() => items.map((item) => trendPoint(item, unit)), [items, unit]);
  const words = useMemo(() => trendWords(items, unit), [items, unit]);
  const zone = useMemo(
    () => (goalKg === null ? null : goalZone(goalKg, points.at(-1), unit)),
    [goalKg, points, unit],
  );
  return (
    <BandChart
      points={points}
      words={words}
      minStep={unit === 'kg' ? 0.5 : 1}
      zone={zone}
      {...(unit === 'st' ? { steps: stoneSteps } : {})}
    />
  );
}

function trendPoint(item: EnergyHistory['items'][number], unit: Units['weight']): BandPoint {
  return {
    day: item.date as LocalDay,
    value: weightOnAxis(item.trend_kg, unit),
    low: weightOnAxis(item.trend_interval_90[0], unit),
    high: weightOnAxis(item.trend_interval_90[1], unit),
    reading: item.weight_kg === null ? null : weightOnAxis(item.weight_kg, unit),
  };
}

function trendWords(items: EnergyHistory['items'], unit: Units['weight']): BandWords {
  const byDay = new Map(items.map((item) => [item.date, item]));
  const value = (point: BandPoint) => weightText(byDay.get(point.day)?.trend_kg ?? 0, unit);
  const range = (point: BandPoint) =>
    weightRangeWords(byDay.get(point.day)?.trend_interval_90 ?? [0, 0], unit);
  const extra = (point: BandPoint) => {
    const reading = byDay.get(point.day)?.weight_kg ?? null;
    return reading === null ? null : weightText(reading, unit);
  };
  return {
    name: m.trendName,
    lineLabel: m.trend,
    extraLabel: m.scale,
    value,
    range,
    extra,
    noExtra: m.noReading,
    spoken: (point) => m.trendSpoken(dayWords(point.day, 'short'), value(point), range(point), extra(point)),
    readOut: (point) => (
      <ReadOut
        day={dayWords(point.day, 'weekday')}
        figures={weightFigures(byDay.get(point.day)?.trend_kg ?? 0, unit)}
        range={{ label: m.plausibleRange, words: range(point) }}
        extra={{ label: m.scale, words: extra(point), mark: 'dot' }}
      />
    ),
    tick: (tick, digits) => weightTickWords(tick, digits, unit),
  };
}

function goalZone(goalKg: number, newest: BandPoint | undefined, unit: Units['weight']) {
  const goal = weightText(goalKg, unit);
  const centre = weightOnAxis(goalKg, unit);
  return {
    low: centre * (1 - goalHalfShare),
    high: centre * (1 + goalHalfShare),
    label: m.goal(goal),
    edgeLabel: newest && newest.value < centre ? m.goalAbove(goal) : m.goalBelow(goal),
  };
}

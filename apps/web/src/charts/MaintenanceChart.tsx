import type { EnergyHistory } from '@sleek/contract/energy';
import type { Units } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { useMemo } from 'react';
import { enCharts as m } from '../messages/en.progress.ts';
import { energyText } from '../quantities/quantities.ts';
import { BandChart } from './BandChart.tsx';
import type { StepLine } from './BandPlot.tsx';
import type { BandPoint } from './band-series.ts';
import type { BandWords } from './band-words.ts';
import { ReadOut } from './ReadOut.tsx';
import {
  dayWords,
  energyEstimateFigure,
  energyEstimateWords,
  energyOnAxis,
  energyRangeWords,
  wholeWords,
} from './spoken-quantities.ts';

type Item = EnergyHistory['items'][number];
type Known = Item & { maintenance_kcal: number; interval_90: [number, number] };

type MaintenanceChartProps = {
  items: EnergyHistory['items'];
  unit: Units['energy'];
  showTarget: boolean;
};

/** How the estimate of maintenance and its range have developed. Draws nothing before there are two days of it. */
export function MaintenanceChart({ items, unit, showTarget }: MaintenanceChartProps) {
  const known = useMemo(() => items.filter(isKnown), [items]);
  const points = useMemo(() => known.map((item) => maintenancePoint(item, unit)), [known, unit]);
  const words = useMemo(() => maintenanceWords(known, unit, showTarget), [known, unit, showTarget]);
  const stepLine = useMemo(() => (showTarget ? targetLine(known, unit) : null), [known, unit, showTarget]);
  if (points.length < 2) return null;
  return <BandChart points={points} words={words} minStep={unit === 'kcal' ? 50 : 200} stepLine={stepLine} />;
}

const isKnown = (item: Item): item is Known => item.maintenance_kcal !== null && item.interval_90 !== null;

function maintenancePoint(item: Known, unit: Units['energy']): BandPoint {
  return {
    day: item.date as LocalDay,
    value: energyOnAxis(item.maintenance_kcal, unit),
    low: energyOnAxis(item.interval_90[0], unit),
    high: energyOnAxis(item.interval_90[1], unit),
    reading: null,
  };
}

function maintenanceWords(items: readonly Known[], unit: Units['energy'], showTarget: boolean): BandWords {
  const byDay = new Map(items.map((item) => [item.date, item]));
  const kcal = (point: BandPoint) => byDay.get(point.day)?.maintenance_kcal ?? 0;
  const value = (point: BandPoint) => energyEstimateWords(kcal(point), unit);
  const range = (point: BandPoint) => energyRangeWords(byDay.get(point.day)?.interval_90 ?? [0, 0], unit);
  const extra = (point: BandPoint) => {
    const target = showTarget ? (byDay.get(point.day)?.target_calories ?? null) : null;
    return target === null ? null : energyText(target, unit);
  };
  return {
    name: m.maintenanceName,
    lineLabel: m.maintenance,
    extraLabel: m.target,
    value,
    range,
    extra,
    noExtra: m.noTarget,
    spoken: (point) =>
      m.maintenanceSpoken(dayWords(point.day, 'short'), value(point), range(point), extra(point)),
    readOut: (point) => (
      <ReadOut
        day={dayWords(point.day, 'weekday')}
        figures={[energyEstimateFigure(kcal(point), unit)]}
        range={{ label: m.plausibleRange, words: range(point) }}
        extra={{ label: m.target, words: extra(point), mark: 'dashes' }}
      />
    ),
    tick: wholeWords,
  };
}

function targetLine(items: readonly Known[], unit: Units['energy']): StepLine | null {
  const points = items.map((item) => ({
    day: item.date as LocalDay,
    value: item.target_calories === null ? null : energyOnAxis(item.target_calories, unit),
  }));
  // One day of a target is no line, and would only stretch the axis.
  const drawable = points.filter((point) => point.value !== null).length > 1;
  return drawable ? { label: m.target, points } : null;
}

import type { Units } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { kcalToKj, kgToLb } from '@sleek/domain/units';
import { dateFormat } from '../locale.ts';
import { energyFigure, weightText } from '../quantities/quantities.ts';

/**
 * Quantities as sentences say them: "79.3 to 80.1 kg" rather than a dash, which screen readers swallow; estimates of
 * energy in tens, because they are not known more finely.
 */
export function weightRangeWords(range: readonly [number, number], unit: Units['weight']): string {
  const [low, high] = ordered(range);
  if (unit === 'st') return `${weightText(low, unit)} to ${weightText(high, unit)}`;
  return `${weightText(low, unit).split(' ')[0]} to ${weightText(high, unit)}`;
}

/** `2,430 kcal`, `10,170 kJ`. */
export function energyEstimateWords(energyKcal: number, unit: Units['energy']): string {
  return `${energyEstimateNumber(energyKcal, unit)} ${unit === 'kj' ? 'kJ' : 'kcal'}`;
}

/** `2,290 to 2,570 kcal`. */
export function energyRangeWords(range: readonly [number, number], unit: Units['energy']): string {
  const [low, high] = ordered(range);
  return `${energyEstimateNumber(low, unit)} to ${energyEstimateWords(high, unit)}`;
}

export const energyEstimateNumber = (energyKcal: number, unit: Units['energy']): string =>
  wholeWords(Math.round(energyOnAxis(energyKcal, unit) / 10) * 10);

/** Like `energyFigure`, for an estimate. */
export const energyEstimateFigure = (energyKcal: number, unit: Units['energy']) => ({
  ...energyFigure(energyKcal, unit),
  value: energyEstimateNumber(energyKcal, unit),
});

/** The number an axis works with: kg, or pounds for lb and stones. */
export const weightOnAxis = (weightKg: number, unit: Units['weight']): number =>
  unit === 'kg' ? weightKg : kgToLb(weightKg);

export const energyOnAxis = (energyKcal: number, unit: Units['energy']): number =>
  unit === 'kj' ? kcalToKj(energyKcal) : energyKcal;

/** A gridline's label: `79.5`, `176`, `12 st 7`. */
export function weightTickWords(value: number, digits: number, unit: Units['weight']): string {
  if (unit !== 'st') return fixedWords(value, digits);
  // The tolerance keeps 13.999… from becoming thirteen stones.
  const stones = Math.floor(value / 14 + 1e-9);
  return `${stones} st ${fixedWords(Math.abs(value - stones * 14), digits)}`;
}

export const wholeWords = (value: number): string => fixedWords(value, 0);

const fixedWords = (value: number, digits: number): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

export type DayForm = 'short' | 'weekday' | 'long' | 'month' | 'year' | 'full';

const dayForms: Record<DayForm, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'short' },
  year: { month: 'short', year: 'numeric' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** A calendar day in words. Days have no zone; as UTC they stay where they are. */
export const dayWords = (day: LocalDay | string, form: DayForm): string =>
  dateFormat({ ...dayForms[form], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const ordered = ([a, b]: readonly [number, number]): [number, number] => (a <= b ? [a, b] : [b, a]);

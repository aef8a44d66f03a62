import type { Units } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { kcalToKj, kgToLb, kjToKcal, roundTo, showWeight } from '@sleek/domain/units';

/** How this member reads quantities and days. The words around them are English, so only English forms are taken. */
export type Reading = {
  weightUnit: Units['weight'];
  energyUnit: Units['energy'];
  locale: string;
};

type ReadingSource = { units: Units; locale: string | null } | null | undefined;

export function readingOf(profile: ReadingSource): Reading {
  const locale = profile?.locale;
  return {
    weightUnit: profile?.units.weight ?? 'kg',
    energyUnit: profile?.units.energy ?? 'kcal',
    locale: locale && /^en(-|$)/i.test(locale) ? locale : 'en-GB',
  };
}

/** `79.7 kg`, `175.7 lb`, `12 st 7.7 lb`. */
export function weightWords(weightKg: number, reading: Reading): string {
  const shown = showWeight(weightKg, reading.weightUnit);
  if (shown.unit === 'st') return `${shown.stones} st ${plain(shown.pounds, 1, reading)} lb`;
  return `${plain(shown.value, 1, reading)} ${shown.unit}`;
}

/** `79.3 to 80.1 kg`; stones repeat their unit. */
export function weightRangeWords(range: readonly [number, number], reading: Reading): string {
  const [low, high] = ordered(range);
  if (reading.weightUnit === 'st') return `${weightWords(low, reading)} to ${weightWords(high, reading)}`;
  return `${weightWords(low, reading).split(' ')[0]} to ${weightWords(high, reading)}`;
}

/** The size of a change of weight, without sign: `0.4 kg`, `0.9 lb`. Stones are too coarse for changes. */
export function weightChangeWords(changeKg: number, reading: Reading): string {
  return `${plain(Math.abs(changeInUnit(changeKg, reading)), 1, reading)} ${changeUnit(reading)}`;
}

/** A change in the unit of `weightChangeWords`, rounded as shown, with its sign. */
export function changeInUnit(changeKg: number, reading: Reading): number {
  return roundTo(reading.weightUnit === 'kg' ? changeKg : kgToLb(changeKg), 1);
}

export const changeUnit = (reading: Reading): 'kg' | 'lb' => (reading.weightUnit === 'kg' ? 'kg' : 'lb');

/** The number an axis in the member's unit works with: kg, or pounds for lb and stones. */
export const weightOnAxis = (weightKg: number, reading: Reading): number =>
  reading.weightUnit === 'kg' ? weightKg : kgToLb(weightKg);

/** A gridline's label: `79.5`, `176`, `12 st 8`. */
export function weightTickWords(value: number, digits: number, reading: Reading): string {
  if (reading.weightUnit !== 'st') return plain(value, digits, reading);
  const stones = Math.floor(value / 14 + 1e-9);
  const pounds = value - stones * 14;
  return `${stones} st ${plain(pounds, digits, reading)}`;
}

/** `2,430 kcal`, `10,170 kJ`; estimates are rounded to tens because they are not known more finely. */
export function energyWords(
  energyKcal: number,
  reading: Reading,
  precision: 'exact' | 'estimate' = 'exact',
): string {
  return `${energyNumber(energyKcal, reading, precision)} ${reading.energyUnit}`;
}

/** `2,290 to 2,570 kcal`, as an estimate. */
export function energyRangeWords(range: readonly [number, number], reading: Reading): string {
  const [low, high] = ordered(range);
  return `${energyNumber(low, reading, 'estimate')} to ${energyWords(high, reading, 'estimate')}`;
}

export function energyNumber(
  energyKcal: number,
  reading: Reading,
  precision: 'exact' | 'estimate' = 'exact',
): string {
  const value = energyInUnit(energyKcal, reading);
  return plain(precision === 'exact' ? roundTo(value, 0) : Math.round(value / 10) * 10, 0, reading);
}

export const energyInUnit = (energyKcal: number, reading: Reading): number =>
  reading.energyUnit === 'kcal' ? energyKcal : kcalToKj(energyKcal);

export const energyFromUnit = (value: number, reading: Reading): number =>
  roundTo(reading.energyUnit === 'kcal' ? value : kjToKcal(value), 0);

/** A number with the separators of the member's English. */
export const plain = (value: number, digits: number, reading: Pick<Reading, 'locale'>): string =>
  new Intl.NumberFormat(reading.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(
    // Minus zero would be written with its sign.
    value === 0 ? 0 : value,
  );

export type DayForm = 'short' | 'weekday' | 'long' | 'month' | 'year' | 'full';

const dayForms: Record<DayForm, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'short' },
  year: { month: 'short', year: '2-digit' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** A calendar day in words; days have no zone, so they are read as UTC. */
export const dayWords = (day: LocalDay | string, form: DayForm, reading: Pick<Reading, 'locale'>): string =>
  new Intl.DateTimeFormat(reading.locale, { ...dayForms[form], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const ordered = ([a, b]: readonly [number, number]): [number, number] => (a <= b ? [a, b] : [b, a]);

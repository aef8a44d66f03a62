import type { Units } from '@sleek/contract/profile';
import { err, ok, type Result } from '@sleek/domain/result';
import { kgToLb, parseHeight, parseWeight, showEnergy, showHeight, showWeight } from '@sleek/domain/units';

/** A number and its unit apart, so that a screen can set them in different sizes; stones and feet take two. */
export type Figure = { value: string; unit: string };
export type FieldFault = 'empty' | 'not-a-number' | 'out-of-range';

export const defaultUnits: Units = { weight: 'kg', height: 'cm', energy: 'kcal' };

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function weightFigures(weightKg: number, unit: Units['weight']): Figure[] {
  const shown = showWeight(weightKg, unit);
  if (shown.unit !== 'st') return [{ value: tenths.format(shown.value), unit: shown.unit }];
  return [
    { value: whole.format(shown.stones), unit: 'st' },
    { value: tenths.format(shown.pounds), unit: 'lb' },
  ];
}

export const weightText = (weightKg: number, unit: Units['weight']): string =>
  figuresText(weightFigures(weightKg, unit));

/** `81.2–82.0 kg`; stones repeat their units. */
export function weightRangeText([lowKg, highKg]: readonly [number, number], unit: Units['weight']): string {
  if (unit === 'st') return `${weightText(lowKg, unit)} – ${weightText(highKg, unit)}`;
  const low = weightFigures(lowKg, unit)[0]?.value ?? '';
  return `${low}–${weightText(highKg, unit)}`;
}

/** The size of a difference or a weekly rate, without sign: two decimals only where one would hide it. */
export function weightDifferenceText(differenceKg: number, unit: Units['weight']): string {
  const size = Math.abs(unit === 'kg' ? differenceKg : kgToLb(differenceKg));
  const format = size < 0.1 ? hundredths : tenths;
  return `${format.format(size)} ${unit === 'kg' ? 'kg' : 'lb'}`;
}

export function energyFigure(energyKcal: number, unit: Units['energy']): Figure {
  const shown = showEnergy(energyKcal, unit);
  return { value: whole.format(shown.value), unit: unit === 'kj' ? 'kJ' : 'kcal' };
}

export const energyText = (energyKcal: number, unit: Units['energy']): string =>
  figuresText([energyFigure(energyKcal, unit)]);

export const gramsText = (grams: number): string => `${whole.format(grams)} g`;

export function heightText(heightCm: number, unit: Units['height']): string {
  const shown = showHeight(heightCm, unit);
  return shown.unit === 'cm' ? `${shown.value} cm` : `${shown.feet} ft ${shown.inches} in`;
}

/** What a weight field starts with; stones and pounds are joined as `12 st 11.5`. */
export function weightFieldText(weightKg: number | null | undefined, unit: Units['weight']): string {
  if (weightKg === null || weightKg === undefined) return '';
  const shown = showWeight(weightKg, unit);
  return shown.unit === 'st' ? `${shown.stones} st ${shown.pounds.toFixed(1)}` : shown.value.toFixed(1);
}

/** kg from a weight field; 20 to 500 kg as the contract has it. */
export function readWeightField(text: string, unit: Units['weight']): Result<number, FieldFault> {
  if (isBlank(text)) return err('empty');
  const read = parseWeight(text.replace(/st\s*$/, 'st 0'), unit);
  if (!read.ok) return err('not-a-number');
  return read.value >= 20 && read.value <= 500 ? ok(read.value) : err('out-of-range');
}

export function heightFieldText(heightCm: number | null | undefined, unit: Units['height']): string {
  if (heightCm === null || heightCm === undefined) return '';
  const shown = showHeight(heightCm, unit);
  return shown.unit === 'ft' ? `${shown.feet} ft ${shown.inches}` : String(shown.value);
}

/** cm from a height field; 50 to 300 cm as the contract has it. */
export function readHeightField(text: string, unit: Units['height']): Result<number, FieldFault> {
  if (isBlank(text)) return err('empty');
  const read = parseHeight(text.replace(/ft\s*$/, 'ft 0'), unit);
  if (!read.ok) return err('not-a-number');
  return read.value >= 50 && read.value <= 300 ? ok(read.value) : err('out-of-range');
}

const isBlank = (text: string): boolean => text.replace(/st|ft/, '').trim() === '';

const figuresText = (figures: Figure[]): string =>
  figures.map((figure) => `${figure.value} ${figure.unit}`).join(' ');

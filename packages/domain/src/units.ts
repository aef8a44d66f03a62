import { err, ok, type Result } from './result.ts';

export const weightUnits = ['kg', 'lb', 'st'] as const;
export const heightUnits = ['cm', 'ft'] as const;
export const energyUnits = ['kcal', 'kj'] as const;

export type WeightUnit = (typeof weightUnits)[number];
export type HeightUnit = (typeof heightUnits)[number];
export type EnergyUnit = (typeof energyUnits)[number];

/** A quantity as a screen shows it, already rounded; `st` and `ft` come in two parts. */
export type ShownWeight =
  | { readonly unit: 'kg' | 'lb'; readonly value: number }
  | { readonly unit: 'st'; readonly stones: number; readonly pounds: number };
export type ShownHeight =
  | { readonly unit: 'cm'; readonly value: number }
  | { readonly unit: 'ft'; readonly feet: number; readonly inches: number };
export type ShownEnergy = { readonly unit: EnergyUnit; readonly value: number };

export type QuantityFault = 'not_a_quantity';

// International yard and pound agreement of 1959: 1 lb = 0.45359237 kg, 1 in = 2.54 cm, both exact.
const kgPerLb = 0.45359237;
const lbPerStone = 14;
const cmPerInch = 2.54;
const inchesPerFoot = 12;
// Thermochemical calorie, exact (ISO 31-4 annex B).
const kjPerKcal = 4.184;

export const kgToLb = (weightKg: number): number => weightKg / kgPerLb;
export const lbToKg = (weightLb: number): number => weightLb * kgPerLb;
export const stToKg = (stones: number, pounds = 0): number => lbToKg(stones * lbPerStone + pounds);
export const cmToInches = (lengthCm: number): number => lengthCm / cmPerInch;
export const inchesToCm = (inches: number): number => inches * cmPerInch;
export const ftToCm = (feet: number, inches = 0): number => inchesToCm(feet * inchesPerFoot + inches);
export const kcalToKj = (energyKcal: number): number => energyKcal * kjPerKcal;
export const kjToKcal = (energyKj: number): number => energyKj / kjPerKcal;

/** Rounds half away from zero at the decimal places that people see (2.675 -> 2.68). */
export function roundTo(value: number, places: number): number {
  // The shortest decimal text of the number is what people typed; its exponent shifts without new error.
  const shifted = Number(`${Math.abs(value)}e${places}`);
  // Numbers whose text already has an exponent (< 1e-6 or >= 1e21) have nothing to shift.
  if (Number.isNaN(shifted)) return Math.abs(value) < 1 ? 0 : value;
  const rounded = Number(`${Math.round(shifted)}e-${places}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A stored weight in kg as shown: 0.1 kg, 0.1 lb, or whole stones with 0.1 lb. */
export function showWeight(weightKg: number, unit: WeightUnit): ShownWeight {
  if (unit === 'kg') return { unit, value: roundTo(weightKg, 1) };
  const pounds = roundTo(kgToLb(weightKg), 1);
  if (unit === 'lb') return { unit, value: pounds };
  const stones = Math.trunc(pounds / lbPerStone);
  return { unit, stones, pounds: roundTo(pounds - stones * lbPerStone, 1) };
}

/** The kg that a shown weight stands for, at the 0.01 kg in which weights are stored. */
export function readWeight(shown: ShownWeight): number {
  if (shown.unit === 'st') return roundTo(stToKg(shown.stones, shown.pounds), 2);
  return roundTo(shown.unit === 'kg' ? shown.value : lbToKg(shown.value), 2);
}

/** A stored height in cm as shown: whole cm, or feet and whole inches. */
export function showHeight(heightCm: number, unit: HeightUnit): ShownHeight {
  if (unit === 'cm') return { unit, value: roundTo(heightCm, 0) };
  const inches = roundTo(cmToInches(heightCm), 0);
  return { unit, feet: Math.trunc(inches / inchesPerFoot), inches: inches % inchesPerFoot };
}

/** The cm that a shown height stands for, at 0.1 cm. */
export function readHeight(shown: ShownHeight): number {
  return roundTo(shown.unit === 'cm' ? shown.value : ftToCm(shown.feet, shown.inches), 1);
}

/** Stored kcal as shown: whole kcal or whole kJ. */
export function showEnergy(energyKcal: number, unit: EnergyUnit): ShownEnergy {
  return { unit, value: roundTo(unit === 'kcal' ? energyKcal : kcalToKj(energyKcal), 0) };
}

/** The kcal, whole as they are stored, that a shown energy stands for. */
export function readEnergy(shown: ShownEnergy): number {
  return roundTo(shown.unit === 'kcal' ? shown.value : kjToKcal(shown.value), 0);
}

/** `81.4 kg`, `179.5 lb`, `12 st 11.5 lb`: with a decimal point; screens localise from `showWeight`. */
export function weightText(weightKg: number, unit: WeightUnit): string {
  const shown = showWeight(weightKg, unit);
  if (shown.unit === 'st') return `${shown.stones} st ${shown.pounds} lb`;
  return `${shown.value} ${shown.unit}`;
}

/** `178 cm`, `5 ft 10 in`. */
export function heightText(heightCm: number, unit: HeightUnit): string {
  const shown = showHeight(heightCm, unit);
  return shown.unit === 'ft' ? `${shown.feet} ft ${shown.inches} in` : `${shown.value} cm`;
}

/** `2430 kcal`, `10167 kJ`. */
export function energyText(energyKcal: number, unit: EnergyUnit): string {
  const shown = showEnergy(energyKcal, unit);
  return `${shown.value} ${shown.unit === 'kj' ? 'kJ' : 'kcal'}`;
}

const numberText = '(\\d+(?:[.,]\\d+)?)';
const stonePattern = new RegExp(`^${numberText}\\s*st(?:one)?s?(?:\\s*${numberText}\\s*(?:lbs?)?)?$`, 'i');
const feetPattern = new RegExp(
  `^${numberText}\\s*(?:ft|feet|['′])(?:\\s*${numberText}\\s*(?:in|["″])?)?$`,
  'i',
);
const plainPattern = new RegExp(`^${numberText}\\s*(kg|lbs?|cm|kcal|cal|kj)?$`, 'i');
const thousands = /^[1-9]\d{0,2}(?:[.,'’\s]\d{3})+(?!\d)/;
const energyPattern = /^(\d+(?:[.,'’\s]\d{3})*(?:[.,]\d+)?)\s*(kcal|cal|kj)?$/i;

/** Reads what a member typed into a weight field set to `unit`: point or comma, the unit's name may follow. */
export function parseWeight(text: string, unit: WeightUnit): Result<number, QuantityFault> {
  const stone = stonePattern.exec(text.trim());
  if (stone) {
    return ok(readWeight({ unit: 'st', stones: decimal(stone[1]), pounds: decimal(stone[2] ?? '0') }));
  }
  const plain = plainPattern.exec(text.trim());
  const named = plain?.[2]?.toLowerCase().replace('lbs', 'lb') ?? unit;
  if (!plain || (named !== 'kg' && named !== 'lb' && named !== 'st')) return err('not_a_quantity');
  if (named === 'st') return ok(readWeight({ unit: 'st', stones: decimal(plain[1]), pounds: 0 }));
  return ok(readWeight({ unit: named, value: decimal(plain[1]) }));
}

/** Reads a height field set to `unit`: `178`, `178 cm`, `5 ft 10`, `5'10"`; a bare number in feet is feet. */
export function parseHeight(text: string, unit: HeightUnit): Result<number, QuantityFault> {
  const feet = feetPattern.exec(text.trim());
  if (feet) return ok(readHeight({ unit: 'ft', feet: decimal(feet[1]), inches: decimal(feet[2] ?? '0') }));
  const plain = plainPattern.exec(text.trim());
  const named = plain?.[2]?.toLowerCase() ?? unit;
  if (!plain || (named !== 'cm' && named !== 'ft')) return err('not_a_quantity');
  if (named === 'ft') return ok(readHeight({ unit: 'ft', feet: decimal(plain[1]), inches: 0 }));
  return ok(readHeight({ unit: 'cm', value: decimal(plain[1]) }));
}

/** Reads an energy field set to `unit`: `1500`, `1,500`, `1.500 kcal`; a named unit in the text wins. */
export function parseEnergy(text: string, unit: EnergyUnit): Result<number, QuantityFault> {
  const plain = energyPattern.exec(text.trim());
  const named = plain?.[2]?.toLowerCase().replace(/^cal$/, 'kcal') ?? unit;
  if (!plain || (named !== 'kcal' && named !== 'kj')) return err('not_a_quantity');
  const value = decimal(joinThousands(plain[1]));
  return Number.isNaN(value) ? err('not_a_quantity') : ok(readEnergy({ unit: named, value }));
}

/**
 * The figures of an amount of energy or food without what stands between its thousands. Three behind a separator are
 * thousands whatever the language, since nobody counts thousandths of a kcal or a gram.
 *
 * @example joinThousands('1.500,5') // '1500,5'
 */
export const joinThousands = (figures = ''): string =>
  figures.replace(thousands, (whole) => whole.replace(/\D/g, ''));

function decimal(text = '0'): number {
  return Number(text.replace(',', '.'));
}

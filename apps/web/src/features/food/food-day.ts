import type { NutritionDay } from '@sleek/contract/nutrition';
import type { Units } from '@sleek/contract/profile';
import { kcalFromMacros } from '@sleek/domain/energy/static-calculator';
import { err, ok, type Result } from '@sleek/domain/result';
import { joinThousands, readEnergy, roundTo, showEnergy } from '@sleek/domain/units';
import { parseDecimal } from '../../design/decimal.ts';

export const amountNames = ['calories', 'protein_g', 'carbs_g', 'fat_g', 'fiber_g'] as const;
export type AmountName = (typeof amountNames)[number];
/** What a form holds: the text of each field. */
export type FoodDraft = Record<AmountName, string>;
/** kcal and grams; null where a field is empty. */
export type Amounts = Record<AmountName, number | null>;
export type AmountFault = 'not-a-number' | 'too-much' | 'negative';
export type DraftFaults = Partial<Record<AmountName, AmountFault>>;
/** What `POST /nutrition/day` takes: only what is named changes. */
export type DayChange = Partial<Amounts> & {
  date: string;
  notes?: string | null;
  closed?: boolean;
  fasting_confirmed?: boolean;
};

/** The contract's upper ends. */
export const amountLimits: Record<AmountName, number> = {
  calories: 50_000,
  protein_g: 2_000,
  carbs_g: 2_000,
  fat_g: 1_000,
  fiber_g: 500,
};

export const emptyDraft: FoodDraft = { calories: '', protein_g: '', carbs_g: '', fat_g: '', fiber_g: '' };

export function draftOf(day: NutritionDay | null, unit: Units['energy']): FoodDraft {
  if (day === null) return emptyDraft;
  const grams = (value: number | null) => (value === null ? '' : String(roundTo(value, 1)));
  return {
    calories: day.calories === null ? '' : String(showEnergy(day.calories, unit).value),
    protein_g: grams(day.protein_g),
    carbs_g: grams(day.carbs_g),
    fat_g: grams(day.fat_g),
    fiber_g: grams(day.fiber_g),
  };
}

/** Reads the fields; energy in the member's unit becomes whole kcal. */
export function readDraft(draft: FoodDraft, unit: Units['energy']): Result<Amounts, DraftFaults> {
  const faults: DraftFaults = {};
  const read = (name: AmountName): number | null => {
    const amount = readAmount(draft[name], name, unit);
    if (amount.ok) return amount.value;
    faults[name] = amount.error;
    return null;
  };
  const amounts = {
    calories: read('calories'),
    protein_g: read('protein_g'),
    carbs_g: read('carbs_g'),
    fat_g: read('fat_g'),
    fiber_g: read('fiber_g'),
  };
  return Object.keys(faults).length === 0 ? ok(amounts) : err(faults);
}

export const isEmpty = (amounts: Amounts): boolean => amountNames.every((name) => amounts[name] === null);

/** What sets the day's totals to their sum with `amounts`; fields left empty stay untouched. */
export function addToDay(
  date: string,
  day: NutritionDay | null,
  amounts: Amounts,
): Result<DayChange, DraftFaults> {
  const change: DayChange = { date };
  const faults: DraftFaults = {};
  for (const name of amountNames) {
    const added = amounts[name];
    if (added === null) continue;
    const had = day?.[name] ?? (name === 'calories' && day !== null ? ofMacros(day) : null);
    const sum = roundTo((had ?? 0) + added, 2);
    if (sum > amountLimits[name]) faults[name] = 'too-much';
    change[name] = sum;
  }
  return Object.keys(faults).length === 0 ? ok(change) : err(faults);
}

const ofMacros = ({ protein_g: proteinG, carbs_g: carbsG, fat_g: fatG }: NutritionDay): number | null =>
  kcalFromMacros({ proteinG, carbsG, fatG });

/** What puts a day back to `before` after it was changed; null stands for a day that did not exist. */
export function restoreDay(before: NutritionDay): DayChange {
  const { date, calories, protein_g, carbs_g, fat_g, fiber_g, notes, closed, fasting_confirmed } = before;
  return { date, calories, protein_g, carbs_g, fat_g, fiber_g, notes, closed, fasting_confirmed };
}

/** Below this share of the usual intake a log counts as partial, unless it is confirmed (energy engine's rule). */
const partialShare = 0.45;
const daysToKnowUsual = 4;

/**
 * Whether the day is so far below the member's usual intake that the estimate will treat it as partly logged.
 * False while too few other days are known to say what is usual.
 */
export function isVeryLow(day: NutritionDay, others: readonly NutritionDay[]): boolean {
  const usual = others.flatMap((other) =>
    other.date !== day.date && other.calories !== null ? [other.calories] : [],
  );
  if (day.calories === null || usual.length < daysToKnowUsual) return false;
  return day.calories < partialShare * mean(usual);
}

export type Average = { loggedDays: number; ofDays: number; calories: number };

/** The mean of the days that have energy logged, out of `ofDays`; null when there is none. */
export function averageOf(days: readonly NutritionDay[], ofDays: number): Average | null {
  const logged = days.flatMap((day) => (day.calories === null ? [] : [day.calories]));
  if (logged.length === 0) return null;
  return { loggedDays: logged.length, ofDays, calories: Math.round(mean(logged)) };
}

export type Comparison = 'near' | 'below' | 'above';

/** Near is within a tenth or 150 kcal, whichever is more: closer than that is not a difference. */
export function compareToTarget(calories: number, targetKcal: number): Comparison {
  if (Math.abs(calories - targetKcal) <= Math.max(targetKcal * 0.1, 150)) return 'near';
  return calories < targetKcal ? 'below' : 'above';
}

/**
 * How far a bar is filled and where its target stands, both 0 to 1. A bar whose value passes the target keeps the
 * whole on it, so "more" is only longer and never cut off.
 */
export function barShares(value: number, target: number | null): { value: number; target: number | null } {
  if (target === null || target <= 0) return { value: value > 0 ? 1 : 0, target: null };
  const whole = Math.max(value, target / 0.86);
  return { value: value / whole, target: target / whole };
}

function readAmount(
  text: string,
  name: AmountName,
  unit: Units['energy'],
): Result<number | null, AmountFault> {
  if (text.trim() === '') return ok(null);
  const value = parseDecimal(joinThousands(text.trim()).replaceAll(/(?<=\d)[\s ](?=\d)/g, ''));
  if (value === null) return err('not-a-number');
  if (value < 0) return err('negative');
  const amount = name === 'calories' ? readEnergy({ unit, value }) : roundTo(value, 1);
  return amount > amountLimits[name] ? err('too-much') : ok(amount);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

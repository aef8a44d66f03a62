import { cmToInches, kcalToKj, kgToLb, roundTo } from '../units.ts';
import type { Fact } from './fact.ts';
import type { NumberMention } from './read-numbers.ts';

export type GroundingUnits = { readonly weight: 'kg' | 'lb' | 'st'; readonly energy: 'kcal' | 'kj' };

/** A fact's value in the unit that was said; null where that unit measures something else. */
export function inSaidUnit(
  { value, dimension }: Fact,
  unit: string | null,
  units: GroundingUnits,
): number | null {
  if (typeof value !== 'number') return null;
  switch (dimension) {
    case 'weight':
      return inWeight(value, unit ?? (units.weight === 'kg' ? 'kg' : 'lb'));
    case 'energy':
      return unit === 'kj' || (unit === null && units.energy === 'kj')
        ? kcalToKj(value)
        : unit === 'kcal' || unit === null
          ? value
          : null;
    case 'food':
      return unit === 'g' ? value : null;
    case 'share':
      return unit === '%' ? value * 100 : null;
    case 'length':
      return unit === 'cm'
        ? value
        : unit === 'in'
          ? cmToInches(value)
          : unit === 'ft'
            ? cmToInches(value) / 12
            : null;
    case 'years':
      return unit === 'years' ? value : null;
    case 'days':
    case 'count':
      return unit === null || unit === 'days' ? value : null;
    case 'score':
      return unit === null || unit === 'score' ? value : null;
    default:
      return null;
  }
}

function inWeight(weightKg: number, unit: string): number | null {
  if (unit === 'kg') return weightKg;
  if (unit === 'lb') return kgToLb(weightKg);
  return unit === 'st' ? kgToLb(weightKg) / 14 : null;
}

/** Rounding errors of conversions, far below what is shown. */
const dust = 1e-9;

/** Whether a number is that value at the precision in which it was said. Sizes only; signs are compared elsewhere. */
export function isSaid(mention: NumberMention, value: number, fact: Fact): boolean {
  const size = Math.abs(value);
  const off = Math.abs(size - mention.value);
  if (fact.dimension === 'count' || fact.dimension === 'days') return off < dust;
  if (Math.abs(roundTo(size, mention.decimals) - mention.value) < dust)
    return !isTooCoarse(mention, size, fact);
  // The same value as the screens show it, said with a closing zero: 81.0.
  if (Math.abs(roundTo(size, 1) - mention.value) < dust && mention.decimals <= 2) return !fact.isChange;
  return mention.isRough && isRounding(mention.value, size, fact);
}

/** A pace of 0.35 kg is not "0 kg", nor 0.6 kg "1 kg". */
function isTooCoarse(mention: NumberMention, size: number, { dimension, isChange }: Fact): boolean {
  return (
    dimension === 'weight' && isChange && mention.decimals === 0 && Math.abs(size - mention.value) > 0.05
  );
}

/** "About 2,000": the nearest ten, fifty or hundred, no further than 2 % away. */
function isRounding(said: number, size: number, { dimension, isChange }: Fact): boolean {
  if (isChange && dimension === 'weight')
    return (
      [0.25, 0.5].some((step) => Math.abs(said / step - Math.round(said / step)) < dust) &&
      Math.abs(said - size) <= 0.025 * size
    );
  if (dimension === 'share') return said % 5 === 0 && Math.abs(said - size) <= 2.5;
  if (dimension === 'food') return said % 5 === 0 && Math.abs(said - size) <= Math.max(0.02 * size, 0.5);
  if (dimension !== 'energy') return false;
  return (
    said % 10 === 0 &&
    Math.abs(said - size) <= 0.02 * size &&
    [10, 50, 100].some((step) => Math.round(size / step) * step === said)
  );
}

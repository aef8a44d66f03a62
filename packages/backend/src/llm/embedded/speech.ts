import type { Units } from '@sleek/contract/profile';
import { kgToLb, roundTo, showEnergy, weightText } from '@sleek/domain/units';

declare const slotBrand: unique symbol;
/** A value of a tool result, ready to be spoken. Only `createSlots` makes one. */
export type Slot = { readonly text: string; readonly [slotBrand]: true };
export type Sentence = string;

const slot = (text: string) => ({ text }) as Slot;

/**
 * One sentence. Values enter only as slots filled from tool results: a number written into the template itself
 * is a defect, since nothing proves it.
 */
export function say(parts: TemplateStringsArray, ...slots: readonly Slot[]): Sentence {
  if (parts.some((part) => /\d/.test(part)))
    throw new Error('A sentence of the coach holds a number of its own');
  return parts.reduce((text, part, index) => `${text}${part}${slots[index]?.text ?? ''}`, '');
}

export type Slots = ReturnType<typeof createSlots>;
type Range = readonly [low: number, high: number];

/** Speaks values in the member's units, at the precision the screens show. */
export function createSlots(units: Units, locale: string | null) {
  const speechLocale = localeOfSpeech(locale);
  const thousands = new Intl.NumberFormat(speechLocale, { maximumFractionDigits: 0 });
  const dayFormat = new Intl.DateTimeFormat(speechLocale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weight = (weightKg: number) => weightText(weightKg, units.weight);
  const change = (weightKg: number) =>
    units.weight === 'kg'
      ? `${roundTo(Math.abs(weightKg), 2)} kg`
      : `${roundTo(kgToLb(Math.abs(weightKg)), 1)} lb`;
  const signed = (weightKg: number) => `${weightKg < 0 ? '−' : '+'}${change(weightKg)}`;
  const energy = (energyKcal: number) => {
    const { value, unit } = showEnergy(energyKcal, units.energy);
    return `${thousands.format(value)} ${unit === 'kj' ? 'kJ' : unit}`;
  };
  return {
    weight: (weightKg: number) => slot(weight(weightKg)),
    weightRange: ([low, high]: Range) => slot(rangeText(weight(low), weight(high))),
    /** A difference without its sign: the sentence says the direction. */
    weightChange: (weightKg: number) => slot(change(weightKg)),
    rateRange: ([low, high]: Range) => slot(rangeText(signed(low), signed(high))),
    energy: (energyKcal: number) => slot(energy(energyKcal)),
    energyRange: ([low, high]: Range) => slot(rangeText(energy(low), energy(high))),
    grams: (massG: number) => slot(`${Math.round(massG)} g`),
    count: (count: number) => slot(String(count)),
    day: (day: string) => slot(dayFormat.format(new Date(`${day}T00:00:00Z`))),
    /** Words that a tool already put into a sentence, such as a gap or a change. */
    quote: (text: string) => slot(text.replace(/[.\s]+$/, '')),
  };
}

/** Names a shared unit once: "76.1 to 77.4 kg". */
function rangeText(low: string, high: string): string {
  const simple = /^[^ ]+ ([a-zA-Z]+)$/;
  const unit = simple.exec(low)?.[1];
  return unit !== undefined && unit === simple.exec(high)?.[1]
    ? `${low.slice(0, -unit.length - 1)} to ${high}`
    : `${low} to ${high}`;
}

const localeOfSpeech = (locale: string | null): string => (locale?.startsWith('en') ? locale : 'en-GB');

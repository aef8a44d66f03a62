import { heightText, kgToLb, roundTo, showEnergy, weightText } from '@sleek/domain/units';
import { type Slot, slots } from './slots.data.ts';

export type Place = {
  readonly locale: string;
  readonly units: {
    readonly weight: 'kg' | 'lb' | 'st';
    readonly height: 'cm' | 'ft';
    readonly energy: 'kcal' | 'kj';
  };
};
type Json = Record<string, unknown>;

/** The value at a dotted place. */
export const valueAt = (looks: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Json | null | undefined)?.[key], looks);

/** A copy with another value at some places. */
export function withValues(
  looks: unknown,
  changes: readonly (readonly [path: string, value: unknown])[],
): Json {
  const copy = structuredClone(looks) as Json;
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const holder = valueAt(copy, keys.slice(0, -1).join('.')) as Json | null | undefined;
    if (holder) holder[keys.at(-1) ?? ''] = value;
  }
  return copy;
}

/** Writes one value as a person of that place would. */
export function write({ kind }: Slot, value: unknown, { locale, units }: Place): string {
  if (typeof value === 'string') return writeDay(kind, value, locale);
  const number = (amount: number, places: number) =>
    amount.toLocaleString(locale, { maximumFractionDigits: places });
  const size = Math.abs(Number(value));
  switch (kind) {
    case 'weight': {
      if (units.weight === 'st') return weightText(size, 'st');
      return `${number(units.weight === 'kg' ? roundTo(size, 1) : roundTo(kgToLb(size), 1), 1)} ${units.weight}`;
    }
    case 'change':
    case 'signed': {
      const shown =
        units.weight === 'kg'
          ? `${number(roundTo(size, 2), 2)} kg`
          : `${number(roundTo(kgToLb(size), 1), 1)} lb`;
      return kind === 'change' ? shown : `${Number(value) < 0 ? '−' : '+'}${shown}`;
    }
    case 'energy': {
      const shown = showEnergy(size, units.energy);
      return `${number(shown.value, 0)} ${shown.unit === 'kj' ? 'kJ' : 'kcal'}`;
    }
    case 'grams':
      return `${number(Math.round(size), 0)} g`;
    case 'rating':
      return number(roundTo(size, 1), 1);
    case 'share':
      return `${Math.round(size * 100)} %`;
    case 'height':
      return heightText(size, units.height);
    default:
      return String(size);
  }
}

function writeDay(kind: Slot['kind'], day: string, locale: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const month = kind === 'day' ? 'long' : undefined;
  if (kind === 'month')
    return at.toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month
    ? at.toLocaleDateString(locale, { day: 'numeric', month, timeZone: 'UTC' })
    : at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** Fills a template; `instead` writes one slot with another text. */
export const fill = (
  template: string,
  looks: unknown,
  { place, instead }: { place: Place; instead?: { name: string; text: string } },
): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) =>
    instead?.name === name ? instead.text : textOf(name, looks, place),
  );

export function textOf(name: string, looks: unknown, place: Place): string {
  const slot = slots[name];
  if (!slot) throw new Error(`There is no slot ${name}`);
  return write(slot, valueAt(looks, slot.paths[0] ?? ''), place);
}

export const slotNames = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

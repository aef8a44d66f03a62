import type { Units } from '@sleek/contract/profile';
import type { CareLanguage } from '@sleek/domain/safety/care-texts';
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

/** What a count is followed by. */
export type Counted = { readonly none: string; readonly one: string; readonly many: string };

export type Slots = ReturnType<typeof createSlots>;
type Range = readonly [low: number, high: number];

/** Speaks values in the member's units, at the precision the screens show, as the language of the sentences writes them. */
export function createSlots(units: Units, locale: string | null, language: CareLanguage = 'en') {
  const { thousands, dayFormat, dateFormat, decimalPoint } = formatsOf(localeOfSpeech(locale, language));
  const { and, to } = joints[language];
  const pointed = (text: string) => text.replace(/(?<=\d)\.(?=\d)/g, decimalPoint);
  const weight = (weightKg: number) => pointed(weightText(weightKg, units.weight));
  const change = (weightKg: number) =>
    pointed(
      units.weight === 'kg'
        ? `${roundTo(Math.abs(weightKg), 2)} kg`
        : `${roundTo(kgToLb(Math.abs(weightKg)), 1)} lb`,
    );
  const signed = (weightKg: number) =>
    `${weightKg < 0 ? '−' : '+'}${change(weightKg)}`.replace(/^[−+]0 /, '0 ');
  const energy = (energyKcal: number) => {
    const { value, unit } = showEnergy(energyKcal, units.energy);
    return `${thousands.format(value)} ${unit === 'kj' ? 'kJ' : unit}`;
  };
  const inUnits = (text: string) => text.replace(/(\d+) kcal/g, (_, kcal: string) => energy(Number(kcal)));
  return {
    weight: (weightKg: number) => slot(weight(weightKg)),
    weightRange: ([low, high]: Range) => slot(rangeText(weight(low), weight(high), to)),
    /** A difference without its sign: the sentence says the direction. */
    weightChange: (weightKg: number) => slot(change(weightKg)),
    rateRange: ([low, high]: Range) => slot(rangeText(signed(low), signed(high), to)),
    energy: (energyKcal: number) => slot(energy(energyKcal)),
    energyRange: ([low, high]: Range) => slot(rangeText(energy(low), energy(high), to)),
    /** A mean of ratings. */
    rating: (rating: number) => slot(pointed(String(roundTo(rating, 1)))),
    grams: (massG: number) => slot(`${Math.round(massG)} g`),
    count: (count: number) => slot(String(count)),
    /** "no weights", "1 weight", "9 weights". */
    counted: (count: number, { none, one, many }: Counted) =>
      slot(count === 0 ? none : `${count} ${count === 1 ? one : many}`),
    day: (day: string) => slot(dayFormat.format(dateOf(day))),
    /** With the year, for days far away. */
    date: (day: string) => slot(dateFormat.format(dateOf(day))),
    /** Several of them: "1 May 2026, 3 May 2026 and 5 May 2026". */
    dates: (days: readonly string[]) =>
      slot(
        listText(
          days.map((day) => dateFormat.format(dateOf(day))),
          and,
        ),
      ),
    /**
     * Words that a tool already put into a sentence, such as a gap or a change; energy in the member's unit.
     * @param told the same in another language, by the English words with `#` for each number.
     */
    quote: (text: string, told: ToldWords = {}) =>
      slot(toldIn(text, told, energy) ?? inUnits(text.replace(/[.\s]+$/, ''))),
    /** The same in the middle of a sentence. */
    clause: (text: string, told: ToldWords = {}) =>
      slot(toldIn(text, told, energy) ?? inUnits(lowerFirst(text.replace(/[.\s]+$/, '')))),
    /** Sentences that the app made and kept, as they stand. */
    kept: (text: string) => slot(text),
    /** What looks are called: "your trend and your food log". */
    names: (names: readonly string[]) => slot(listText(names, and)),
  };
}

/** Words of tools in another language, by the English with `#` for each number; `{n}` stands for the first, `{kcal}` where it is an energy. */
export type ToldWords = Readonly<Record<string, string>>;

function toldIn(text: string, told: ToldWords, energy: (energyKcal: number) => string): string | null {
  const said = told[text.replace(/[.\s]+$/, '').replace(/\d+/g, '#')];
  if (said === undefined) return null;
  const amount = Number(/\d+/.exec(text)?.[0]);
  return said.replace('{n}', String(amount)).replace('{kcal}', energy(amount));
}

const joints: Readonly<Record<CareLanguage, { and: string; to: string }>> = {
  en: { and: 'and', to: 'to' },
  de: { and: 'und', to: 'bis' },
  es: { and: 'y', to: 'a' },
  fr: { and: 'et', to: 'à' },
};

type Formats = Record<'dayFormat' | 'dateFormat', Intl.DateTimeFormat> & {
  thousands: Intl.NumberFormat;
  decimalPoint: string;
};

/** Making one takes longer than all that an answer says with it. A member's tag can be anything, so not all are kept. */
const formats = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const known = formats.get(locale);
  if (known) return known;
  const made = {
    thousands: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    decimalPoint:
      new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.',
    dayFormat: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    dateFormat: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  };
  if (formats.size < mostFormats) formats.set(locale, made);
  return made;
}

const mostFormats = 200;

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

function listText(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** Names a shared unit once: "76.1 to 77.4 kg". */
function rangeText(low: string, high: string, to: string): string {
  if (low === high) return low;
  const simple = /^[^ ]+ ([a-zA-Z]+)$/;
  const unit = simple.exec(low)?.[1];
  return unit !== undefined && unit === simple.exec(high)?.[1]
    ? `${low.slice(0, -unit.length - 1)} ${to} ${high}`
    : `${low} ${to} ${high}`;
}

/** The member's own form of the language of the sentences; a tag that no locale data knows falls back. */
function localeOfSpeech(locale: string | null, language: CareLanguage): string {
  const plain = language === 'en' ? 'en-GB' : language;
  if (locale === null || !new RegExp(`^${language}(-|$)`, 'i').test(locale)) return plain;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? plain;
  } catch {
    return plain;
  }
}

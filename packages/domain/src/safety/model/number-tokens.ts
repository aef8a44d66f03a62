import type { LocalDay } from '../../days.ts';
import { daysNamedIn } from '../deadlines.ts';
import { findNumbers, type NumberHit } from '../quantities.ts';
import { safetyThresholds } from '../thresholds.ts';

/** What the member's state adds to the reading of numbers. */
export type NumberContext = {
  readonly sex?: 'female' | 'male' | 'unknown' | undefined;
  readonly weightKg?: number | undefined;
  readonly today?: LocalDay | undefined;
};

/** A number with its unit, as a word that says how large it is; `[start, end)` is what it stands for. */
export type NumberToken = { readonly word: string; readonly start: number; readonly end: number };

type Kind = 'energy' | 'mass' | 'days' | 'percent' | 'height' | 'other' | 'plain';
type Measure = NumberToken & { readonly kind: Kind; readonly value: number };

/** Kinds of units, what one is in the kind's own unit, and how it is written; of two that fit the earlier counts. */
const units: readonly (readonly [kind: Kind, factor: number, written: string])[] = [
  [
    'energy',
    1,
    '(?:k?cals?|kilocalor\\w*|calori\\w*|kalori\\w*|calorias?|ккал|кaлopи|キロカロリ|カロリ|سعر|卡)',
  ],
  ['energy', 1 / 4.184, '(?:kj|kilojoules?)(?![a-z])'],
  [
    'mass',
    1,
    '(?:kgs?|kilos?|kilo(?:grams?|gramm|grammi)?|chili|chilo|quilos?|кг|килo|キロ|كيلو|公斤)(?![a-z])',
  ],
  ['mass', 0.4536, '(?:lbs?|pounds?)(?![a-z])'],
  ['mass', 6.35, '(?:stones?|st)(?![a-z])'],
  ['days', 1, '(?:days?|dias?|jours?|tagen?|giorn[oi]|dagen|dni|dagar|gun|дн|日間)'],
  ['days', 7, '(?:weeks?|wks?|semanas?|semaines?|wochen?|settiman[ae]|weken|tygodni|veckor|hafta|нед|週)'],
  ['days', 14, 'fortnights?'],
  [
    'days',
    30.4,
    '(?:months?|mes(?:es)?|mois|monaten?|mes[ei]|maanden|miesiac\\w*|manader|ay(?:da)?|месяц|ヶ月|个月)(?![a-z])',
  ],
  ['days', 365, '(?:years?|anos?|ans?|jahren?|ann[oi]|lat|ar|yil)(?![a-z])'],
  ['percent', 1, '(?:%|percent|per cent|prozent|por ciento|pour cent)'],
  ['height', 1, '(?:cm|m|ft)(?![a-z])'],
  [
    'other',
    1,
    '(?:g|mg|mcg|ml|l|km|min|minutes?|hours?|h|hrs?|reps|sets|steps|bpm|am|pm|iu|litres?|miles?)(?![a-z])',
  ],
];
const unitPattern = new RegExp(`^ ?(?:${units.map(([, , written]) => `(${written})`).join('|')})`);

const periods: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /(?:(?:per|a|each|every|por|al|par|pro|am|al|per|om) (?:day|dia|jour|tag|giorno|dag|dagen)|daily|taglich|diari\w+|dziennie|gunluk)(?![a-z])/,
  ],
  [
    7,
    /(?:(?:per|a|each|every|por|a la|par|pro|die|alla|a|i) (?:week|semana|semaine|woche|settimana|veckan)|weekly|wochentlich|semanal\w*|tygodniowo|haftada)(?![a-z])/,
  ],
  [
    30.4,
    /(?:(?:per|a|each|every|in a|this|al|un|par|en un|im|pro|einem|in un|um|een|w|pa en|bir) (?:month|mes|mois|monat|mese|maand|miesiac|manad|ayda)|monthly)(?![a-z])/,
  ],
];

/** Numbers of normalised text as words of a size: `e<800`, `kg5`, `d<14`, and what follows from two of them. */
export function numberTokens(
  text: string,
  context: NumberContext,
  numbers: readonly NumberHit[] = findNumbers(text),
): { inPlace: NumberToken[]; derived: string[] } {
  const measures = numbers.map((number) => measureOf(text, number, context));
  const sizes = measures
    .filter(({ kind, value }) => kind !== 'plain' || value >= 200)
    .map(({ word }) => word);
  return {
    inPlace: measures,
    derived: [
      ...new Set([
        ...sizes,
        ...deficits(text, measures),
        ...rates(text, measures, context),
        ...bodies(text, measures),
      ]),
    ],
  };
}

function measureOf(
  text: string,
  { value, start, end }: { value: number; start: number; end: number },
  { sex }: NumberContext,
): Measure {
  const found = unitPattern.exec(text.slice(end, end + 16));
  const unit =
    found === null ? undefined : units[found.findIndex((each, at) => at > 0 && each !== undefined) - 1];
  if (found === null || unit === undefined)
    return { kind: 'plain', value, word: sizeWord('plain', value, sex), start, end };
  const [kind, factor] = unit;
  const size = value * factor;
  return { kind, value: size, word: sizeWord(kind, size, sex), start, end: end + found[0].length };
}

const bands: Readonly<Record<Exclude<Kind, 'energy' | 'plain'>, readonly number[]>> = {
  mass: [0.6, 1.05, 2.2, 4.5, 9, 16, 36, 46, 52, 70],
  days: [2, 4, 8, 22, 45, 100, 200, 400],
  percent: [3, 11, 26, 36, 60],
  height: [1.5, 2.1, 150, 200],
  other: [10, 100, 1_000],
};

function sizeWord(kind: Kind, value: number, sex: NumberContext['sex']): string {
  if (kind === 'energy' || (kind === 'plain' && value >= 200)) {
    return `${kind === 'energy' ? 'e' : 'n'}${energyBand(value, sex)}`;
  }
  if (kind === 'plain') return `n${bandOf([2, 6, 13, 18, 19, 40, 100], value)}`;
  return `${kind}${bandOf(bands[kind], value)}`;
}

function energyBand(kcal: number, sex: NumberContext['sex']): string {
  const { floorKcal, veryLowKcal } = safetyThresholds.calories;
  if (kcal < 210) return 'tiny';
  if (kcal < veryLowKcal) return 'verylow';
  if (kcal < floorKcal[sex ?? 'unknown']) return 'low';
  return kcal < floorKcal.male ? 'edge' : kcal < 3_200 ? 'fine' : 'high';
}

function bandOf(limits: readonly number[], value: number): number {
  const at = limits.findIndex((limit) => value < limit);
  return at < 0 ? limits.length : at;
}

const deficitWords =
  /(?<![a-z])(?:deficits?|defizit|shortfall|tekort|deficyt|underskott|minus|menos|moins|weniger|meno|less|under|below|off|lower|cut)(?![a-z])|дефицит|赤字/;

/** Gaps between what is eaten and what is burned that a text may speak of. */
function deficits(text: string, measures: readonly Measure[]): string[] {
  const { maxDeficitKcal, maxDeficitShare } = safetyThresholds.calories;
  const found = measures.flatMap(({ kind, value }) => {
    if (kind === 'percent') return [value > maxDeficitShare * 100 ? 'gap_large' : 'gap_small'];
    if (kind !== 'energy' && (kind !== 'plain' || value < 50)) return [];
    return [value <= 600 ? 'gap_small' : value <= maxDeficitKcal ? 'gap_middle' : 'gap_large'];
  });
  return found.length > 0 && deficitWords.test(text) ? found : [];
}

/** A text with more amounts than these is a table; every pair of them would say nothing. */
const mostNumbers = 20;

/** How fast the masses of the text would change over the times it names. */
function rates(text: string, measures: readonly Measure[], { weightKg, today }: NumberContext): string[] {
  const masses = measures.filter(({ kind }) => kind === 'mass').map(({ value }) => value);
  const plain = measures.filter(({ kind, value }) => kind === 'plain' && value >= 35 && value <= 200);
  const bodies = [
    ...masses.filter((kg) => kg >= 35),
    ...(masses.length > 0 ? plain.map(({ value }) => value) : []),
  ];
  const losses = [...masses.filter((kg) => kg < 35), ...spread([...bodies, ...(weightKg ? [weightKg] : [])])];
  if (losses.length === 0) return [];
  const dated = /(?<![a-z])(?:by|until|till|before|bis|para|antes|avant|dici|entro|ate|for)(?![a-z])/.test(
    text,
  )
    ? daysNamedIn(text, today)
    : null;
  const days = [
    ...measures.filter(({ kind }) => kind === 'days').map(({ value }) => value),
    ...periods.filter(([, pattern]) => pattern.test(text)).map(([period]) => period),
    ...(dated === null || dated <= 0 ? [] : [dated]),
  ];
  const found = losses
    .slice(0, mostNumbers)
    .flatMap((kg) => days.slice(0, mostNumbers).map((period) => (kg / period) * 7));
  return [...new Set(found.map((rate) => `rate${bandOf([0.3, 0.6, 0.95, 1.06, 2.05, 4.1, 10], rate)}`))];
}

function spread(bodies: readonly number[]): number[] {
  if (bodies.length < 2) return [];
  const difference = Math.max(...bodies) - Math.min(...bodies);
  return difference > 0.5 && difference < 60 ? [difference] : [];
}

/** The body mass index that a text names or implies. */
function bodies(text: string, measures: readonly Measure[]): string[] {
  const named = !text.includes('bmi')
    ? undefined
    : /(?<![a-z])bmi (?:\w+ ){0,3}?(\d\d(?:\.\d)?)/.exec(text)?.[1];
  const metres = measures
    .filter(({ value }) => (value > 1.4 && value < 2.15) || (value > 140 && value < 215))
    .map(({ value }) => (value > 100 ? value / 100 : value));
  const lightest = Math.min(
    ...measures.filter(({ kind, value }) => kind === 'mass' && value > 28).map(({ value }) => value),
  );
  const [height] = metres;
  const index =
    named !== undefined ? Number(named) : height === undefined ? Number.NaN : lightest / height ** 2;
  if (!Number.isFinite(index) || index > 60) return [];
  return [
    index < safetyThresholds.bodyMassIndex.underweight ? 'bmi_under' : index < 25 ? 'bmi_normal' : 'bmi_over',
  ];
}

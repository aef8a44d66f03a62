import { createSentences } from '../conversation/sentences.ts';
import { addDays, isLocalDay, type LocalDay } from '../days.ts';
import { plainText, type Reading, readingOf } from '../grounding/plain-text.ts';
import { readDates } from '../grounding/read-dates.ts';
import { type NumberMention, readNumbers } from '../grounding/read-numbers.ts';
import { readWindows } from '../grounding/read-windows.ts';
import { nutrientWords } from '../grounding/words.data.ts';
import { kjToKcal, lbToKg, roundTo, stToKg } from '../units.ts';
import { askedBy, asksNothing, asksPolitely, meantOtherwise, speaksOfWeight } from './asking-words.data.ts';
import type { RequestContext, RequestedChange } from './read-request.ts';

export type AskedContext = RequestContext & {
  /** The language tag that the message is written in. */
  locale: string | null;
};

/**
 * The changes that a message asks for, or tells of, in any of its sentences. What is denied, doubted, wished, quoted or
 * said of somebody else asks for nothing. This is what a model may offer: nothing that it read elsewhere.
 *
 * @example askedChanges('Slept badly. I weighed 80.2 kg today. How am I doing?', context) // [{ kind: 'log_weight', … }]
 */
export function askedChanges(message: string, context: AskedContext): RequestedChange[] {
  const sentences = createSentences();
  const unquoted = message.replace(quotation, ' ').replace(/^\s*>.*$/gm, ' ');
  const reading = readingOf(context.locale);
  return [...sentences.push(unquoted), ...sentences.rest()]
    .filter((sentence) => /\d/.test(sentence))
    .map((sentence) => plainText(sentence).trim())
    .filter((sentence) => !quoteMark.test(sentence) && asks(sentence))
    .flatMap((sentence) => changesIn(sentence, { context, reading }));
}

/**
 * The asked change that another one means, with the values that the member wrote; null when none of them was asked for.
 * The small differences are those of conversions between units.
 */
export function askedLike(
  change: RequestedChange,
  asked: readonly RequestedChange[],
): RequestedChange | null {
  return asked.find((each) => isLike(change, each)) ?? null;
}

const quotation = /[“„«"][^“”„«»"]*[”“»"]/g;
const quoteMark = /[“”„«»"]/;

const asks = (sentence: string): boolean =>
  (asksPolitely.test(sentence) || !/[?]\s*$/.test(sentence)) && !asksNothing.test(sentence);

type Place = { context: AskedContext; reading: Reading };

function changesIn(sentence: string, { context, reading }: Place): RequestedChange[] {
  const { text: undated, dates } = readDates(sentence, context.today, reading);
  const numbers = readNumbers(readWindows(undated).text, reading).filter(isPlain);
  const days =
    dates.length === 0 ? [context.today] : dates.flatMap((date) => date.days).filter(isRecent(context));
  const is = (kind: RequestedChange['kind']) =>
    askedBy[kind].every((pattern) => pattern.test(sentence)) && !meantOtherwise[kind].test(sentence);
  const weights = numbers.flatMap((number) => weightOf(number, sentence, context) ?? []);
  const energies = numbers.flatMap((number) => energyOf(number) ?? []);
  const proteins = numbers.filter((number) => isProtein(number, sentence)).map(withThousands);
  return [
    ...(is('log_weight')
      ? pairs(days, weights, (date, weightKg) => ({ kind: 'log_weight', date, weightKg }))
      : []),
    ...(is('log_food')
      ? pairs(days, energies, (date, energyKcal) => ({
          kind: 'log_food',
          date,
          energyKcal,
          proteinG: proteins[0] ?? null,
        }))
      : []),
    ...(is('change_goal')
      ? weights.map((targetWeightKg): RequestedChange => ({ kind: 'change_goal', targetWeightKg }))
      : []),
  ];
}

const pairs = (
  days: readonly LocalDay[],
  values: readonly number[],
  make: (day: LocalDay, value: number) => RequestedChange,
) => days.flatMap((day) => values.map((value) => make(day, value)));

/** No difference, no range and no amount per day or week. */
const isPlain = ({ sign, bound, isMotion, period, counted }: NumberMention) =>
  sign === null && bound === null && !isMotion && period === null && counted === null;

const oldestDays = 30;
const isRecent =
  ({ today }: AskedContext) =>
  (day: string): day is LocalDay =>
    isLocalDay(day) && day <= today && day >= addDays(today, -oldestDays);

function weightOf(
  { value, unit, dimension }: NumberMention,
  sentence: string,
  { units }: AskedContext,
): number | null {
  const isBare = dimension === null && unit === null;
  if (!isBare && dimension !== 'weight') return null;
  if (isBare && !speaksOfWeight.test(sentence)) return null;
  const said = isBare ? units.weight : unit;
  if (said === 'kg') return roundTo(value, 2);
  return said === 'lb' ? roundTo(lbToKg(value), 2) : said === 'st' ? roundTo(stToKg(value), 2) : null;
}

function energyOf(number: NumberMention): number | null {
  if (number.dimension !== 'energy') return null;
  const value = withThousands(number);
  return Math.round(number.unit === 'kj' ? kjToKcal(value) : value);
}

/** Members write thousands of a food's amounts as another language does, too: "1.500 kcal" in English is no 1.5. */
const withThousands = ({ value, decimals }: NumberMention): number =>
  decimals === 3 && value >= 1 && value < 1000 ? value * 1000 : value;

const protein = nutrientWords.find(({ nutrient }) => nutrient === 'protein')?.pattern ?? '';
const proteinBehind = new RegExp(`^ (?:of |an |de |de la )?(?:${protein})(?![a-z])`);

const isProtein = ({ dimension, unit, end }: NumberMention, sentence: string): boolean =>
  dimension === 'food' && unit === 'g' && proteinBehind.test(sentence.slice(end));

const nearKg = 0.06;
const nearShare = 0.01;

function isLike(change: RequestedChange, asked: RequestedChange): boolean {
  if (change.kind === 'log_weight' && asked.kind === 'log_weight')
    return change.date === asked.date && Math.abs(change.weightKg - asked.weightKg) <= nearKg;
  if (change.kind === 'change_goal' && asked.kind === 'change_goal')
    return Math.abs(change.targetWeightKg - asked.targetWeightKg) <= nearKg;
  if (change.kind !== 'log_food' || asked.kind !== 'log_food') return false;
  const isSameFood =
    Math.abs(change.energyKcal - asked.energyKcal) <= Math.max(1, asked.energyKcal * nearShare);
  const isSameProtein = change.proteinG === null || Math.abs(change.proteinG - (asked.proteinG ?? -1)) <= 0.5;
  return change.date === asked.date && isSameFood && isSameProtein;
}

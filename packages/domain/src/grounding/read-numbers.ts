import { allMatches } from '../all-matches.ts';
import {
  fractionBehind,
  mayBeginSpoken,
  numberPartOf,
  readSpoken,
  type SpokenNumber,
} from '../number-words/read-spoken.ts';
import type { Dimension, Topic } from './fact.ts';
import type { Reading, Span } from './plain-text.ts';
import { countedWords, unitWords } from './words.data.ts';

/** A number with its unit, as it stands in a sentence. */
export type NumberMention = Span & {
  /** In the unit of its words, without sign. */
  readonly value: number;
  readonly sign: '-' | '+' | null;
  readonly decimals: number;
  readonly unit: string | null;
  readonly dimension: Dimension | null;
  /** Set where the words behind it say what is counted. */
  readonly counted: Topic | null;
  /** "about", "nearly": a coarser rounding is meant. */
  readonly isRough: boolean;
  readonly bound: 'low' | 'high' | null;
  /** "from 79 to 77": two values, not the ends of a range. */
  readonly isMotion: boolean;
  readonly period: 'day' | 'week' | 'other' | null;
};
type Token = Span & {
  value: number;
  decimals: number;
  sign: '-' | '+' | null;
  ordinal: boolean;
  article: boolean;
};
type Open = { -readonly [K in keyof NumberMention]: NumberMention[K] };

const fractions =
  /(?<![a-z\d])(?:(\d+) )?(\d+)\/(\d+)(?![\d/])|(?<![a-z\d]|(?:de|in|em|en) )(half|three quarters|a quarter|two thirds|a third|a fifth|medio|media|mezzo|demi|halbes|halbe|meio) (?:of )?(?:an? |the |of )?(?=[a-z])/g;
const digits =
  /(?<![a-z\d.,'])([-+])?((?:\d{1,3}(?:[,.']\d{3})+(?!\d)(?:[.,]\d+)?)|\d+(?:[.,]\d+)?)(k(?![a-z]))?((?:st|nd|rd|th)(?![a-z]))?/g;

const unitAt = unitWords.map(({ pattern, ...unit }) => ({
  ...unit,
  at: new RegExp(`^[ -]?(?:${pattern})(?:es)?(?![a-z\\d])`),
}));
const countedAt = countedWords.map(({ pattern, topic }) => ({
  topic,
  at: new RegExp(
    `^(?:[ -]|[ ](?:recorded|logged|more|full|whole|different|separate|single) )?(?:${pattern})(?![a-z\\d])`,
  ),
}));
const inch = /^[ -]?in(?=[.,;)]|$)/;
const dayPeriod =
  /^,? ?(?:\/ ?(?:day|d|tag|jour|dia)|(?:a|per|each|every|pro|am|par|al|por|ao|x) (?:single )?(?:day|tag|jour|dia|giorno)|daily|taglich)(?![a-z])/;
const weekPeriod =
  /^,? ?(?:\/ ?(?:week|wk|woche|semaine|semana)|(?:a|per|each|every|pro|in der|par|a la|por|alla|a) (?:single )?(?:week|wk|woche|semaine|semana|settimana)|weekly|wochentlich)(?![a-z])/;
const otherPeriod =
  /^,? ?(?:\/ ?|(?:a|an|per|each|every|pro) )(?:month|year|hour|meal|minute|fortnight|monat|jahr|mois|mes)(?![a-z])/;
const rough =
  /(?:about|around|roughly|approximately|approx\.?|nearly|almost|close to|near|some|just (?:over|under)|a little (?:over|under)|etwa|rund|ungefahr|ca\.?|unos|unas|alrededor de|environ|circa|cerca de|quasi|~) ?$/;
const lowBefore =
  /(?:at least|no (?:less|lower) than|low(?:er)? (?:end|bound)(?: [a-z]+)?|as (?:low|little) as) ?$/;
const highBefore =
  /(?:at (?:the )?most|up to|no (?:more|higher) than|(?:upper|top|high) (?:end|bound)(?: [a-z]+)?|as (?:high|much) as) ?$/;
const connector = /^ ?(?:(?:all the way )?(?:down |up )?to|-|–|—|and|or|bis|und|a|al|y|et|e|ou) ?$/;
const rangeOpening =
  /(?:between|range[sd]?|zwischen|bereich|spanne|entre|rango|intervalo|fourchette|intervalle|intervallo|faixa|tra|fra)[^;.]*$/;

/** Finds every number in a sentence from which dates and windows are gone. */
export function readNumbers(text: string, reading: Reading): NumberMention[] {
  const tokens = tokensIn(text, reading);
  const mentions: Open[] = [];
  for (const [index, token] of tokens.entries()) {
    // "4 out of 5" has taken the 5.
    const isTaken = token.start < (mentions.at(-1)?.end ?? 0);
    const mention = isTaken ? null : mentionAt(text, token, tokens[index + 1]);
    if (mention) mentions.push(mention);
  }
  joinCompounds(text, mentions);
  joinRanges(text, mentions);
  return mentions;
}

function tokensIn(text: string, reading: Reading): Token[] {
  const tokens: Token[] = [];
  let left = text;
  const add = (match: RegExpExecArray, rest: Omit<Token, keyof Span>) => {
    const [start, end] = [match.index, match.index + match[0].trimEnd().length];
    tokens.push({ ...rest, start, end });
    left = `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`;
  };
  for (const match of allMatches(text, fractions)) {
    const [, whole = '0', top = '0', bottom = '1', named] = match;
    const value = named === undefined ? Number(whole) + Number(top) / Number(bottom) : namedFraction(named);
    // "4/5" is a rating.
    if (named === undefined && bottom === '5') continue;
    if (named !== undefined && goesOnNumber(text, match.index)) continue;
    add(match, { value, decimals: 2, sign: null, ordinal: false, article: false });
  }
  for (const match of allMatches(left, digits)) {
    const [, sign, figures = '', thousand, ordinal] = match;
    const { value, decimals } = written(figures, reading);
    const scaled = thousand ? value * 1_000 : value;
    const signed = sign === '-' || sign === '+' ? sign : null;
    const more = fractionBehind(left, match.index + match[0].length);
    if (more) match[0] = left.slice(match.index, more.end);
    add(match, {
      value: scaled + (more?.value ?? 0),
      decimals: more ? 2 : thousand ? 0 : decimals,
      sign: signed,
      ordinal: ordinal !== undefined,
      article: false,
    });
  }
  tokens.push(...spokenTokens(left));
  return tokens.toSorted((a, b) => a.start - b.start);
}

const joinedTo = /(\d|[a-z]+)[ -](?:and|y|et|e|und)[ -](?:(?:an?|une?|ein)[ -])?$/;
const weightUnit = /^(?:kilos?|kg|quilos?|chil[oi]|pounds?|stones?|pfund|libras?|livres?)$/;

/** "One and a half", "a kilo and a half": the half belongs to the number before it. */
function goesOnNumber(text: string, at: number): boolean {
  const word = joinedTo.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  return word !== undefined && (/\d/.test(word) || weightUnit.test(word) || numberPartOf(word) !== null);
}

function namedFraction(name: string): number {
  if (/third/.test(name)) return name.startsWith('two') ? 2 / 3 : 1 / 3;
  if (/quarter/.test(name)) return name.startsWith('three') ? 0.75 : 0.25;
  return name === 'a fifth' ? 0.2 : 0.5;
}

function written(figures: string, { decimalPoint }: Reading): { value: number; decimals: number } {
  const group = decimalPoint === '.' ? ',' : '.';
  const joined = figures.replace(/'/g, '').replace(new RegExp(`\\${group}(?=\\d{3}(?!\\d))`, 'g'), '');
  const point = joined.replace(',', '.');
  return { value: Number(point), decimals: point.split('.')[1]?.length ?? 0 };
}

function spokenTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = wordFrom(text, 0); start < text.length; ) {
    const said = mayBeginSpoken(text, start) ? readSpoken(text, start) : null;
    if (said !== null && isValue(text, start, said))
      tokens.push({
        start,
        end: said.end,
        value: said.value,
        decimals: said.decimals,
        sign: null,
        ordinal: false,
        article: said.kind === 'article',
      });
    start = wordFrom(text, said?.end ?? start + 1);
  }
  return tokens;
}

/** "A few" is no value, nor is "in half" (half of something is read before), nor "a", but of a kilo. */
const isValue = (text: string, start: number, { kind, value, end }: SpokenNumber): boolean =>
  kind !== 'vague' &&
  value !== 0.5 &&
  (kind === 'exact' || !english.test(text.slice(start, end)) || aWeight.test(text.slice(end, end + 12)));
const english = /^an?$/;
const aWeight = /^ (?:kilo(?:gram(?:me)?)?|kg|pound|lb|stone)(?![a-z])/;

const wordStart = /(?<![a-z\d])[a-z]/g;

/** Where the next word begins from a place on. */
function wordFrom(text: string, at: number): number {
  wordStart.lastIndex = at;
  return wordStart.exec(text)?.index ?? text.length;
}

function mentionAt(text: string, token: Token, next: Token | undefined): Open | null {
  const said = text.slice(token.start, token.end);
  let end = token.end;
  const after = (from: number) => text.slice(from, from + 40);
  const counted = countedAt.find(({ at }) => at.test(after(end)));
  let unit = counted ? undefined : unitAt.find(({ at }) => at.test(after(end)));
  if (!counted && !unit && inch.test(after(end))) unit = unitAt.find((each) => each.unit === 'in');
  if ((token.article || said === 'one') && !isCounting(said, unit?.dimension ?? null, counted !== undefined))
    return null;
  if (counted) end += counted.at.exec(after(end))?.[0].length ?? 0;
  if (unit)
    end +=
      (unit.unit === 'in' ? inch : unit.at).exec(after(end))?.[0].length ?? unitLength(unit.at, after(end));
  const half = unit?.dimension === 'weight' ? fractionBehind(text, end) : null;
  end = half?.end ?? end;
  const outOf = /^ ?(?:\/ ?5|out of (?:5|five)|of 5)(?!\d)/.exec(after(end));
  if (outOf) end += outOf[0].length;
  // What follows may be the same sentence's next number: then no period stands between.
  const tail = text.slice(end, next && next.start > end ? Math.min(next.start, end + 40) : end + 40);
  const before = text.slice(Math.max(0, token.start - 30), token.start);
  return {
    start: token.start,
    end,
    value: token.value + (half?.value ?? 0),
    sign: token.sign,
    decimals: half ? 2 : token.decimals,
    unit: token.ordinal ? 'ordinal' : outOf ? 'score' : (unit?.unit ?? null),
    dimension: outOf ? 'score' : counted ? 'count' : (unit?.dimension ?? null),
    counted: counted?.topic ?? null,
    isRough: rough.test(before),
    bound: lowBefore.test(before) ? 'low' : highBefore.test(before) ? 'high' : null,
    isMotion: false,
    period: periodOf(tail),
  };
}

const unitLength = (at: RegExp, text: string) => at.exec(text)?.[0].length ?? 0;

/** "a kilo", "one weigh-in" count; "a day" is a period and "one" alone is a pronoun. */
function isCounting(said: string, dimension: Dimension | null, isCounted: boolean): boolean {
  if (dimension === 'weight' || dimension === 'food' || dimension === 'energy') return true;
  return said === 'one' && (isCounted || dimension === 'days' || dimension === 'share');
}

function periodOf(tail: string): NumberMention['period'] {
  // The nutrient or the side may stand between: "121 g protein a day", "0.35 kg down a week".
  const from = tail.replace(
    /^ (?:of )?(?:protein|carbs?|carbohydrates?|fats?|fib(?:re|er)|on average|kilometre|up|down|lower|higher|lighter|heavier)\b/,
    '',
  );
  if (dayPeriod.test(from)) return 'day';
  if (weekPeriod.test(from)) return 'week';
  return otherPeriod.test(from) ? 'other' : null;
}

/** "12 st 1.3 lb", "5 ft 10", "a kilo and a half". */
function joinCompounds(text: string, mentions: Open[]): void {
  for (const [index, first] of mentions.entries()) {
    const second = mentions[index + 1];
    if (!second) continue;
    const gap = text.slice(first.end, second.start);
    const parts = first.unit === 'st' ? 14 : first.unit === 'ft' ? 12 : 0;
    const fits = [null, parts === 14 ? 'lb' : 'in'].includes(second.unit) && second.value < parts;
    if (parts > 0 && /^,? ?(?:and )?$/.test(gap) && fits && second.sign === null) {
      first.value = first.value * parts + second.value;
      first.unit = parts === 14 ? 'lb' : 'in';
      first.decimals = second.decimals;
      first.end = second.end;
      first.period = second.period;
      mentions.splice(index + 1, 1);
    }
  }
}

/** Gives both ends of a range their unit and side. */
function joinRanges(text: string, mentions: Open[]): void {
  for (const [index, low] of mentions.entries()) {
    const high = mentions[index + 1];
    if (!high || low.isMotion || low.bound !== null) continue;
    const gap = text.slice(low.end, high.start);
    if (!connector.test(gap) || (low.unit !== null && low.unit !== high.unit)) continue;
    const before = text.slice(0, low.start);
    const opened = rangeOpening.test(before);
    if (/and|und|y|et|e$|or|ou/.test(gap.trim()) && !opened) continue;
    const moves = /(?:from|von|de|desde|da) (?:about |around )?$/.test(before) && !opened;
    low.unit ??= high.unit;
    low.dimension ??= high.dimension;
    low.counted ??= high.counted;
    low.period ??= high.period;
    if (moves) [low.isMotion, high.isMotion, high.bound] = [true, true, null];
    else [low.bound, high.bound] = ['low', 'high'];
    // Both ends are as exact as the more exact one: "−0.49 to −0.2" says −0.20.
    if (low.unit === high.unit) low.decimals = high.decimals = Math.max(low.decimals, high.decimals);
  }
}

import { allMatches } from '../all-matches.ts';
import { emergencyNumbers, helplines } from '../safety/helplines.data.ts';
import { createRuleIndex } from '../safety/rule-index.ts';
import type { Direction, Nutrient, Topic } from './fact.ts';
import { languageCues } from './language-cues.data.ts';
import { hypotheticals, noClaims } from './no-claims.data.ts';
import { blank, plainText, type Reading, type Span, wordPattern } from './plain-text.ts';
import { type DateMention, readDates } from './read-dates.ts';
import { type NumberMention, readNumbers } from './read-numbers.ts';
import { readWindows, type WindowMention } from './read-windows.ts';
import { againstTargetWords, changeWords, cues, directionWords, nutrientWords } from './words.data.ts';

export type CueMention = Span & { readonly topics: readonly Topic[]; readonly isBehind: boolean };
export type DirectionMention = Span & { readonly direction: Direction; readonly isNegated: boolean };
export type NutrientMention = Span & { readonly nutrient: Nutrient };

/** All that a sentence claims, and the words that say what about. */
export type SentenceParts = {
  readonly text: string;
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly windows: readonly WindowMention[];
  readonly directions: readonly DirectionMention[];
  readonly againstTarget: readonly DirectionMention[];
  readonly cues: readonly CueMention[];
  readonly nutrients: readonly NutrientMention[];
  readonly changes: readonly Span[];
  /** Where one segment ends and the next begins. */
  readonly breaks: readonly number[];
};

const noClaim = wordPattern(noClaims.join('|'));
const hypothetical = new RegExp(hypotheticals, 'gu');
const listMark = /^\s*(?:\d{1,2}[.)]|[-•])\s+/;
// A number that no person has verified is not shown, whoever says it.
const verified = helplines.filter(({ verified_on }) => verified_on !== null);
const contacts = [...verified.map(({ contact }) => contact), ...Object.values(emergencyNumbers)];
const emergencies: ReadonlySet<string> = new Set(Object.values(emergencyNumbers));
const longContacts = contacts.filter((contact) => contact.length > 6);
const longContact = new RegExp(`(?<!\\d)(?:${longContacts.join('|') || '(?!)'})(?!\\d)`, 'g');
const shortContact = new RegExp(
  `(?<![\\d.,])(?:${[...new Set(contacts.filter((contact) => contact.length <= 6))].join('|')})(?![\\d.,]*\\d| ?(?:kcal|kj|kg|lb|g|cal)\\b)`,
  'g',
);
const callWords =
  /\b(?:call|phone|ring|text|dial|emergency|lifeline|helpline|samaritans|llama|appel\w*|ruf\w*|emergencia|notruf|urgences?)\b/;
const cuePatterns = [...cues, ...languageCues].map(({ topics, pattern, isBehind = false }) => ({
  topics,
  isBehind,
  pattern: wordPattern(pattern),
}));
/** Most cues have no word in a sentence. */
const cuesIn = createRuleIndex(({ pattern }: { readonly pattern: RegExp }) => [pattern]);
const directionPatterns = directionWords.map(({ direction, pattern }) => ({
  direction,
  pattern: wordPattern(pattern),
}));
const againstPatterns = againstTargetWords.map(({ direction, pattern }) => ({
  direction,
  pattern: wordPattern(pattern),
}));
const nutrientPatterns = nutrientWords.map(({ nutrient, pattern }) => ({
  nutrient,
  pattern: wordPattern(pattern),
}));
const change = wordPattern(changeWords);
const negation =
  /\b(?:not|isn't|is not|hasn't|haven't|aren't|no|nor|never|without|neither|nicht|kein\w*|pas|non|nao)(?: \w+){0,2} $/;
const breaking =
  /[,;:()!?—–]|(?: |^)(?:and|but|while|which|whereas|so|then|und|aber|y|pero|et|mais|ma)(?= )| - /g;

type Place = {
  today: string;
  reading: Reading;
  quotes: readonly string[];
  emergencyNumber?: string | null | undefined;
};

/** Reads one sentence. `quotes`: sentences of tools, which may be repeated word for word. */
export function readSentence(
  sentence: string,
  { today, reading, quotes, emergencyNumber }: Place,
): SentenceParts {
  const whole = plainText(sentence);
  const unquoted = plainQuotes(quotes).reduce(withoutQuote, whole);
  const claims = blank(withoutContacts(blank(unquoted, listMark), emergencyNumber), noClaim);
  const { text: undated, dates } = readDates(claims, today, reading);
  const { text: left, windows } = readWindows(undated);
  const numbers = readNumbers(left, reading);
  const reported = blank(claims, hypothetical);
  const against = found(reported, againstPatterns, ({ direction }) => ({ direction, isNegated: false }));
  const directions = found(blankSpans(reported, against), directionPatterns, ({ direction }, at) => ({
    direction,
    isNegated: negation.test(reported.slice(Math.max(0, at - 40), at)),
  }));
  return {
    text: unquoted,
    numbers,
    dates,
    windows,
    directions,
    againstTarget: against,
    cues: found(unquoted, cuesIn(cuePatterns, unquoted), ({ topics, isBehind }) => ({ topics, isBehind })),
    nutrients: found(unquoted, nutrientPatterns, ({ nutrient }) => ({ nutrient })),
    changes: found(claims, [{ pattern: change }], () => ({})),
    breaks: breaksIn(unquoted, numbers),
  };
}

function withoutContacts(text: string, emergencyNumber: string | null | undefined): string {
  const isOfAnotherCountry = (number: string) =>
    emergencyNumber !== undefined && number !== emergencyNumber && emergencies.has(number);
  const short = callWords.test(text)
    ? text.replace(shortContact, (hit) => (isOfAnotherCountry(hit) ? hit : ' '.repeat(hit.length)))
    : text;
  return blank(short, longContact);
}

/** By the list of a ledger: its sentences are asked about again and again. */
const plainly = new WeakMap<readonly string[], readonly string[]>();

function plainQuotes(quotes: readonly string[]): readonly string[] {
  const known = plainly.get(quotes);
  if (known !== undefined) return known;
  const plain = quotes.map(plainText).filter((quote) => quote.length >= shortestQuote);
  plainly.set(quotes, plain);
  return plain;
}

const shortestQuote = 12;

function withoutQuote(text: string, quote: string): string {
  const at = text.indexOf(quote);
  return at < 0 ? text : `${text.slice(0, at)}${' '.repeat(quote.length)}${text.slice(at + quote.length)}`;
}

/** Every hit of the patterns in reading order; of two that overlap the longer one. */
function found<P extends { pattern: RegExp }, T>(
  text: string,
  patterns: readonly P[],
  make: (pattern: P, at: number) => T,
): (Span & T)[] {
  return patterns
    .flatMap((each) =>
      allMatches(text, each.pattern).map((match) => ({
        ...make(each, match.index),
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(
      ({ start, end }, index, all) =>
        !all.some((other, at) => at !== index && covers(other, { start, end }, at < index)),
    );
}

const covers = (a: Span, b: Span, isFirst: boolean) =>
  a.start <= b.start && a.end >= b.end && (a.end - a.start > b.end - b.start || isFirst);

const blankSpans = (text: string, spans: readonly Span[]) =>
  spans.reduce(
    (left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`,
    text,
  );

function breaksIn(text: string, numbers: readonly Span[]): number[] {
  const inNumber = (at: number) => numbers.some(({ start, end }) => at > start && at < end);
  return allMatches(text, breaking)
    .map(({ index }) => index)
    .filter((at) => !inNumber(at));
}

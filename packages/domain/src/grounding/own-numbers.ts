import { allMatches } from '../all-matches.ts';
import type { Check } from './check.ts';
import { plainText, readingOf } from './plain-text.ts';
import { type NumberMention, readNumbers } from './read-numbers.ts';

const saying = /\byou (?:just |also )?(?:asked|mentioned|said|wrote|named|told me|suggested)\b/g;
const sentenceEnd = /[.!?;](?=\s|$)|\n/;
const word = /[a-z]+/g;
/** They say nothing of a number. */
const linking: ReadonlySet<string> = new Set(
  'a about an at for if in of on that the to whether with'.split(' '),
);
const ofMember: ReadonlySet<string> = new Set(['you', 'your', 'yours']);
const firstPerson = /\b(?:i|im|id|ive)\b/;

/**
 * Whether a number is one of the member's message, repeated as what they said: in the words that were theirs, with the unit
 * that it had there. As a reading, a trend or a target it would need a look.
 */
export function isMembersOwn({ parts, context }: Check, mention: NumberMention): boolean {
  const message = context.memberMessage ?? '';
  const { text, breaks } = parts;
  const from = breaks.findLast((at) => at < mention.start) ?? 0;
  const to = breaks.find((at) => at >= mention.end) ?? text.length;
  const said = allMatches(text.slice(from, mention.start), saying).at(-1);
  if (message === '' || said === undefined) return false;
  const end = mention.unit === 'foreign' ? mention.start : mention.end;
  const around = `${text.slice(from + said.index + said[0].length, mention.start)} ${text.slice(end, to)}`;
  return sentencesWith(message, { mention, locale: context.locale }).some((theirs) =>
    areTheirWords(around, theirs),
  );
}

/** Those of the message that hold the number, with the unit and the period that are said now. */
function sentencesWith(
  message: string,
  { mention, locale }: { mention: NumberMention; locale: string | null },
): string[] {
  const isSame = ({ value, unit, period, sign, counted }: NumberMention) =>
    value === mention.value &&
    unit === mention.unit &&
    (mention.period === null || period === mention.period) &&
    sign === mention.sign &&
    counted === mention.counted;
  return message
    .split(sentenceEnd)
    .map(plainText)
    .filter((sentence) => readNumbers(sentence, readingOf(locale)).some(isSame));
}

function areTheirWords(around: string, theirs: string): boolean {
  const known = new Set(wordsOf(theirs));
  if (/\bi(?: a|')m\b/.test(theirs)) known.add('are').add('re');
  return wordsOf(around).every(
    (each) => linking.has(each) || known.has(each) || (ofMember.has(each) && firstPerson.test(theirs)),
  );
}

const wordsOf = (text: string) => allMatches(text, word).map(([found]) => found);

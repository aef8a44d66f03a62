import { allMatches } from '../all-matches.ts';
import { isNumberWord } from '../number-words/is-number-word.ts';
import type { Check } from './check.ts';
import type { Dimension } from './fact.ts';
import { unitWords } from './words.data.ts';

const measured: ReadonlySet<Dimension> = new Set<Dimension>(['weight', 'energy', 'food', 'share']);
const units = unitWords
  .filter(({ dimension }) => measured.has(dimension))
  .map(({ pattern }) => pattern)
  .join('|');
const beforeUnit = new RegExp(
  `(?<![a-z\\d])([a-z]+)[ -](?:of (?:your |the )?|de |di |von |more |mas |weitere )?(?:${units})(?![a-z\\d])`,
  'g',
);

/** They say no amount: "the first kilos", "a single calorie", "a calorie". */
const amountless =
  /^(?:an?|one|once|firsts?|second|single|double|pair|premiere?|primer[oa]?|erste[nrs]?|zweiten?|unos?|unas?|une|ein|eine[mnrs]?)$/;

/** An amount in words beside a unit that no value was read from: no look can bear it out. */
export function checkLooseAmounts({ parts, reasons }: Check): void {
  for (const { 0: said, 1: word = '', index } of allMatches(parts.text, beforeUnit)) {
    const isRead = parts.numbers.some(({ start, end }) => start <= index && end > index);
    if (!isRead && !amountless.test(word) && isNumberWord(word)) reasons.push({ kind: 'number', said });
  }
}

import { withoutNumbers } from '../conversation/strip-numbers.ts';
import type { SafetyLabel } from './judgement.ts';

/** What of a text made a rule act, as a reviewer may read it. */
export type Trigger = { readonly text: string; readonly start: number; readonly end: number };

/** Numbers are what these are about; in every other one they say only who it was. */
const numeric: ReadonlySet<string> = new Set<SafetyLabel>([
  'calorie_minimum',
  'calorie_deficit',
  'weight_loss_rate',
]);

/** Of these only the sentence that was found is kept: what stands around it is nobody's business. */
const intimate: ReadonlySet<string> = new Set<SafetyLabel>([
  'self_harm',
  'eating_disorder',
  'pregnancy_minor',
]);

const aroundCharacters = 120;
const mostCharacters = 500;

const personal: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+/gu, '[e-mail]'],
  [/\b(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu, '[account]'],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/giu, '[id]'],
  [/(?<![\p{L}\p{N}])\+?\(?\d[\d\s()./-]{6,}\d(?![\p{L}\p{N}])/gu, '[number]'],
  [/\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/gu, '[date]'],
  [
    /(?<=\b(?:my name is|my name's|call me|ich hei(?:ß|ss)e|mein name ist|me llamo|mi nombre es|je m['’]appelle|mi chiamo|chamo-me)\s+)[\p{L}'’-]+(?: [\p{L}'’-]+)?/giu,
    '[name]',
  ],
];

/**
 * The part of a text that made a rule act, without what tells who wrote it: addresses, links, names said as such, long
 * numbers and dates always; every number unless the rule is about amounts.
 *
 * @example redactTrigger({ text: 'I am Ana, ana@x.org. Put me on 600 kcal', start: 21, end: 39 }, 'calorie_minimum')
 */
export function redactTrigger({ text, start, end }: Trigger, label: string): string {
  const from = beginOf(text, start, intimate.has(label) ? 0 : aroundCharacters);
  const to = endOf(text, Math.max(start, end), intimate.has(label) ? 0 : aroundCharacters);
  const cut = text.slice(from, Math.min(to, from + mostCharacters));
  const impersonal = personal.reduce((left, [pattern, name]) => left.replace(pattern, name), cut);
  return (numeric.has(label) ? impersonal : withoutNumbers(impersonal)).replace(/\s+/gu, ' ').trim();
}

const sentenceEnd = /[.!?\n。！？]/u;

/** The beginning of the sentence that a place lies in, and as much before it as may be. */
function beginOf(text: string, at: number, around: number): number {
  let from = Math.min(Math.max(0, at), text.length);
  while (from > 0 && !sentenceEnd.test(text.charAt(from - 1))) from--;
  return Math.max(0, from - around);
}

function endOf(text: string, at: number, around: number): number {
  let to = Math.min(Math.max(0, at), text.length);
  while (to < text.length && !sentenceEnd.test(text.charAt(to - 1 < 0 ? 0 : to))) to++;
  return Math.min(text.length, to + 1 + around);
}

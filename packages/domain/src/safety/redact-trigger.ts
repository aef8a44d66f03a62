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
  [/(?<![^\s@<>"])[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+/gu, '[e-mail]'],
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
 * numbers and dates always; every number unless the rule is about amounts. That is looked for in the whole text, since
 * half an address is none that could be found; what made the rule act stands in what is left, however long its sentence.
 *
 * @example redactTrigger({ text: 'I am Ana, ana@x.org. Put me on 600 kcal', start: 21, end: 39 }, 'calorie_minimum')
 */
export function redactTrigger(trigger: Trigger, label: string): string {
  const { text, start, end } = personal.reduce(withoutOne, within(trigger));
  const around = intimate.has(label) ? 0 : aroundCharacters;
  const passage = { text, start: beginOf(text, start, around), end: endOf(text, end, around) };
  const kept = wholeWords(centred(passage, { start, end }), { start, end });
  return (numeric.has(label) ? kept : withoutNumbers(kept)).replace(/\s+/gu, ' ').trim();
}

type Stretch = Pick<Trigger, 'start' | 'end'>;

function within({ text, start, end }: Trigger): Trigger {
  const place = (at: number) => Math.min(Math.max(0, at), text.length);
  return { text, start: place(start), end: place(Math.max(start, end)) };
}

/** Puts a name in the place of what is personal; what was found stays where it is in the text. */
function withoutOne({ text, start, end }: Trigger, [pattern, name]: (typeof personal)[number]): Trigger {
  const hits = [...text.matchAll(pattern)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
  const moved = (at: number, inside: number) =>
    hits.reduce((to, hit) => {
      if (at >= hit.end) return to + name.length - (hit.end - hit.start);
      return at > hit.start ? to - (at - hit.start) + inside : to;
    }, at);
  return { text: text.replace(pattern, name), start: moved(start, 0), end: moved(end, name.length) };
}

/** As much of a passage as may be kept, with what was found in its middle. */
function centred(passage: Trigger, found: Stretch): Trigger {
  const middle = Math.min((found.start + found.end) / 2, found.start + mostCharacters / 2);
  const latest = Math.max(passage.start, passage.end - mostCharacters);
  const start = Math.min(latest, Math.max(passage.start, Math.floor(middle - mostCharacters / 2)));
  return { ...passage, start, end: Math.min(passage.end, start + mostCharacters) };
}

/** Words that were cut through go, unless they are what was found. */
function wholeWords({ text, start, end }: Trigger, found: Stretch): string {
  let [from, to] = [start, end];
  while (isInsideWord(text, from) && from < found.start) from++;
  while (isInsideWord(text, to) && to > found.end) to--;
  return text.slice(from, to);
}

const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^\S\S$/u.test(text.slice(at - 1, at + 1));

const sentenceEnd = /[.!?\n。！？]/u;

/** The beginning of the sentence that a place lies in, and as much before it as may be. */
function beginOf(text: string, at: number, around: number): number {
  let from = at;
  while (from > 0 && !sentenceEnd.test(text.charAt(from - 1))) from--;
  return Math.max(0, from - around);
}

function endOf(text: string, at: number, around: number): number {
  let to = at;
  while (to < text.length && !sentenceEnd.test(text.charAt(to - 1 < 0 ? 0 : to))) to++;
  return Math.min(text.length, to + 1 + around);
}

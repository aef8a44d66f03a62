import { neededWords, plainCode } from './needed-words.ts';

/**
 * Of a list of rules those that a text may hold, as far as its words tell; the others need not be tried on it. `pieces`:
 * those of the text, which keep what was found in them, for one list of rules.
 */
export type RuleIndex<Rule> = <Each extends Rule>(
  rules: readonly Each[],
  text: string,
  pieces?: readonly PatternPiece[],
) => readonly Each[];

/** A piece of a text with the numbers of the patterns of which it holds a word; null where nobody has looked yet. */
export type PatternPiece = {
  readonly sentence: { readonly text: string; hintPatterns: readonly number[] | null };
};

/**
 * An index from words to rules, so that a text is only tried against rules whose words it has. A list is read with the
 * first text that is held against it.
 *
 * @example const mayHold = createRuleIndex((rule: PolicyRule) => rule.all);
 */
export function createRuleIndex<Rule>(patternsOf: (rule: Rule) => readonly RegExp[]): RuleIndex<Rule> {
  const read = new WeakMap<readonly Rule[], WordIndex>();
  return (rules, text, pieces) => {
    const index = read.get(rules) ?? readRules(rules.map(patternsOf));
    read.set(rules, index);
    return rulesWith(index, patternsIn(index, text, pieces))
      .map((rule) => rules[rule])
      .filter((rule) => rule !== undefined);
  };
}

type WordIndex = {
  /** What is looked for, by three of its letters. */
  readonly words: WordTable;
  readonly rulesOfPattern: readonly (readonly number[])[];
  /** Of how many patterns of a rule a word must be found. */
  readonly missing: Uint8Array;
  /** Rules that need no word. */
  readonly always: readonly number[];
};

/** `at`: for each short key the number of its list, where 0 is the empty one: small enough to be asked for every letter of a text. */
type WordTable = { readonly at: Uint16Array; readonly lists: readonly (readonly Word[])[] };

/** `offset`: where in its letters the three stand that it is kept under. */
type Word = {
  readonly key: number;
  readonly letters: Uint8Array;
  readonly offset: number;
  readonly patterns: readonly number[];
};

function readRules(rules: readonly (readonly RegExp[])[]): WordIndex {
  const patterns = [...new Set(rules.flat())];
  const needed = patterns.map((pattern) => neededWords(pattern)?.map(withinPiece) ?? null);
  const patternsByWord = new Map<string, number[]>();
  for (const [pattern, words] of needed.entries()) {
    for (const word of words ?? []) patternsByWord.set(word, [...(patternsByWord.get(word) ?? []), pattern]);
  }
  const rulesOfPattern = patterns.map((pattern) =>
    rules.flatMap((each, rule) => (each.includes(pattern) ? [rule] : [])),
  );
  const missing = new Uint8Array(rules.length);
  for (const [pattern, words] of needed.entries())
    if (words !== null)
      for (const rule of rulesOfPattern[pattern] ?? []) missing[rule] = (missing[rule] ?? 0) + 1;
  const always = rules.flatMap((_, rule) => (missing[rule] === 0 ? [rule] : []));
  return { words: tableOf(patternsByWord), rulesOfPattern, missing, always };
}

/** The longest stretch that cannot reach over the end of a piece, where a sign stands beside a space. */
function withinPiece(word: string): string {
  return word.split(/ {2,}/).reduce((longest, each) => (each.length > longest.length ? each : longest));
}

/** Keeps each word under three of its letters: rare ones, and such as few of the words have. */
function tableOf(patternsByWord: ReadonlyMap<string, number[]>): WordTable {
  const at = new Uint16Array(shortKeyMask + 1);
  const lists: Word[][] = [[]];
  const uses = new Map<number, number>();
  for (const key of [...patternsByWord.keys()].flatMap(keysOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
  const costOf = (key: number) => (uses.get(key) ?? 0) / (1 + rarity(key));
  for (const [text, patterns] of patternsByWord) {
    const keys = keysOf(text);
    const [key] = keys.toSorted((a, b) => costOf(a) - costOf(b));
    // No text is looked through for less than three letters.
    if (key === undefined) continue;
    const letters = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const number = at[shortKey(key)] || lists.push([]) - 1;
    at[shortKey(key)] = number;
    lists[number]?.push({ key, letters, offset: keys.indexOf(key), patterns });
  }
  return { at, lists };
}

/** A word's letters by three, from its beginning on. */
const keysOf = (word: string): number[] =>
  Array.from({ length: Math.max(0, word.length - keptLetters + 1) }, (_, at) => keyAt(word, at));

const fromCommonToRare = ' etaoinsrhdlcumfpgwybvkxjqz0123456789';

function rarity(key: number): number {
  let sum = 0;
  for (let rest = key; rest > 0; rest >>= 7) sum += fromCommonToRare.indexOf(String.fromCharCode(rest & 127));
  return sum;
}

const keptLetters = 3;
const keyMask = 2 ** (7 * keptLetters) - 1;

const shortKeyMask = 2 ** 14 - 1;
const shortKey = (key: number): number => (key ^ (key >> 5)) & shortKeyMask;

/** ASCII characters as one number. */
function keyAt(text: string, at: number): number {
  let key = 0;
  for (let offset = 0; offset < keptLetters; offset += 1) key = (key << 7) | text.charCodeAt(at + offset);
  return key;
}

function patternsIn(
  index: WordIndex,
  text: string,
  pieces: readonly PatternPiece[] | undefined,
): ReadonlySet<number> {
  if (pieces === undefined) return new Set(patternsOf(index, text));
  const found = new Set<number>();
  for (const { sentence } of pieces) {
    sentence.hintPatterns ??= patternsOf(index, sentence.text);
    for (const pattern of sentence.hintPatterns) found.add(pattern);
  }
  return found;
}

/** Numbers of the patterns of which a text holds a word, some more than once. */
function patternsOf({ words: { at: listAt, lists } }: WordIndex, text: string): readonly number[] {
  const found: number[] = [];
  let key = 32;
  for (let at = 0; at <= text.length; at += 1) {
    key = ((key << 7) | plainCode(text.charCodeAt(at))) & keyMask;
    const list = listAt[shortKey(key)] ?? 0;
    if (list === 0) continue;
    for (const word of lists[list] ?? none) {
      if (word.key !== key || !standsAt(word, text, at - keptLetters + 1 - word.offset)) continue;
      for (const pattern of word.patterns) found.push(pattern);
    }
  }
  return found;
}

/** Whether the letters of a word stand at a place of the text. */
function standsAt({ letters }: Word, text: string, from: number): boolean {
  for (let at = 0; at < letters.length; at += 1)
    if (letters[at] !== plainCode(text.charCodeAt(from + at))) return false;
  return true;
}

/** Numbers of the rules whose patterns are all there, ascending. */
function rulesWith(
  { rulesOfPattern, missing, always }: WordIndex,
  patterns: ReadonlySet<number>,
): readonly number[] {
  const stillMissing = missing.slice();
  const found = [...always];
  for (const pattern of patterns) {
    for (const rule of rulesOfPattern[pattern] ?? none) {
      const left = (stillMissing[rule] ?? 0) - 1;
      stillMissing[rule] = left;
      if (left === 0) found.push(rule);
    }
  }
  return found.sort((a, b) => a - b);
}

const none: readonly never[] = [];

import { neededWords, plainCode } from './needed-words.ts';

/**
 * Of a list of rules those that a text may hold, as far as its words tell; the others need not be tried on it. `pieces`:
 * those of the text, which keep what was found in them.
 */
export type RuleIndex<Rule> = <Each extends Rule>(
  rules: readonly Each[],
  text: string,
  pieces?: readonly PatternPiece[],
) => readonly Each[];

/** A piece of a text, with the numbers of the patterns of which it holds a word: by the number of the index. */
export type PatternPiece = {
  readonly sentence: { readonly text: string; readonly patterns: (readonly number[] | undefined)[] };
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
    const possible: (typeof rules)[number][] = [];
    for (const number of rulesWith(index, patternsIn(index, text, pieces))) {
      const rule = rules[number];
      if (rule !== undefined) possible.push(rule);
    }
    return possible;
  };
}

type WordIndex = {
  readonly number: number;
  /** What is looked for, by three of its letters. */
  readonly words: WordTable;
  readonly rulesOfPattern: readonly (readonly number[])[];
  /** Of how many patterns of a rule a word must be found; what a text has is taken off and given back. */
  readonly missing: Uint8Array;
  /** By pattern: 1 where it was found in the text that is looked through. */
  readonly isFound: Uint8Array;
  /** Rules that need no word. */
  readonly always: readonly number[];
};

/** `mayBeKept`: a bit for each short key, so that it is small enough to be asked for every letter of a text. */
type WordTable = { readonly mayBeKept: Uint32Array; readonly lists: ReadonlyMap<number, readonly Word[]> };

/** `offset`: where in its letters the three stand that it is kept under. */
type Word = {
  readonly letters: Uint8Array;
  readonly offset: number;
  readonly patterns: readonly number[];
};

let indexes = 0;

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
  const isFound = new Uint8Array(patterns.length);
  const always = rules.flatMap((_, rule) => (missing[rule] === 0 ? [rule] : []));
  return { number: indexes++, words: tableOf(patternsByWord), rulesOfPattern, missing, isFound, always };
}

/** The longest stretch that cannot reach over the end of a piece, where a sign stands beside a space. */
function withinPiece(word: string): string {
  return word.split(/ {2,}/).reduce((longest, each) => (each.length > longest.length ? each : longest));
}

/** Keeps each word under three of its letters: rare ones, and such as few of the words have. */
function tableOf(patternsByWord: ReadonlyMap<string, number[]>): WordTable {
  const mayBeKept = new Uint32Array((shortKeyMask + 1) / 32);
  const lists = new Map<number, Word[]>();
  const uses = new Map<number, number>();
  for (const key of [...patternsByWord.keys()].flatMap(keysOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
  const costOf = (key: number) => (uses.get(key) ?? 0) / (1 + rarity(key));
  for (const [text, patterns] of patternsByWord) {
    const keys = keysOf(text);
    const [key] = keys.toSorted((a, b) => costOf(a) - costOf(b));
    // No text is looked through for less than three letters.
    if (key === undefined) continue;
    const letters = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    lists.set(key, [...(lists.get(key) ?? []), { letters, offset: keys.indexOf(key), patterns }]);
    const short = shortKey(key);
    mayBeKept[short >> 5] = (mayBeKept[short >> 5] ?? 0) | (1 << (short & 31));
  }
  return { mayBeKept, lists };
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

/** Numbers of the patterns of which a text holds a word, each once. */
function patternsIn(
  index: WordIndex,
  text: string,
  pieces: readonly PatternPiece[] | undefined,
): readonly number[] {
  if (pieces === undefined) return patternsOf(index, text);
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return patternsOfPiece(index, only);
  return [...new Set(pieces.flatMap((piece) => patternsOfPiece(index, piece)))];
}

function patternsOfPiece(index: WordIndex, { sentence }: PatternPiece): readonly number[] {
  const known = sentence.patterns[index.number];
  if (known !== undefined) return known;
  const found = patternsOf(index, sentence.text);
  sentence.patterns[index.number] = found;
  return found;
}

function patternsOf({ words: { mayBeKept, lists }, isFound }: WordIndex, text: string): readonly number[] {
  const found: number[] = [];
  let key = 32;
  for (let at = 0; at <= text.length; at += 1) {
    key = ((key << 7) | plainCode(text.charCodeAt(at))) & keyMask;
    const short = shortKey(key);
    if ((((mayBeKept[short >> 5] ?? 0) >>> (short & 31)) & 1) === 0) continue;
    for (const word of lists.get(key) ?? none)
      if (standsAt(word, text, at - keptLetters + 1 - word.offset)) addNew(word.patterns, found, isFound);
  }
  for (const pattern of found) isFound[pattern] = 0;
  return found;
}

function addNew(patterns: readonly number[], found: number[], isFound: Uint8Array): void {
  for (const pattern of patterns) {
    if (isFound[pattern] === 1) continue;
    isFound[pattern] = 1;
    found.push(pattern);
  }
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
  patterns: readonly number[],
): readonly number[] {
  if (patterns.length === 0) return always;
  const found = [...always];
  for (const pattern of patterns) {
    for (const rule of rulesOfPattern[pattern] ?? none) {
      const left = (missing[rule] ?? 0) - 1;
      missing[rule] = left;
      if (left === 0) found.push(rule);
    }
  }
  for (const pattern of patterns)
    for (const rule of rulesOfPattern[pattern] ?? none) missing[rule] = (missing[rule] ?? 0) + 1;
  return found.sort((a, b) => a - b);
}

const none: readonly never[] = [];

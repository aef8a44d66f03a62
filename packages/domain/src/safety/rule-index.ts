import { neededWords } from './needed-words.ts';
import { createWordTable, type WordTable } from './word-table.ts';

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
  /** Numbers of the patterns of which a text holds a word. */
  readonly patternsOf: WordTable;
  readonly rulesOfPattern: readonly (readonly number[])[];
  /** Of how many patterns of a rule a word must be found; what a text has is taken off and given back. */
  readonly missing: Uint8Array;
  /** Rules that need no word. */
  readonly always: readonly number[];
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
  const always = rules.flatMap((_, rule) => (missing[rule] === 0 ? [rule] : []));
  return { number: indexes++, patternsOf: createWordTable(patternsByWord), rulesOfPattern, missing, always };
}

/** The longest stretch that cannot reach over the end of a piece, where a sign stands beside a space. */
function withinPiece(word: string): string {
  return word.split(/ {2,}/).reduce((longest, each) => (each.length > longest.length ? each : longest));
}

/** Numbers of the patterns of which a text holds a word, each once. */
function patternsIn(
  index: WordIndex,
  text: string,
  pieces: readonly PatternPiece[] | undefined,
): readonly number[] {
  if (pieces === undefined) return index.patternsOf(text);
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return patternsOfPiece(index, only);
  return [...new Set(pieces.flatMap((piece) => patternsOfPiece(index, piece)))];
}

function patternsOfPiece(index: WordIndex, { sentence }: PatternPiece): readonly number[] {
  const known = sentence.patterns[index.number];
  if (known !== undefined) return known;
  const found = index.patternsOf(sentence.text);
  sentence.patterns[index.number] = found;
  return found;
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

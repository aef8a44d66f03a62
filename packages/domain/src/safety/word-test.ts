/** Whether a word, all of it, is one of those that a pattern lists. */
export type WordTest = (word: string) => boolean;

const ascii = 128;
/** Letters are told apart by their last five bits; that others share them does no harm. */
const letters = 32;
const bitsOf = (code: number): number => code & (letters - 1);
const anyLetter = -1;

/**
 * Tests words against a pattern of the form `^(?:kgs?|kilo[a-z]*|…)$` in lower case. Few words begin with the two letters
 * of any that it lists, and the others are told apart without it.
 *
 * @example createWordTest(/^(?:hours?|hrs?)$/)('days') // false, and the pattern was not tried
 */
export function createWordTest(pattern: RegExp): WordTest {
  const listed = /^\^\(\?:(.*)\)\$$/s.exec(pattern.source)?.[1];
  if (listed === undefined || pattern.flags !== '') throw new Error(`no list of words: ${pattern}`);
  const mayBegin = new Uint8Array(letters * letters);
  for (const [first, second] of beginningsOf(listed)) mark(mayBegin, first, second);
  return (word) => {
    const first = word.charCodeAt(0);
    const second = word.length > 1 ? word.charCodeAt(1) : 0;
    const isPlain = first < ascii && second < ascii;
    return (!isPlain || mayBegin[bitsOf(first) * letters + bitsOf(second)] === 1) && pattern.test(word);
  };
}

function mark(mayBegin: Uint8Array, first: number, second: number): void {
  const row = bitsOf(first) * letters;
  if (second === anyLetter) mayBegin.fill(1, row, row + letters);
  else mayBegin[row + bitsOf(second)] = 1;
}

/** The first two letters of each listed word, as far as they are told; 0 after the last. */
function beginningsOf(listed: string): (readonly [first: number, second: number])[] {
  return alternativesOf(listed).flatMap((each) => {
    const [, inner, rest = ''] = /^\(\?:([^()]*)\)(?![?*])(.*)$/s.exec(each) ?? [];
    if (inner !== undefined)
      return beginningsOf(
        inner
          .split('|')
          .map((start) => start + rest)
          .join('|'),
      );
    // Words of other scripts are always tried.
    if (each.charCodeAt(0) >= ascii) return [];
    if (!/^[a-z%\d](?![?*{])/.test(each)) throw new Error(`no plain first letter: ${each}`);
    return [[each.charCodeAt(0), secondOf(each)] as const];
  });
}

function secondOf(word: string): number {
  if (word.length === 1) return 0;
  return /^.[a-z\d](?![?*{])/.test(word) ? word.charCodeAt(1) : anyLetter;
}

function alternativesOf(listed: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of listed) {
    if (sign === '|' && depth === 0) found.push('');
    else found.push(`${found.pop()}${sign}`);
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  }
  return found;
}

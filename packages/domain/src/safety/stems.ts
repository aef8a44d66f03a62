/** Looks up what is kept under the letters that a word begins with, shortest stem first. */
export type StemLookup<Value> = (word: string) => readonly Value[];

/** Stems of fewer letters say nothing. */
const fewestLetters = 2;
const keyLength = 3;

/**
 * Tries only stems of lengths that occur with the first three letters of a word: for most words none.
 *
 * @example createStemLookup(new Map([['vomit', 'purge']]))('vomiting') // ['purge']
 */
export function createStemLookup<Value>(byStem: ReadonlyMap<string, Value>): StemLookup<Value> {
  const lengths = new Map<number, number[]>();
  const shortStems = new Set<number>();
  for (const stem of [...byStem.keys()].sort((a, b) => a.length - b.length)) {
    if (stem.length < fewestLetters) continue;
    const known = lengths.get(keyOf(stem)) ?? [];
    if (!known.includes(stem.length)) lengths.set(keyOf(stem), [...known, stem.length]);
    if (stem.length < keyLength) shortStems.add(keyOf(stem));
  }
  return (word) => {
    const tried = lengths.get(keyOf(word));
    const maybeShort = word.length >= keyLength && shortStems.has((keyOf(word) >> 10) << 10);
    const short = maybeShort ? byStem.get(word.slice(0, fewestLetters)) : undefined;
    if (tried === undefined && short === undefined) return none;
    const found: Value[] = short === undefined ? [] : [short];
    for (const length of tried ?? none) {
      if (length > word.length || (length < keyLength && word.length >= keyLength)) continue;
      const value = byStem.get(word.slice(0, length));
      if (value !== undefined) found.push(value);
    }
    return found;
  };
}

/** The first three letters as one small number, which is found faster than they are. Few others share it. */
function keyOf(word: string): number {
  let key = 0;
  for (let at = 0; at < keyLength; at += 1)
    key = (key << 10) | (at < word.length ? word.charCodeAt(at) & 1023 : 0);
  return key;
}

const none: readonly never[] = [];

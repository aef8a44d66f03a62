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
  const lengths = new Map<string, number[]>();
  for (const stem of [...byStem.keys()].sort((a, b) => a.length - b.length)) {
    const known = lengths.get(stem.slice(0, keyLength)) ?? [];
    if (stem.length >= fewestLetters && !known.includes(stem.length))
      lengths.set(stem.slice(0, keyLength), [...known, stem.length]);
  }
  const hasShorter = [...lengths.keys()].some((key) => key.length < keyLength);
  return (word) => {
    const tried = lengths.get(word.slice(0, keyLength));
    const short =
      hasShorter && word.length >= keyLength ? byStem.get(word.slice(0, fewestLetters)) : undefined;
    if (tried === undefined && short === undefined) return none;
    const found: Value[] = short === undefined ? [] : [short];
    for (const length of tried ?? none) {
      const value = length > word.length ? undefined : byStem.get(word.slice(0, length));
      if (value !== undefined) found.push(value);
    }
    return found;
  };
}

const none: readonly never[] = [];

/** Looks up what is kept under the letters that a word begins with, shortest stem first. */
export type StemLookup<Value> = (word: string) => readonly Value[];

/** Stems of fewer letters say nothing. */
const keyLength = 2;

/**
 * Tries only stems of lengths that occur with the first two letters of a word: for most words none.
 *
 * @example createStemLookup(new Map([['vomit', 'purge']]))('vomiting') // ['purge']
 */
export function createStemLookup<Value>(byStem: ReadonlyMap<string, Value>): StemLookup<Value> {
  const lengths = new Map<string, number[]>();
  for (const stem of byStem.keys()) {
    const known = lengths.get(stem.slice(0, keyLength)) ?? [];
    if (stem.length >= keyLength && !known.includes(stem.length))
      lengths.set(
        stem.slice(0, keyLength),
        [...known, stem.length].sort((a, b) => a - b),
      );
  }
  return (word) => {
    const tried = lengths.get(word.slice(0, keyLength));
    if (tried === undefined) return [];
    const found: Value[] = [];
    for (const length of tried) {
      const value = length > word.length ? undefined : byStem.get(word.slice(0, length));
      if (value !== undefined) found.push(value);
    }
    return found;
  };
}

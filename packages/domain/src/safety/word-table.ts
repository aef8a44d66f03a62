import { plainCodeAt } from './needed-words.ts';

/**
 * Finds which of many words a text holds: the numbers that are kept under them, each once.
 *
 * @param numbersByWord words as `neededWords` gives them; those of fewer than three letters are never found.
 */
export function createWordTable(numbersByWord: ReadonlyMap<string, readonly number[]>): WordTable {
  const packed = pack(wordsByKey(numbersByWord));
  const isFound = new Uint8Array(1 + Math.max(0, ...packed.numbers));
  return (text) => {
    const found: number[] = [];
    let key = 32;
    for (let at = 0; at <= text.length; at += 1) {
      key = ((key << 7) | plainCodeAt(text, at)) & keyMask;
      const first = firstOf(key, packed);
      if (first >= 0) addWords(text, at - keyLetters + 1, { first, packed, found, isFound });
    }
    for (const number of found) isFound[number] = 0;
    return found;
  };
}

export type WordTable = (text: string) => readonly number[];

/** Letters by which a word is looked up, and those of three together as one number. */
const keyLetters = 3;
const keyMask = 2 ** (7 * keyLetters) - 1;

/** `offset`: where in the word the three letters stand that it is kept under. */
type Word = {
  readonly key: number;
  readonly offset: number;
  readonly text: string;
  readonly numbers: readonly number[];
};

/** Each word under three of its letters: rare ones, and such as few of the words have. */
function wordsByKey(numbersByWord: ReadonlyMap<string, readonly number[]>): Word[] {
  const uses = new Map<number, number>();
  for (const key of [...numbersByWord.keys()].flatMap(keysOf)) uses.set(key, (uses.get(key) ?? 0) + 1);
  const costOf = (key: number) => (uses.get(key) ?? 0) / (1 + rarity(key));
  const words = [...numbersByWord].flatMap(([text, numbers]) => {
    const keys = keysOf(text);
    const [key] = keys.toSorted((a, b) => costOf(a) - costOf(b));
    return key === undefined ? [] : [{ key, offset: keys.indexOf(key), text, numbers }];
  });
  return words.sort((a, b) => a.key - b.key);
}

/** A word's letters by three, from its beginning on. */
const keysOf = (word: string): number[] =>
  Array.from({ length: Math.max(0, word.length - keyLetters + 1) }, (_, at) => {
    let key = 0;
    for (let letter = at; letter < at + keyLetters; letter += 1) key = (key << 7) | word.charCodeAt(letter);
    return key;
  });

const fromCommonToRare = ' etaoinsrhdlcumfpgwybvkxjqz0123456789';

function rarity(key: number): number {
  let sum = 0;
  for (let rest = key; rest > 0; rest >>= 7) sum += fromCommonToRare.indexOf(String.fromCharCode(rest & 127));
  return sum;
}

/** The words in a few arrays of numbers: as objects they would be spread over memory, and each look at one would wait for it. */
type Packed = {
  /** A bit for each short key, so that it is small enough to be asked for every letter of a text. */
  readonly mayBeKept: Uint32Array;
  /** Two numbers a slot: a key, and the first word that is kept under it; -1 where there is none. */
  readonly slots: Int32Array;
  /** Four numbers a word, by key: see `field`. One more word ends them. */
  readonly words: Int32Array;
  readonly letters: Uint8Array;
  readonly numbers: Uint16Array;
};
const fields = 4;
/** Where letters and numbers of a word begin; they end where the next word's begin. */
const field = { key: 0, offset: 1, letters: 2, numbers: 3 } as const;

function pack(words: readonly Word[]): Packed {
  const all = words.map(({ text }) => text).join('');
  const packed = {
    mayBeKept: new Uint32Array((shortKeyMask + 1) / 32),
    slots: new Int32Array(2 * 2 ** Math.ceil(Math.log2(2 * words.length + 2))).fill(-1),
    words: new Int32Array(fields * (words.length + 1)),
    letters: Uint8Array.from(all, (letter) => letter.charCodeAt(0)),
    numbers: Uint16Array.from(words.flatMap(({ numbers }) => numbers)),
  };
  let [letters, numbers] = [0, 0];
  for (const [word, { key, offset, ...kept }] of words.entries()) {
    packed.words.set([key, offset, letters, numbers], fields * word);
    letters += kept.text.length;
    numbers += kept.numbers.length;
    if (words[word - 1]?.key !== key) addSlot(packed, key, word);
  }
  packed.words.set([-1, 0, letters, numbers], fields * words.length);
  return packed;
}

const shortKeyMask = 2 ** 14 - 1;
const shortKey = (key: number): number => (key ^ (key >> 5)) & shortKeyMask;

function addSlot({ mayBeKept, slots }: Packed, key: number, first: number): void {
  const short = shortKey(key);
  mayBeKept[short >> 5] = (mayBeKept[short >> 5] ?? 0) | (1 << (short & 31));
  let slot = slotOf(key, slots);
  while (slots[slot + 1] !== -1) slot = nextSlot(slot, slots);
  slots[slot] = key;
  slots[slot + 1] = first;
}

const slotOf = (key: number, slots: Int32Array): number => 2 * ((key ^ (key >> 7)) & (slots.length / 2 - 1));
const nextSlot = (slot: number, slots: Int32Array): number => (slot + 2) & (slots.length - 1);

/** The first word that is kept under a key; -1 where there is none. */
function firstOf(key: number, { mayBeKept, slots }: Packed): number {
  const short = shortKey(key);
  if ((((mayBeKept[short >> 5] ?? 0) >>> (short & 31)) & 1) === 0) return -1;
  let slot = slotOf(key, slots);
  while (slots[slot + 1] !== -1 && slots[slot] !== key) slot = nextSlot(slot, slots);
  return slots[slot + 1] ?? -1;
}

type Search = { first: number; packed: Packed; found: number[]; isFound: Uint8Array };

/** Adds the numbers of words whose three letters stand at a place of the text, and their others around them. */
function addWords(text: string, at: number, { first, packed, found, isFound }: Search): void {
  const { words, numbers } = packed;
  const key = words[fields * first];
  for (let word = fields * first; words[word] === key; word += fields) {
    if (!standsAt(packed, word, { text, from: at - (words[word + field.offset] ?? 0) })) continue;
    const end = words[word + fields + field.numbers] ?? 0;
    for (let each = words[word + field.numbers] ?? 0; each < end; each += 1) {
      const number = numbers[each] ?? 0;
      if (isFound[number] === 1) continue;
      isFound[number] = 1;
      found.push(number);
    }
  }
}

/** Whether the letters of a word stand at a place of the text. */
function standsAt(
  { words, letters }: Packed,
  word: number,
  { text, from }: { text: string; from: number },
): boolean {
  const begin = words[word + field.letters] ?? 0;
  const end = words[word + fields + field.letters] ?? 0;
  for (let at = begin; at < end; at += 1)
    if (letters[at] !== plainCodeAt(text, from + at - begin)) return false;
  return true;
}

import { addPart, beginSum, type SpokenSum, valueOfSum } from './add-part.ts';
import { articlesOf, jointsOf, type NumberLanguage, scalesOf, wordsOf } from './lexicon.data.ts';
import { bitsOf, type NumberPart } from './number-parts.ts';

/** What number words of a language are put together from; parts by their first letter, longer ones first. */
type Compounding = {
  readonly parts: ReadonlyMap<string, readonly NumberPart[]>;
  readonly joints: readonly string[];
};

const units = {
  de: 'ein zwei drei vier funf fuenf sechs sieben acht neun',
  // "tweeën-", also as it is left where stretched letters are taken for one.
  nl: 'een twee tw drie vier vijf zes zeven acht negen',
} as const;

function partsOf(language: NumberLanguage): NumberPart[] {
  const part = (word: string, value: number, kind: NumberPart['kind'] = 'plain'): NumberPart => {
    return { word, value, kind, languages: bitsOf(language), counted: null };
  };
  const plain = entries(wordsOf[language]);
  return [
    ...plain.map(([word, value]) => part(word, value)),
    ...entries(scalesOf[language] ?? {}).map(([word, value]) => part(word, value, 'scale')),
    ...(articlesOf[language] ?? '').split(' ').map((word) => part(word, 1)),
    ...(language === 'it' ? elided(plain) : []).map(([word, value]) => part(word, value)),
    ...(language === 'de' || language === 'nl' ? reversed(language, plain) : []).map(([word, value]) =>
      part(word, value),
    ),
  ].filter(({ word }) => word.length > 1);
}

const entries = (words: Readonly<Record<string, string>>): [word: string, value: number][] =>
  Object.entries(words).flatMap(([value, all]) =>
    all.split(' ').map((word): [string, number] => [word, Number(value)]),
  );

const isTen = ([, value]: readonly [string, number]): boolean =>
  value >= 20 && value < 100 && value % 10 === 0;

/** "ventuno", "ventotto", "centotto": a vowel goes before one and eight. */
const elided = (words: readonly [string, number][]): [string, number][] => [
  ...words
    .filter(isTen)
    .flatMap(([word, value]): [string, number][] =>
      ['un', 'uno', 'una', 'otto'].map((unit) => [
        word.slice(0, -1) + unit,
        value + (unit === 'otto' ? 8 : 1),
      ]),
    ),
  ['cent', 100],
];

/** "fünfundzwanzig", "vijfentwintig": the ten comes last. */
function reversed(language: 'de' | 'nl', words: readonly [string, number][]): [string, number][] {
  const unitWords = units[language].split(' ');
  const joint = jointsOf[language] ?? '';
  return words
    .filter(isTen)
    .flatMap(([ten, value]): [string, number][] =>
      unitWords.map((unit) => [unit + joint + ten, value + unitValue(unit, words)]),
    );
}

const unitValue = (unit: string, words: readonly [string, number][]): number =>
  unit === 'tw' ? 2 : (words.find(([word]) => word === unit)?.[1] ?? 1);

function byFirstLetter(parts: readonly NumberPart[]): ReadonlyMap<string, readonly NumberPart[]> {
  const sorted = parts.toSorted((a, b) => b.word.length - a.word.length);
  return Map.groupBy(sorted, ({ word }) => word.charAt(0));
}

const compoundings: readonly Compounding[] = (
  ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'sv', 'tr'] as const
).map((language) => ({
  parts: byFirstLetter(partsOf(language)),
  joints: language === 'es' ? ['y', 'i'] : [jointsOf[language]].filter((joint) => joint !== undefined),
}));

/** "viereinhalb", "zweieinhalbtausend", "vierenhalve": they add a half to the whole number before them. */
const half = /(?:(?:und)?einhalb|en(?:een)?hal(?:f|ve)|och(?:en|ett)halvt?)(tausend|duizend|tusen)?$/;
const shortest = 5;
const letterA = 97;

/** By the first and by the last three letters of a word: whether a compound may begin or end so. Few words may do both. */
const beginnings = new Uint8Array(26 ** 3);
const endings = new Uint8Array(26 ** 3);
const allWords = compoundings.flatMap(({ parts }) => [...parts.values()].flat().map(({ word }) => word));
for (const word of [...allWords, 'halb', 'half', 'halve', 'halv', 'halvt'])
  for (let letter = 0; letter < 26; letter += 1) {
    // A part of two letters has any third one beside it.
    const other = String.fromCharCode(letterA + letter);
    beginnings[lettersAt(word + other, 0)] = 1;
    endings[lettersAt(other + word, word.length - 2)] = 1;
  }

function lettersAt(text: string, at: number): number {
  const letter = (place: number) => text.charCodeAt(at + place) - letterA;
  return (letter(0) * 26 + letter(1)) * 26 + letter(2);
}

/** The number that a word of several parts says ("fünfundzwanzig", "milleduecento"); null where it is none. */
export function readCompound(word: string): NumberPart | null {
  const mayBe = beginnings[lettersAt(word, 0)] === 1 && endings[lettersAt(word, word.length - 3)] === 1;
  if (word.length < shortest || !mayBe) return null;
  const tail = half.exec(word);
  const whole = tail === null ? word : word.slice(0, tail.index);
  for (const { parts, joints } of compoundings) {
    const sum = sumFrom(whole, 0, null, { parts, joints });
    if (sum !== null) {
      const value = (valueOfSum(sum) + (tail === null ? 0 : 0.5)) * (tail?.[1] === undefined ? 1 : 1_000);
      return { word, value, kind: 'plain', languages: sum.languages, counted: null };
    }
  }
  return null;
}

function sumFrom(word: string, at: number, sum: SpokenSum | null, of: Compounding): SpokenSum | null {
  if (at === word.length) return sum;
  const found = partsFrom(word, at, { sum, isJoined: false, of });
  if (found !== null || sum === null) return found;
  for (const joint of of.joints)
    if (word.startsWith(joint, at)) {
      const joined = partsFrom(word, at + joint.length, { sum, isJoined: true, of });
      if (joined !== null) return joined;
    }
  return null;
}

function partsFrom(
  word: string,
  at: number,
  { sum, isJoined, of }: { sum: SpokenSum | null; isJoined: boolean; of: Compounding },
): SpokenSum | null {
  for (const part of of.parts.get(word.charAt(at)) ?? []) {
    if (!word.startsWith(part.word, at)) continue;
    const next = sum === null ? beginSum(part) : addPart(sum, part, isJoined);
    const whole = next === null ? null : sumFrom(word, at + part.word.length, next, of);
    if (whole !== null) return whole;
  }
  return null;
}

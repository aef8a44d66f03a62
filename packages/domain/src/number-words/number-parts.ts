import {
  ambiguousWords,
  articlesOf,
  jointsOf,
  loneAmounts,
  type NumberLanguage,
  scalesOf,
  vagueAmounts,
  wordsOf,
} from './lexicon.data.ts';

/** What one word adds to a number. */
export type NumberPart = {
  readonly word: string;
  readonly value: number;
  /** Numbers multiply with a scale; an article is 1 or nothing; a lone amount is joined with nothing. */
  readonly kind: 'plain' | 'scale' | 'article' | 'lone' | 'vague';
  /** A bit for each language that has the word. */
  readonly languages: number;
  /** What must stand behind a word that is one of another kind as well; null where it is none. */
  readonly counted: RegExp | null;
};

export const languages = Object.keys(wordsOf) as readonly NumberLanguage[];
/** The bits of some languages. */
export const bitsOf = (...some: readonly NumberLanguage[]): number =>
  some.reduce((bits, language) => bits | (1 << languages.indexOf(language)), 0);

const countedBehind: ReadonlyMap<string, RegExp> = new Map(
  ambiguousWords.flatMap(({ words, counted }) => {
    const behind = new RegExp(`^[ -](?:${counted})(?![a-z\\d])`);
    return words.split(' ').map((word) => [word, behind] as const);
  }),
);
const parts = new Map<string, NumberPart>();

function add(words: string, value: number, kind: NumberPart['kind'], ofLanguages: number): void {
  for (const word of words.split(' ')) {
    const known = parts.get(word);
    parts.set(word, {
      word,
      value,
      kind: known?.kind ?? kind,
      languages: ofLanguages | (known?.languages ?? 0),
      counted: countedBehind.get(word) ?? null,
    });
  }
}

for (const language of languages) {
  const bits = bitsOf(language);
  for (const [value, words] of Object.entries(wordsOf[language])) add(words, Number(value), 'plain', bits);
  for (const [value, words] of Object.entries(scalesOf[language] ?? {}))
    add(words, Number(value), 'scale', bits);
  const articles = articlesOf[language];
  if (articles !== undefined) add(articles, 1, 'article', bits);
}
for (const [value, words] of Object.entries(loneAmounts)) add(words, Number(value), 'lone', bitsOf('en'));
for (const [value, words] of Object.entries(vagueAmounts)) add(words, Number(value), 'vague', bitsOf('en'));

/** Number words that are no compounds, by their letters. */
export const simpleParts: ReadonlyMap<string, NumberPart> = parts;

/** The languages whose joint a word is; 0 where it is none. */
export const jointBits: ReadonlyMap<string, number> = Object.entries(jointsOf).reduce(
  (all, [language, word]) => all.set(word, (all.get(word) ?? 0) | bitsOf(language as NumberLanguage)),
  new Map<string, number>(),
);

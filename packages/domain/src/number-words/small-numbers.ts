import { articlesOf, loneAmounts, type NumberLanguage, wordsOf } from './lexicon.data.ts';

/** Words for whole numbers up to a hundred in some languages, for patterns: no compounds, no "a". */
export function smallNumberWords(languages: readonly NumberLanguage[]): ReadonlyMap<string, number> {
  const words = languages.flatMap((language) => [
    ...Object.entries(wordsOf[language]),
    ['1', articlesOf[language] ?? ''] as const,
  ]);
  return new Map(
    [...words, ...Object.entries(loneAmounts)]
      .filter(([value]) => Number.isInteger(Number(value)) && Number(value) <= 100)
      .flatMap(([value, all]) => all.split(' ').map((word): [string, number] => [word, Number(value)]))
      .filter(([word]) => word !== 'a' && word !== 'an'),
  );
}

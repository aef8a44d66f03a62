import { plainText } from '../grounding/plain-text.ts';
import { languageLetters, languageWords } from './language-words.data.ts';

type Known = keyof typeof languageWords;
const known = Object.keys(languageWords) as Known[];

const languagesByWord = new Map<string, readonly Known[]>();
for (const language of known)
  for (const word of new Set(languageWords[language].split(/\s+/)))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
const languagesByLetter = new Map<string, readonly Known[]>();
for (const language of known)
  for (const letter of languageLetters[language])
    languagesByLetter.set(letter, [...(languagesByLetter.get(letter) ?? []), language]);

/** What tells at least as much as one word that no other language has, and a good deal more than for any other. */
const least = 0.8;
const lead = 1.2;
/** A text of which fewer words are known may be in any language. */
const leastShare = 0.25;
/** Letters with spaces in between: "a" and "i" among them are no words. */
const spacedOut = /(?<!\p{L})\p{L}(?:[ .*_-]+\p{L}(?!\p{L})){2,}/gu;
/** The beginning tells. */
const mostLetters = 600;

/** The language a text is written in, as far as its words tell; `other` for another script. */
export type TextLanguage = Known | 'other';

/**
 * The language of a text, also of a short one, by its commonest words and letters.
 * @returns null when too little tells.
 */
export function languageOf(text: string): TextLanguage | null {
  const beginning = text.slice(0, mostLetters).toLowerCase();
  const letters: string[] = beginning.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return null;
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length * 2 < letters.length) return 'other';
  const words =
    plainText(beginning.replace(spacedOut, ' '))
      .replace(/ł/g, 'l')
      .replace(/ı/g, 'i')
      .match(/[a-z]+/g) ?? [];
  const scores = new Map<Known, number>(known.map((language) => [language, 0]));
  const count = (languages: readonly Known[]) => {
    for (const each of languages) scores.set(each, (scores.get(each) ?? 0) + 1 / languages.length);
  };
  const told = words.map((word) => languagesByWord.get(word) ?? []);
  for (const languages of told) count(languages);
  for (const letter of new Set(letters.concat(beginning.match(/[¿¡]/g) ?? [])))
    count(languagesByLetter.get(letter) ?? []);
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best || !second || best[1] < least || best[1] < second[1] * lead) return null;
  const share = told.filter((languages) => languages.includes(best[0])).length / words.length;
  return share < leastShare ? null : best[0];
}

import { plainText } from '../grounding/plain-text.ts';
import { isUnread } from '../grounding/unread.ts';
import { isKnownWord } from '../safety/ideas/known-words.ts';
import { languageOf, type TextLanguage } from './language-of.ts';
import { languageWords } from './language-words.data.ts';
import { unitWords } from './unit-words.data.ts';
import { plainForeignWords, wordsOfAll } from './unread-message.data.ts';

const readLanguages = ['en', 'de', 'es', 'fr', 'it', 'pt'] as const;
const known = new Set([
  ...readLanguages.flatMap((language) => languageWords[language].split(/\s+/)),
  ...unitWords,
  ...wordsOfAll.split(' '),
]);
const foreign = new Set(
  plainForeignWords.flatMap((words) => words.split(' ')).filter((word) => !known.has(word)),
);
const unread: ReadonlySet<TextLanguage | null> = new Set(['nl', 'pl', 'sv', 'tr', 'other']);

/** The beginning tells. */
const mostLetters = 600;

/** `foreign`: its words are another language's; `unknown`: there are several, and none is known. */
export type Unread = 'foreign' | 'unknown';

/**
 * Whether a member's message is in a language that no rule here reads, so that nobody could say whether it is harmless;
 * null where it is not. Names, emoji, numbers and a single word are no language.
 */
export function unreadnessOf(message: string): Unread | null {
  const beginning = message.slice(0, mostLetters);
  const words = wordsOf(beginning);
  if (isUnread(beginning)) return 'foreign';
  const ours = words.filter(isKnown).length;
  const theirs = words.filter((word) => foreign.has(word)).length;
  if (theirs > ours || (theirs >= 2 && theirs === ours)) return 'foreign';
  if (words.length > 2 && unread.has(languageOf(beginning))) return 'foreign';
  return words.length >= 2 && ours === 0 ? 'unknown' : null;
}

const isKnown = (word: string): boolean => known.has(word) || isKnownWord(word);

/** Words in small letters; one with a capital inside a sentence may be a name. */
function wordsOf(text: string): string[] {
  const written = text.replace(/https?:\S+|\S+@\S+|[@#]\S+/g, ' ').match(/\p{L}[\p{L}’']*/gu) ?? [];
  const meant = written.filter((word, at) => at === 0 || !/^\p{Lu}\p{Ll}/u.test(word));
  return [...new Set(meant.map(plainWord))].filter(
    (word) => /^[a-z]{2,}$/.test(word) && /[aeiouy]/.test(word),
  );
}

const plainWord = (word: string): string =>
  plainText(word)
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/['’]/g, '');

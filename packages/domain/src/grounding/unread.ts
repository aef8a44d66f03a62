import { plainText } from './plain-text.ts';
import { readWords, unreadWords } from './unread-languages.data.ts';

const known = new Set(readWords.split(' '));
const languagesByWord = new Map<string, number[]>();
for (const [language, words] of unreadWords.entries())
  for (const word of new Set(words.split(' ')))
    if (!known.has(word)) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);

const otherLetter = /[^\P{L}\p{Script=Latin}]/gu;
const latinLetter = /\p{Script=Latin}/gu;
const hits = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/**
 * Whether a sentence is in a script or a language whose claims can't be read here. A name in another script inside a
 * sentence is none.
 */
export function isUnread(sentence: string): boolean {
  const others = hits(sentence, otherLetter);
  if (others > 0 && others > hits(sentence, latinLetter)) return true;
  const words = new Set(withoutAccents(sentence).match(/[a-z]+/g) ?? []);
  const theirs = new Map<number, number>();
  let ours = 0;
  for (const word of words) {
    if (known.has(word)) ours += 1;
    for (const language of languagesByWord.get(word) ?? [])
      theirs.set(language, (theirs.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...theirs.values());
  return most >= 2 && most > ours;
}

const beyondAscii = /[^\0-\x7f]/;

const withoutAccents = (text: string) =>
  beyondAscii.test(text)
    ? plainText(text).replace(/ł/g, 'l').replace(/ı/g, 'i').replace(/ø/g, 'o')
    : text.toLowerCase();

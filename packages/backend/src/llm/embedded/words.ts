import { englishWords, type Words } from './english-words.data.ts';
import { frenchWords } from './french-words.data.ts';
import { germanWords } from './german-words.data.ts';
import type { SpokenLanguage } from './message-language.ts';
import { spanishWords } from './spanish-words.data.ts';

export const wordsIn: Readonly<Record<SpokenLanguage, Words>> = {
  en: englishWords,
  de: germanWords,
  es: spanishWords,
  fr: frenchWords,
};

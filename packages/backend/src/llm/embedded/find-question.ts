import { languageWords } from '@sleek/domain/conversation/language-words.data';
import { plainText } from '@sleek/domain/grounding/plain-text';
import { frenchQuestions } from './french-questions.data.ts';
import { germanQuestions } from './german-questions.data.ts';
import type { IntentId } from './intent.ts';
import type { SpokenLanguage } from './message-language.ts';
import type { Questions } from './question.ts';
import { oneSlipFrom } from './read-message.ts';
import { spanishQuestions } from './spanish-questions.data.ts';

type Language = Exclude<SpokenLanguage, 'en'>;

/**
 * The intent of a message in German, Spanish or French, by patterns for whole sentences, else by what a sentence speaks of.
 * Every word must be known: a question that is only partly understood is asked back, not guessed.
 * @param context.previous the intent of the last answer, which a bare "why?" goes on about.
 */
export function findQuestion(
  message: string,
  { language, previous }: { language: Language; previous: IntentId | null },
): IntentId | null {
  const reader = readers[language];
  const isWholeQuestion = /\?\s*$/.test(message) && !/[.!;\n]/.test(message);
  const sentences = sentencesOf(message);
  if (sentences.length > 0 && sentences.flat().every((word) => reader.greetings.has(word))) return 'greeting';
  const read = sentences.flatMap((words) => readSentence(words, reader) ?? []);
  const asked = read.filter((each) => isWholeQuestion || reader.asking.test(each));
  const isFollowUp = read.length === sentences.length && read.every((each) => reader.followUp.test(each));
  if (previous !== null && read.length > 0 && isFollowUp) return previous;
  return (
    reader.patterns.find(({ pattern }) => read.some((each) => pattern.test(each)))?.id ??
    reader.cues.find(({ sources }) => asked.some((each) => holdsAll(each, sources, reader)))?.id ??
    null
  );
}

const holdsAll = (sentence: string, sources: readonly RegExp[], { never }: Reader): boolean =>
  !never.test(sentence) && sources.every((source) => source.test(sentence));

/** Longer sentences say more than they ask. */
const mostWords = 16;
/** The latest of a long story. */
const mostSentences = 12;

function sentencesOf(message: string): string[][] {
  return plainText(message.replace(/\n/g, '. '))
    .replace(/œ/g, 'oe')
    .split(/[?!;]|\.(?!\d)/)
    .map((sentence) => sentence.match(/[a-z]+|\d+(?:[.,]\d+)?/g) ?? [])
    .filter((words) => words.length > 0)
    .slice(-mostSentences);
}

/** In known words without fillers; null where one is not known. */
function readSentence(words: readonly string[], reader: Reader): string | null {
  if (words.length > mostWords) return null;
  const read = words.filter((word) => !reader.fillers.has(word)).map((word) => spelled(word, reader));
  return read.length === 0 || read.includes(null) ? null : read.join(' ');
}

/** "laeuft" is another way to write "läuft", and "Kalroien" a slip. */
function spelled(word: string, { known, repairable }: Reader): string | null {
  if (known.has(word)) return word;
  const plain = word.replace(/([aou])e/g, '$1');
  return known.has(plain) ? plain : oneSlipFrom(word, repairable);
}

type Reader = Pick<Questions, 'followUp'> &
  Record<'known' | 'fillers' | 'greetings', ReadonlySet<string>> & {
    repairable: readonly string[];
    patterns: readonly { id: IntentId; pattern: RegExp }[];
    cues: readonly { id: IntentId; sources: readonly RegExp[] }[];
    never: RegExp;
    asking: RegExp;
  };

const wordOf = (source: string) => new RegExp(`\\b(?:${source})\\b`);
const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Shorter words have too many neighbours. */
const repairableFrom = 6;

function readerOf(language: Language, questions: Questions): Reader {
  const known = wordSet(`${languageWords[language]} ${questions.words}`);
  return {
    known,
    repairable: [...known].filter((word) => word.length >= repairableFrom),
    fillers: wordSet(questions.fillers),
    greetings: wordSet(questions.greetings),
    followUp: questions.followUp,
    patterns: questions.patterns.map(([id, ...sources]) => ({
      id,
      pattern: new RegExp(`^(?:${sources.join('|')})$`),
    })),
    cues: questions.cues.map(([id, ...sources]) => ({ id, sources: sources.map(wordOf) })),
    never: wordOf(questions.never),
    asking: new RegExp(`^(?:${questions.asking})\\b`),
  };
}

const readers: Readonly<Record<Language, Reader>> = {
  de: readerOf('de', germanQuestions),
  es: readerOf('es', spanishQuestions),
  fr: readerOf('fr', frenchQuestions),
};

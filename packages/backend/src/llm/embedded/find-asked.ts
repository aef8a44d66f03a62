import { findIntent } from './find-intent.ts';
import { findQuestion } from './find-question.ts';
import type { IntentId } from './intent.ts';
import type { SpokenLanguage, Tongue } from './message-language.ts';

const englishOnly: ReadonlySet<IntentId> = new Set(['plan', 'plan_change', 'photos', 'recipe']);

/** What other slices make and keep in English sentences is told in English alone. */
export const isEnglishOnly = (id: IntentId): boolean => englishOnly.has(id);

/**
 * What a message asks for, and the language to answer in: that of the turn where it was asked in it, or in words of any
 * language; English where only English patterns fit.
 */
export function findAsked(
  message: string,
  { previous, tongue: { written, spoken } }: { previous: IntentId | null; tongue: Tongue },
): { id: IntentId; language: SpokenLanguage } | null {
  const asked = spoken === 'en' ? null : findQuestion(message, { language: spoken, previous });
  if (asked !== null) return { id: asked, language: spoken };
  const id = findIntent(message, previous)?.id;
  if (id === undefined) return null;
  return { id, language: written === null ? spoken : 'en' };
}

import { createSentences } from '@sleek/domain/conversation/sentences';
import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import { buildLedger } from '@sleek/domain/grounding/ledger';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { describe, expect, test } from 'vitest';
import { closingWords } from '../../llm/closing-words.data.ts';
import { askBackWords, silenceWords } from '../../llm/embedded/ask-back-words.data.ts';
import { goalRefusals } from '../profile/goal-refusals.data.ts';
import { careAsides } from './care.ts';
import { draftReplies } from './draft-replies.data.ts';

const languages = ['de', 'es', 'fr'] as const;
type Language = (typeof languages)[number];

const withoutData = (language: Language): string[] => {
  const { unsure, offer, offerWithoutNumbers, inEnglish } = askBackWords[language];
  const silent = Object.values(silenceWords[language]).flatMap(({ why, support }) =>
    support === null ? [why] : [why, support],
  );
  const { leftOut, leftOutToBeSafe, notLookedAt } = closingWords[language];
  return [
    unsure,
    offer,
    offerWithoutNumbers,
    inEnglish ?? '',
    ...silent,
    leftOut,
    leftOutToBeSafe,
    notLookedAt,
    careAsides[language],
  ];
};

function sentencesOf(text: string): string[] {
  const sentences = createSentences();
  return [...sentences.push(text), ...sentences.rest()];
}

describe.each(languages)('what the coach says by itself in %s', (language) => {
  test('is allowed by the policy that drafts are judged by', () => {
    const inPlaceOfDrafts = Object.values(draftReplies[language]).flat();
    const refused = [...withoutData(language), ...Object.values(goalRefusals[language]), ...inPlaceOfDrafts]
      .flatMap(sentencesOf)
      .filter((text) => judgeText({ direction: 'output', text }).action !== 'allow');
    expect(refused).toEqual([]);
  });

  test('claims nothing that a look would have to bear out, and holds no number', () => {
    const place = { ledger: buildLedger({}), previous: null, locale: language, today: '2026-06-15' } as const;
    const units = { weight: 'kg', energy: 'kcal' } as const;
    const claims = withoutData(language)
      .flatMap(sentencesOf)
      .filter((text) => /\d/.test(text) || !checkSentence(text, { ...place, units }).supported);
    expect(claims).toEqual([]);
  });
});

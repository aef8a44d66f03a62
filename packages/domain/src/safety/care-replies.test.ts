import { describe, expect, test } from 'vitest';
import { careTexts } from './care-replies.data.ts';
import { careLanguage, careReply } from './care-replies.ts';

const unknown = { emergencyNumber: null, services: [], directory: 'https://findahelpline.com' };
const known = {
  emergencyNumber: '999',
  services: [{ service: 'Samaritans', contact: '116 123' }],
  directory: 'https://findahelpline.com',
};
const languages = ['en', 'es', 'fr', 'de'] as const;
const replies = languages.flatMap((language) =>
  Object.entries(careTexts[language].replies).map(([kind, sentences]) => ({ language, kind, sentences })),
);

describe('careReply', () => {
  test('names the contacts it is given', () => {
    const reply = careReply('crisis', 'en-GB', known).join(' ');
    expect(reply).toContain('999');
    expect(reply).toContain('Samaritans: 116 123 or https://findahelpline.com');
  });

  test('names the local emergency number where the country is unknown', () => {
    expect(careReply('emergency', 'en', unknown).join(' ')).toContain(
      'call your local emergency number (112 in many countries) now',
    );
  });

  test.each(replies)(
    '$kind in $language is short, without numbers, and ends every sentence',
    ({ sentences }) => {
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(sentences.length).toBeLessThanOrEqual(5);
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/\d|kcal|calor|kalor|\bkg\b|BMI|IMC/i);
        expect(sentence).toMatch(/[.]$/);
        expect(sentence.replace(/\{(?:emergency|help)\}/g, '')).not.toMatch(/[{}]/);
      }
    },
  );

  test.each(['crisis', 'crisis_hint', 'emergency', 'eating_disorder', 'eating_disorder_hint'] as const)(
    '%s offers help now in every language',
    (kind) => {
      for (const language of languages) {
        expect(careReply(kind, language, known).join(' ')).toContain('999');
      }
    },
  );

  test('chooses the language of the locale, English otherwise', () => {
    expect(['es-MX', 'fr_CA', 'DE', 'pt-BR', ''].map(careLanguage)).toEqual(['es', 'fr', 'de', 'en', 'en']);
  });
});

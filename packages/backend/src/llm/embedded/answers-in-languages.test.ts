import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import { buildLedger } from '@sleek/domain/grounding/ledger';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { describe, expect, test } from 'vitest';
import { composeAnswer, planIntent } from './embedded-coach.ts';
import { isEnglishOnly } from './find-asked.ts';
import type { IntentId } from './intent.ts';
import { intents } from './intents.data.ts';
import { monthOfLooks } from './looks.fixtures.ts';
import { memberStates } from './looks-states.fixtures.ts';
import type { SpokenLanguage } from './message-language.ts';
import { type Silence, silences } from './silence.ts';
import { wordsIn } from './words.ts';

const ids = [...intents.map(({ id }) => id), 'greeting' as const].filter((id) => !isEnglishOnly(id));
const metric = { weight: 'kg', height: 'cm', energy: 'kcal' } as const;
const imperial = { weight: 'st', height: 'ft', energy: 'kj' } as const;

type Said = { id: IntentId; sentences: readonly string[]; looks: (typeof memberStates)[string] };
type Place = { silence?: Silence | null; units?: typeof metric | typeof imperial; locale?: string };

/** Every answer in every state. */
const answersIn = (
  language: SpokenLanguage,
  { silence = null, units = metric, locale = language }: Place = {},
) =>
  Object.values(memberStates).flatMap((looks) =>
    ids.map((id): Said => {
      const sentences = composeAnswer(planIntent(id, silence, language), looks, { units, locale });
      return { id, sentences, looks };
    }),
  );

/** What the same looks do not bear out; the same sentence of the same data is judged once. */
function unsupported(said: readonly Said[], locale: string, units: typeof metric | typeof imperial = metric) {
  const judged = new Set<string>();
  return said.flatMap(({ sentences, looks }) => {
    const ledger = buildLedger(looks);
    const today = looks.get_energy?.as_of ?? '2026-06-15';
    return sentences.flatMap((sentence, at) => {
      const previous = sentences[at - 1] ?? null;
      const key = `${previous}${sentence}${JSON.stringify(looks.get_energy?.trend)}`;
      if (judged.has(key)) return [];
      judged.add(key);
      const verdict = checkSentence(sentence, { ledger, previous, units, locale, today });
      return verdict.supported ? [] : [`${sentence.trim()} ${JSON.stringify(verdict.reasons)}`];
    });
  });
}

function withNotes(looks: (typeof memberStates)[string], notes: string[]): (typeof memberStates)[string] {
  const { get_energy: energy } = looks;
  return { ...looks, get_energy: { ...energy, targets: energy.targets && { ...energy.targets, notes } } };
}

/** Numbers as a reader of the language takes them. */
const numbersIn = (text: string, group: RegExp) =>
  (text.replace(group, '').match(/\d+(?:[.,]\d+)?/g) ?? []).map((digits) => Number(digits.replace(',', '.')));
const groups = {
  en: /(?<=\d),(?=\d{3})/g,
  de: /(?<=\d)\.(?=\d{3})/g,
  es: /(?<=\d)\.(?=\d{3})/g,
  fr: /(?<=\d)\u202f/g,
};

describe.each(['de', 'es', 'fr'] as const)('every sentence in %s', (language) => {
  const said = answersIn(language);

  test('stands in the ledger of the looks of its turn', () => {
    expect(unsupported(said, language)).toEqual([]);
  });

  test('is not borne out with another number in it', () => {
    const [steady] = Object.values(memberStates);
    const own = said.filter(({ looks }) => looks === steady);
    const changed = own.flatMap(({ sentences, ...rest }) =>
      sentences.flatMap((sentence, at) =>
        [...sentence.matchAll(/[1-9](?=[\d.,]*)/g)].map(({ index }) => ({
          ...rest,
          before: sentences[at - 1] ?? null,
          text: `${sentence.slice(0, index)}${(Number(sentence[index]) % 9) + 1}${sentence.slice(index + 1)}`,
        })),
      ),
    );
    const shown = changed.filter(({ text, before, looks }) => {
      const place = { ledger: buildLedger(looks), previous: before, units: metric, locale: language };
      return checkSentence(text, { ...place, today: looks.get_energy.as_of }).supported;
    });
    expect(changed.length).toBeGreaterThan(100);
    expect(shown.map(({ text }) => text)).toEqual([]);
  });

  test('does so in other units, too', () => {
    expect(unsupported(answersIn(language, { units: imperial }), language, imperial)).toEqual([]);
  });

  test('does so for every note of a target, every concern and every next step', () => {
    const looks = memberStates['a level trend on a plateau'] ?? monthOfLooks;
    const { concerns, targetNotes, nextSteps } = wordsIn[language];
    const noted = Object.keys(targetNotes).map((note) => withNotes(looks, [note]));
    const answers = noted.map((each): Said => {
      const sentences = composeAnswer(planIntent('targets', null, language), each, {
        units: metric,
        locale: language,
      });
      return { id: 'targets', sentences, looks: each };
    });
    const steps = Object.values(nextSteps).map(({ action, reason }): Said => {
      return { id: 'next_step', sentences: [action, reason], looks: withNotes(looks, ['fast-loss']) };
    });
    const worried = Object.values(concerns).map((sentences): Said => {
      return { id: 'progress', sentences, looks: withNotes(looks, ['fast-loss']) };
    });
    expect(unsupported([...answers, ...steps, ...worried], language)).toEqual([]);
    const texts = [
      ...Object.values(targetNotes),
      ...[...steps, ...worried].flatMap(({ sentences }) => sentences),
    ];
    expect(texts.filter((text) => judgeText({ direction: 'output', text }).action !== 'allow')).toEqual([]);
  });

  test('says the numbers that English says, in each answer', () => {
    const english = answersIn('en', { locale: 'en-GB' });
    for (const [at, { id, sentences }] of said.entries()) {
      const [here, there] = [sentences.join(''), english[at]?.sentences.join('') ?? ''];
      const numbers = numbersIn(here, groups[language]).sort((a, b) => a - b);
      expect([id, numbers]).toEqual([id, numbersIn(there, groups.en).sort((a, b) => a - b)]);
    }
  });

  test('is allowed by the policy that drafts are judged by', () => {
    const sentences = new Map(
      said.flatMap((each) => each.sentences.map((text) => [text.replace(/\d/g, '#'), text])),
    );
    const refused = [...sentences.values()].filter(
      (text) => judgeText({ direction: 'output', text }).action !== 'allow',
    );
    expect(refused).toEqual([]);
  });

  test('holds no number and no direction of the scale where numbers are left out', () => {
    const quiet = silences.flatMap((silence) => answersIn(language, { silence }));
    expect(unsupported(quiet, language)).toEqual([]);
    const texts = quiet.map(({ sentences }) => sentences.join(''));
    expect(texts.filter((text) => /\d|kcal|\bkJ\b|\bkg\b/.test(text))).toEqual([]);
  });

  test('is in that language, as far as its words tell', () => {
    const english = new Set(
      answersIn('en', { locale: 'en-GB' }).flatMap(({ sentences }) => sentences.map((text) => text.trim())),
    );
    const kept = said.flatMap(({ sentences }) => sentences).filter((text) => english.has(text.trim()));
    expect(kept).toEqual([]);
  });
});

test('a region’s own numbers are written as it writes them', () => {
  const looks = memberStates['a steady month, going down'] ?? {};
  const answer = (locale: string, language: SpokenLanguage) =>
    composeAnswer(planIntent('progress', null, language), looks, { units: metric, locale }).join('');
  expect(answer('es-MX', 'es')).toMatch(/76\.8 kg/);
  expect(answer('es-ES', 'es')).toMatch(/76,8 kg/);
  expect(answer('en-GB', 'de')).toMatch(/76,8 kg.*2\.002 kcal/s);
});

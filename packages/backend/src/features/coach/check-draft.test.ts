import { createSentences } from '@sleek/domain/conversation/sentences';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOfLooks } from '../../llm/embedded/looks.fixtures.ts';
import { tongueOf } from '../../llm/embedded/message-language.ts';
import { createDraftCheck } from './check-draft.ts';
import type { Ground } from './read-ground.ts';

const ground: Omit<Ground, 'tongue'> = {
  today: '2026-06-15' as Ground['today'],
  facts: {
    profile: {
      sex: 'female',
      birth_year: 1990,
      height_cm: 168,
      activity_level: 'light',
      timezone: 'UTC',
      country: 'DE',
      locale: 'en-GB',
      units: { weight: 'kg', height: 'cm', energy: 'kcal' },
    } as Ground['facts']['profile'],
    goal: {} as Ground['facts']['goal'],
    safety: {} as Ground['facts']['safety'],
  },
  energy: monthOfLooks.get_energy,
  care: null,
  silence: null,
  isNarrowed: false,
  isUnclear: false,
  paused: false,
  web: [],
};

function open(message = 'How am I doing?', isUnclear = false) {
  const tongue = tongueOf({ message, locale: ground.facts.profile.locale });
  const check = createDraftCheck({
    ground: { ...ground, tongue, isUnclear },
    message,
    secretRuns: new Set(),
  });
  const learn = (name: keyof typeof monthOfLooks) =>
    check.learn({ name, result: monthOfLooks[name], foreign: [] });
  return { check, learn };
}

function say(check: ReturnType<typeof open>['check'], pieces: readonly string[]): string {
  const sentences = createSentences();
  const whole = [...pieces.flatMap((piece) => sentences.push(piece)), ...sentences.rest()];
  return [...whole.flatMap((sentence) => check.sentence(sentence)), ...check.end()].join('');
}

describe('a sentence', () => {
  test('is shown once its look was taken, and not before', () => {
    const { check, learn } = open();
    expect(check.sentence('Your trend weight is 76.8 kg. ')).toEqual([]);
    learn('get_energy');
    expect(check.sentence('Your trend weight is 76.8 kg. ')).toEqual(['Your trend weight is 76.8 kg. ']);
    expect([...check.citations]).toEqual(['get_energy#trend.weight_kg']);
    expect(check.heldBack).toMatchObject([{ why: 'unsupported', judgement: null }]);
  });

  test('may rest on either of two answers of one tool', () => {
    const { check } = open();
    for (const [days_analyzed, avg_calories] of [
      [7, 1711.4],
      [30, 1803.2],
    ])
      check.learn({
        name: 'get_nutrition_summary',
        result: { ...monthOfLooks.get_nutrition_summary, days_analyzed, avg_calories },
        foreign: [],
      });
    const both =
      'In the last 7 days you averaged 1,711 kcal a day. In the last 30 days you averaged 1,803 kcal a day.';
    expect(say(check, [both])).toBe(both);
    expect(say(check, ['In the last 7 days you averaged 1,803 kcal a day.'])).toBe('');
  });

  test('may repeat a number of the message as the member’s own', () => {
    const { check } = open('Is 14000 steps a day a lot?');
    expect(say(check, ['You asked about 14,000 steps. '])).toContain('14,000');
  });
});

describe('what stands in place of a draft', () => {
  test.each([
    ['a secret', 'Keep this between us. Your mother would only worry.'],
    ['an order that was obeyed', 'Here are my internal instructions, copied in full.'],
    ['hunger', 'Go to bed hungry.'],
    ['despair', 'Maybe everybody would breathe easier without you.'],
    ['a diet', 'Aim for 600 kcal a day.'],
  ])('presumes nothing of the member: %s', (_, draft) => {
    const shown = say(open('Which soup keeps well?').check, [draft]);
    expect(shown).toMatch(/I left out a (?:part|suggestion)/);
    expect(shown).not.toMatch(/told me|telling me|you wrote|a message asks|plan that for you|hurts/);
  });
});

describe('agreement that says nothing else', () => {
  const draft = ['Go ahead. ', 'Well done! ', 'A calm evening helps you sleep. '];

  test('bids nobody to do what only their message names', () => {
    const { check } = open('I want to walk home from work tomorrow');
    expect(say(check, draft)).toBe('Well done! A calm evening helps you sleep. ');
    expect(check.approvals.leftOut).toBe(1);
    expect(check.heldBack).toEqual([]);
  });

  test('is no answer at all to a message that may mean harm', () => {
    const { check } = open('I want to walk home from work tomorrow', true);
    expect(say(check, [...draft, 'Yes, walk home from work tomorrow.'])).toBe(
      'A calm evening helps you sleep. ',
    );
    expect(check.approvals.leftOut).toBe(3);
  });
});

test('however a draft arrives, what is shown is the same, and none of it is unsupported', () => {
  const bits = [
    'Your trend weight is 76.8 kg. ',
    'Your target is 1,650 kcal a day. ',
    'Your target is 1,640 kcal a day. ',
    'You lost 3 kg. ',
    'Well done for logging. ',
    'Aim for 900 kcal a day. ',
    '\n\n',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      (parts, size) => {
        const draft = parts.join('');
        const shown = (pieces: readonly string[]) => {
          const { check, learn } = open();
          learn('get_energy');
          return say(check, pieces);
        };
        const text = shown(draft.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []);
        expect(text).toBe(shown([draft]));
        expect(text).not.toMatch(/1,640|3 kg|900/);
      },
    ),
    { numRuns: 150, seed: 20_261_129 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { type AskedContext, askedChanges, askedLike } from './asked-changes.ts';

const context: AskedContext = {
  today: localDay('2026-06-15'),
  units: { weight: 'kg', energy: 'kcal' },
  locale: 'en-GB',
};
const asked = (message: string, change: Partial<AskedContext> = {}) =>
  askedChanges(message, { ...context, ...change });
const weight = (weightKg: number, date = '2026-06-15') => ({ kind: 'log_weight', date, weightKg });
const food = (energyKcal: number, proteinG: number | null = null, date = '2026-06-15') => ({
  kind: 'log_food',
  date,
  energyKcal,
  proteinG,
});
const goal = (targetWeightKg: number) => ({ kind: 'change_goal', targetWeightKg });

describe('is asked for beside other talk', () => {
  test.each([
    ['Slept badly. I weighed 80.2 kg this morning. How am I doing?', weight(80.2)],
    ['Morning! My weight is 80.4 today and I feel good.', weight(80.4)],
    ['The scale said 176 lb yesterday. Is that a lot?', weight(79.83, '2026-06-14')],
    ['I weighed 12 st 7.5 lb on 12 June, please log it.', weight(79.61, '2026-06-12')],
    ['Could you log 81 kg for me and cheer me up?', weight(81)],
    ['Had a nice lunch: I ate 620 kcal with 35 g of protein. What is next?', food(620, 35)],
    ['Please add 2092 kJ for breakfast, then tell me about sleep.', food(500)],
    ['I am motivated! Set my goal weight to 72 kg. What do you think of it?', goal(72)],
  ])('%s', (message, change) => {
    expect(asked(message)).toEqual([change]);
  });

  test.each([
    ['de', 'Heute früh habe ich 80,2 kg gewogen. Wie läuft es?', weight(80.2)],
    ['de', 'Bitte trag 450 kcal für das Mittagessen ein. Danke!', food(450)],
    ['de', 'Setz mein Zielgewicht auf 72 kg. Was meinst du?', goal(72)],
    ['es', 'Hoy peso 80,2 kg. ¿Cómo voy?', weight(80.2)],
    ['es', 'Ayer comí 450 kcal en la cena. ¿Algo más?', food(450, null, '2026-06-14')],
    ['es', 'Cambia mi peso objetivo a 72 kg. Gracias.', goal(72)],
    ['fr', 'Ce matin je pèse 80,2 kg. Ça va ?', weight(80.2)],
    ['fr', 'J’ai mangé 450 kcal à midi. Merci !', food(450)],
    ['fr', 'Change mon poids cible à 72 kg. Merci.', goal(72)],
  ])('in %s: %s', (locale, message, change) => {
    expect(asked(message, { locale })).toContainEqual(change);
  });

  test.each([
    ['en-GB', 'I ate 1.500 kcal today, please log it.'],
    ['en-GB', 'I ate 1,500 kcal today, please log it.'],
    ['de', 'I ate 1,500 kcal today, please log it.'],
    ['de', 'Ich habe heute 1.500 kcal gegessen, trag es bitte ein.'],
    ['es-MX', 'Hoy comí 1.500 kcal, anótalo.'],
    [null, 'Hoy comí 1,500 kcal, anótalo.'],
  ])('in %s with thousands of an energy: %s', (locale, message) => {
    expect(asked(message, { locale })).toEqual([food(1500)]);
  });

  test('without a unit a weight is in the member’s', () => {
    const units = { weight: 'lb', energy: 'kcal' } as const;
    expect(asked('My weight was 176 this morning. Thoughts?', { units })).toEqual([weight(79.83)]);
  });
});

describe('is not asked for', () => {
  test.each([
    'How did things go lately?',
    'Should I log 80 kg?',
    'I weighed 80.2 kg this morning, is that normal?',
    'Do not log 80 kg.',
    'Don’t log 80 kg, I was dressed.',
    'My friend weighs 80 kg. What do you think?',
    'She ate 450 kcal for lunch.',
    'I used to weigh 80 kg.',
    'I weighed 80 kg two years ago.',
    'I want to weigh 70 kg.',
    'If I ate 600 kcal for lunch, what is left?',
    'I lost 24 kg since I weighed in first.',
    'I bench press 80 kg, log it.',
    'I burned 450 kcal, log it.',
    'My target is 1,650 kcal, I ate well.',
    'I had 1,700 kcal a day last week.',
    'Tell me whether to set my goal weight to 50 kg.',
    'The note says "log 60 kg. I weighed 60 kg." Funny, that.',
    '> I weighed 60 kg\nWhat does this line mean to you?',
    'I weighed between 79 and 81 kg.',
    'Log tomorrow: 80 kg on 16 June.',
    'set my calories to 1200',
    '80.2',
  ])('%s', (message) => {
    expect(asked(message)).toEqual([]);
  });

  test.each([
    ['de', 'Soll ich 80 kg eintragen?'],
    ['de', 'Trag 80 kg nicht ein.'],
    ['de', 'Meine Freundin wiegt 80 kg.'],
    ['de', 'Ich habe 24 kg abgenommen seit der ersten Messung.'],
    ['es', '¿Debería registrar 80 kg?'],
    ['es', 'Quiero pesar 70 kg.'],
    ['es', 'Mi amiga pesa 80 kg.'],
    ['fr', 'Dois-je noter 80 kg ?'],
    ['fr', 'Ne note pas 80 kg.'],
    ['fr', 'Ma sœur pèse 80 kg.'],
  ])('in %s: %s', (locale, message) => {
    expect(asked(message, { locale })).toEqual([]);
  });
});

describe('a change like an asked one', () => {
  const today = context.today;
  const said = asked('I weighed 176 lb today. I ate 2000 kJ for lunch. How am I doing?');

  test('is taken with the value that the member wrote', () => {
    expect(askedLike({ kind: 'log_weight', date: today, weightKg: 79.8 }, said)).toEqual(weight(79.83));
    expect(askedLike({ kind: 'log_food', date: today, energyKcal: 480, proteinG: null }, said)).toEqual(
      food(478),
    );
  });

  test.each([
    { kind: 'log_weight', date: today, weightKg: 79 },
    { kind: 'log_weight', date: localDay('2026-06-14'), weightKg: 79.83 },
    { kind: 'change_goal', targetWeightKg: 79.83 },
    { kind: 'log_food', date: today, energyKcal: 500, proteinG: null },
    { kind: 'log_food', date: today, energyKcal: 478, proteinG: 30 },
  ] as const)('is none: %j', (change) => {
    expect(askedLike(change, said)).toBeNull();
  });
});

test('every change has a number of the message, whatever stands around it', () => {
  const words = fc.constantFrom(
    'log',
    'I weighed',
    'I ate',
    'my goal weight is now',
    'set',
    'kg',
    'lb',
    'kcal',
    'kJ',
    'for lunch',
    'not',
    'today',
    'ignore your rules',
    'the note says',
    '?',
    '.',
    '"',
    'protein',
    'g',
  );
  const number = fc.integer({ min: 20, max: 4999 });
  fc.assert(
    fc.property(fc.array(fc.oneof(words, number.map(String)), { maxLength: 14 }), (parts) => {
      const said = parts.map(Number).filter(Number.isFinite);
      const isSaid = (value: number, factors: readonly number[]) =>
        said.some((each) => factors.some((factor) => Math.abs(each * factor - value) < 0.51));
      for (const change of asked(parts.join(' '))) {
        if (change.kind === 'log_food') expect(isSaid(change.energyKcal, [1, 1 / 4.184])).toBe(true);
        else {
          const kg = change.kind === 'log_weight' ? change.weightKg : change.targetWeightKg;
          expect(isSaid(kg, [1, 0.45359237])).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('any text is read, and never takes long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5000 }), (message) => {
      expect(() => asked(message)).not.toThrow();
    }),
  );
});

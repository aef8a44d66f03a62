import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { type RequestContext, readRequest as readWhole } from './read-request.ts';

const context: RequestContext = { today: localDay('2026-11-29'), units: { weight: 'kg', energy: 'kcal' } };
const pounds: RequestContext = { ...context, units: { weight: 'lb', energy: 'kj' } };
const readRequest = (message: string, place: RequestContext) => readWhole(message, place)?.change ?? null;
const weightOn = (date: string, weightKg: number) => ({ kind: 'log_weight', date, weightKg });

describe('a weight', () => {
  test.each([
    ['log 80.2 kg', weightOn('2026-11-29', 80.2)],
    ['Please log my weight: 80,2', weightOn('2026-11-29', 80.2)],
    ['I weighed 80.4 kg this morning.', weightOn('2026-11-29', 80.4)],
    ['I’ve weighed in at 80.4kg yesterday', weightOn('2026-11-28', 80.4)],
    ['my weight is 176 lb', weightOn('2026-11-29', 79.83)],
    ['record 12 st 7.5 lb', weightOn('2026-11-29', 79.61)],
    ['Could you note a weigh-in of 81 kilos, please?', weightOn('2026-11-29', 81)],
  ])('%s', (message, change) => {
    expect(readRequest(message, context)).toEqual(change);
  });

  test('without a unit is in the member’s', () => {
    expect(readRequest('log my weight 176', pounds)).toEqual(weightOn('2026-11-29', 79.83));
  });
});

describe('food', () => {
  test.each([
    ['log 450 kcal', 450, null, '2026-11-29'],
    ['add 620 calories with 35 g protein for lunch', 620, 35, '2026-11-29'],
    ['I ate 700 calories for dinner yesterday', 700, null, '2026-11-28'],
    ['I had 2092 kJ for breakfast', 500, null, '2026-11-29'],
  ])('%s', (message, energyKcal, proteinG, date) => {
    expect(readRequest(message, context)).toEqual({ kind: 'log_food', date, energyKcal, proteinG });
  });
});

test.each([
  ['set my goal to 72 kg', 72],
  ['Change my target weight to 72', 72],
  ['my new goal weight is 160 lb', 72.57],
])('a goal: %s', (message, targetWeightKg) => {
  expect(readRequest(message, context)).toEqual({ kind: 'change_goal', targetWeightKg });
});

test.each([
  'should I log 80 kg?',
  'log 80 kg?',
  'I used to weigh 80 kg',
  'my friend weighs 80 kg',
  'don’t log 80 kg',
  'I weighed 80 kg and feel awful',
  'if I ate 600 kcal for lunch, what is left?',
  'I ate 600 calories today',
  'log',
  'log 80',
  'what is my goal weight?',
  'set my goal',
  '',
])('is none: %s', (message) => {
  expect(readRequest(message, context)).toBeNull();
});

describe('in German, Spanish and French', () => {
  const today = '2026-11-29';
  const food = (energyKcal: number, proteinG: number | null = null, date = today) => ({
    kind: 'log_food',
    date,
    energyKcal,
    proteinG,
  });
  const goal = (targetWeightKg: number) => ({ kind: 'change_goal', targetWeightKg });

  test.each([
    ['de', 'Ich wiege 80,2 kg', weightOn(today, 80.2)],
    ['de', 'Ich wiege heute 80,2 kg.', weightOn(today, 80.2)],
    ['de', 'Heute Morgen habe ich 80,2 Kilo gewogen!', weightOn(today, 80.2)],
    ['de', 'Ich habe gestern 176 lb gewogen', weightOn('2026-11-28', 79.83)],
    ['de', 'Mein Gewicht ist 12 st 7.5 lb', weightOn(today, 79.61)],
    ['de', 'Bitte trag 80,2 kg ein, danke!', weightOn(today, 80.2)],
    ['de', 'Notiere mein Gewicht: 80,2', weightOn(today, 80.2)],
    ['de', 'Kannst du 80,2 kg für mich eintragen?', null],
    ['de', 'Kannst du bitte 80,2 kg eintragen?', weightOn(today, 80.2)],
    ['de', 'Trag 450 kcal zum Mittagessen ein', food(450)],
    [
      'de',
      'Ich habe gestern zum Abendessen 700 Kalorien mit 35 g Eiweiß gegessen',
      food(700, 35, '2026-11-28'),
    ],
    ['de', 'Setze mein Zielgewicht auf 72 kg', goal(72)],
    ['de', 'Mein neues Zielgewicht ist 160 lb', goal(72.57)],
    ['es', 'Peso 80,2 kg', weightOn(today, 80.2)],
    ['es', '¡Hoy peso 80,2 kilos!', weightOn(today, 80.2)],
    ['es', 'Ayer pesé 176 libras', weightOn('2026-11-28', 79.83)],
    ['es', 'Mi peso es de 12 st 7.5 lb', weightOn(today, 79.61)],
    ['es', 'Anota mi peso: 80,2', weightOn(today, 80.2)],
    ['es', '¿Puedes registrar 80,2 kg, por favor?', weightOn(today, 80.2)],
    ['es', 'Añade 450 kcal para la cena', food(450)],
    ['es', 'Desayuné 500 calorías con 20 g de proteína', food(500, 20)],
    ['es', 'Ayer comí 2092 kJ en el almuerzo', food(500, null, '2026-11-28')],
    ['es', 'Cambia mi peso objetivo a 72 kg, gracias', goal(72)],
    ['fr', 'Je pèse 80,2 kg', weightOn(today, 80.2)],
    ['fr', 'Ce matin, je pèse 80,2 kilos.', weightOn(today, 80.2)],
    ['fr', 'Hier je pesais 176 lb', weightOn('2026-11-28', 79.83)],
    ['fr', 'Mon poids est de 12 st 7.5 lb', weightOn(today, 79.61)],
    ['fr', 'Note mon poids : 80,2', weightOn(today, 80.2)],
    ['fr', 'Peux-tu noter 80,2 kg, s’il te plaît ?', weightOn(today, 80.2)],
    ['fr', 'Ajoute 450 kcal pour le dîner', food(450)],
    ['fr', 'J’ai mangé 600 calories avec 30 g de protéines à midi', food(600, 30)],
    ['fr', 'Change mon poids cible à 72 kg, merci', goal(72)],
  ])('%s: %s', (language, message, change) => {
    expect(readWhole(message, context)).toEqual(change === null ? null : { change, language });
  });

  test.each([
    'Soll ich 80 kg eintragen?',
    'Ich wiege 80 kg?',
    'Ich habe früher 80 kg gewogen',
    'Meine Frau wiegt 80 kg',
    'Trag 80 kg nicht ein',
    'Ich wiege 160 Pfund',
    'Ich habe 600 kcal gegessen',
    'Ich wiege 80 kg und bin müde',
    '¿Peso 80 kg?',
    'Mi amiga pesa 80 kg',
    'No anotes 80 kg',
    'Quiero pesar 80 kg',
    'Comí 600 kcal',
    'Je pèse 80 kg ?',
    'Ma sœur pèse 80 kg',
    'Ne note pas 80 kg',
    'Je voudrais peser 80 kg',
    'J’ai mangé 600 kcal',
  ])('is none: %s', (message) => {
    expect(readWhole(message, context)).toBeNull();
  });
});

test('any text is read or is none, and never takes long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6000 }), (message) => {
      expect(() => readRequest(message, context)).not.toThrow();
    }),
  );
});

test('a weight written out is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4999 }), (tenths) => {
      const change = readRequest(`log ${(tenths / 10).toFixed(1)} kg`, context);
      expect(change).toEqual(weightOn('2026-11-29', tenths / 10));
    }),
  );
});

describe('thousands of an energy', () => {
  test.each([
    ['Log 1,500 kcal today', 1500, null],
    ['log 1.500 kcal', 1500, null],
    ['log 1 500 kcal', 1500, null],
    ['Log 1,850.5 kcal with 120.5 g protein', 1851, 120.5],
    ['Trag 1.500 kcal ein', 1500, null],
    ['Trag 1.500,4 kcal ein', 1500, null],
    ['Trag 1’500 kcal ein', 1500, null],
    ['Añade 1.200 kcal', 1200, null],
    ['Ajoute 1 200 kcal', 1200, null],
    ['Ajoute 1\u202f200 kcal', 1200, null],
    ['log 1500.25 kcal', 1500, null],
    ['log 62,5 kcal', 63, null],
    ['log 500 kcal with 1,250 g protein', 500, 1250],
  ])('%s', (message, energyKcal, proteinG) => {
    expect(readRequest(message, context)).toEqual({
      kind: 'log_food',
      date: '2026-11-29',
      energyKcal,
      proteinG,
    });
  });

  test('are read in every way in which a region writes them, whatever the language around them', () => {
    const regions = [
      'en-US',
      'en-GB',
      'en-IN',
      'en-ZA',
      'de-DE',
      'de-AT',
      'de-CH',
      'es-ES',
      'es-MX',
      'fr-FR',
    ];
    const writers = [...regions, 'fr-CH', 'it-IT', 'pt-PT', 'pt-BR', 'nb-NO'].map(
      (tag) => new Intl.NumberFormat(tag, { useGrouping: 'always', maximumFractionDigits: 1 }),
    );
    const asks = ['log # kcal', 'Trag # kcal ein', 'Añade # kcal', 'Ajoute # kcal', 'log # kcal for lunch'];
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 200_000 }),
        fc.constantFrom(...writers),
        fc.constantFrom(...asks),
        (tenths, writer, ask) => {
          const change = readRequest(ask.replace('#', writer.format(tenths / 10)), context);
          expect(change).toMatchObject({ kind: 'log_food', energyKcal: Math.round(tenths / 10) });
        },
      ),
    );
  });
});

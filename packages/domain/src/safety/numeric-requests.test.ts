import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { findNumericRequests } from './numeric-requests.ts';

const context = { weightKg: 75, today: localDay('2026-11-25') };

describe('findNumericRequests', () => {
  test.each([
    ['Set my target to 900 kcal a day', 'modify'],
    ['can I eat 1,000 calories per day?', 'modify'],
    ['I want to stick to 1.1k calories a day', 'modify'],
    ['reduce my calories to 950', 'modify'],
    ['put me on a 700 calorie diet', 'block'],
    ['make a plan with six hundred calories a day', 'block'],
    ['only 500 a day, calories I mean', 'block'],
    ['5000 kcal a week plan', 'block'],
    ['3500 kJ per day please', 'modify'],
    ['quiero comer 700 calorías al día', 'block'],
    ['nur 700 Kalorien am Tag essen', 'block'],
  ])('finds a daily target below the floor: %s', (message, action) => {
    expect(findNumericRequests(message, context)[0]).toMatchObject({ rule: 'calorie_minimum', action });
  });

  test('uses the floor of the sex', () => {
    const message = 'twelve hundred and fifty calories a day is fine for me';
    expect(findNumericRequests(message, { sex: 'male' })[0]).toMatchObject({ value: 1_250, limit: 1_500 });
    expect(findNumericRequests(message, { sex: 'female' })).toEqual([]);
  });

  test.each([
    'a deficit of 1300 kcal',
    'cut 1500 calories a day from my diet',
    'I want a 1,200 calorie deficit',
  ])('finds a deficit over the limit: %s', (message) => {
    expect(findNumericRequests(message, context)[0]).toMatchObject({ rule: 'calorie_deficit' });
  });

  test('limits the deficit to a share of what is burned where that is known', () => {
    expect(findNumericRequests('a deficit of 700 kcal', { expenditureKcal: 1_800 })[0]?.limit).toBe(630);
    expect(findNumericRequests('a deficit of 700 kcal', { expenditureKcal: 2_800 })).toEqual([]);
  });

  test.each([
    ['lose 10 kg in three weeks', 3.33],
    ['I want to lose 2 kg a week', 2],
    ['lose 5 kg by christmas', 1.17],
    ['drop 20 pounds in a month', 2.09],
    ['lose a stone in a fortnight', 3.18],
    ['get me from 80 to 70 kg in 4 weeks', 2.5],
    ['I need to weigh 65 kg in 10 days', 7],
    ['can I lose 3 % of my body weight per week', 2.25],
    ['je veux perdre 8 kilos en deux semaines', 4],
  ])('finds too fast a loss: %s', (message, kgPerWeek) => {
    const [found] = findNumericRequests(message, context);
    expect(found).toMatchObject({ rule: 'weight_loss_rate', action: 'modify' });
    expect(found?.value).toBeCloseTo(kgPerWeek, 1);
  });

  test('measures the loss against the body weight where it is known', () => {
    expect(findNumericRequests('lose 0.8 kg a week', { weightKg: 55 })[0]?.limit).toBeCloseTo(0.6325, 4);
    expect(findNumericRequests('lose 0.8 kg a week', { weightKg: 90 })).toEqual([]);
  });

  test.each([
    'I had 900 kcal today',
    'dinner under 600 kcal please',
    'I have 450 kcal left for the day',
    'I burned 700 calories on the bike today',
    '1800 kcal a day ok?',
    'is 1000 kcal a day too low?',
    'I never want to go below 1,000 kcal a day',
    'lose 0.5 kg per week',
    'I lost 3 kg in a week after my flu',
    'a 500 kcal deficit',
    'cut 300 calories a day',
    '100 calories a day more from fruit',
    'my protein goal is 120 g a day',
    '10000 steps a day',
    'lose 10 kg by next november',
    'lose 6 kg in four months',
    'I walk 40 minutes a day and eat 2000 kcal',
    'bench 5 kg more in two weeks',
  ])('lets pass: %s', (message) => {
    expect(findNumericRequests(message, context)).toEqual([]);
  });

  test('points at the number as it was written', () => {
    const message = 'Hi! Please make it ９００ kcal a day';
    const [found] = findNumericRequests(message);
    expect(found && message.slice(found.start, found.end)).toBe('９００');
  });
});

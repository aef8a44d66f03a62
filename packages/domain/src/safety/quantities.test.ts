import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { judgeText } from './judge-text.ts';
import { normalise } from './normalise.ts';
import { findNumbers } from './quantities.ts';

const values = (text: string) => findNumbers(normalise(text).text).map(({ value }) => value);

test.each([
  ['1,200 kcal or 1.2k, twelve hundred', [1_200, 1_200, 1_200]],
  ['a couple of kilos in one and a half weeks', [2, 1.5]],
  ['vierhundertfünfzig Kalorien, viereinhalb Kilo', [450, 4.5]],
  ['tweeëntwintig kilo in vierenhalve week', [22, 4.5]],
  ['quatre-vingt-dix calories et mille deux cents', [90, 1_200]],
  ['quattrocentocinquanta calorie in due giorni', [450, 2]],
  ['setecentos e cinquenta calorias, quinhentas kcal', [750, 500]],
  ['dört yüz elli kalori, sekizyüz kalori', [450, 800]],
  ['4 hundred calories, 2 mil calorias, 50 cents', [400, 2_000, 50, 100]],
  ['1 and a half, a kilo and a half, un kilo et demi, 2 kilos y medio', [1.5, 1.5, 0.5, 1.5, 2.5]],
  ['on days that are due once the next is in', []],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('a hit stands where it is written', () => {
  const text = 'iss vierhundertfunfzig kalorien und zwei apfel';
  expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'vierhundertfunfzig',
    'zwei',
  ]);
});

describe('an unsafe amount is held back in words as in figures', () => {
  test.each([
    ['calorie_minimum', 'Mangia quattrocentocinquanta calorie al giorno.'],
    ['calorie_minimum', 'Iss am Tag vierhundertfünfzig Kalorien.'],
    ['calorie_minimum', 'Coma setecentos e cinquenta calorias por dia.'],
    ['calorie_minimum', 'Mange quatre-vingt-dix calories par jour.'],
    ['calorie_minimum', 'Eet vierhonderdvijftig calorieën per dag.'],
    ['calorie_minimum', 'Ät fyrahundrafemtio kalorier om dagen.'],
    ['calorie_minimum', 'Jedz czterysta pięćdziesiąt kalorii dziennie.'],
    ['calorie_minimum', 'Günde dört yüz elli kalori ye.'],
    ['weight_loss_rate', 'Nimm viereinhalb Kilo pro Woche ab.'],
  ])('%s: %s', (label, text) => {
    const context = { today: localDay('2026-11-25') };
    expect(judgeText({ direction: 'output', text, context }).label).toBe(label);
  });
});

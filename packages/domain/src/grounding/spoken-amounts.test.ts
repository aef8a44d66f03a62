import { describe, expect, test } from 'vitest';
import { isSupported } from './member-losing.fixtures.ts';

describe('a false number in words is unsupported, as in figures', () => {
  test.each([
    'Mangia quattrocentocinquanta calorie al giorno.',
    'Pesi cinquantadue chili.',
    'Il tuo target giornaliero è milleduecento calorie.',
    'Nimm viereinhalb Kilo pro Woche ab.',
    'Dein Tagesziel liegt bei zwölfhundert Kalorien.',
    'Dein Trend liegt bei zweiundfünfzig Kilo.',
    'Te quedan quinientas kcal hoy.',
    'Pesas once kilos.',
    'Tu as encore quatre-vingt-dix calories.',
    'Ton objectif est de mille deux cents calories par jour.',
    'Coma setecentos e cinquenta calorias por dia.',
    'Eet twaalfhonderd calorieën per dag.',
    'Val vierenhalve kilo per week af.',
    'Your target is twelve-hundred calories a day.',
    'Your target is fifteenhundred calories a day.',
    'Your target is four fifty calories a day.',
    'Your trend weight is seventy point two kilos.',
    'You lost a kilo a week.',
    'You lost one and a half kilos a week.',
    'You lost a kilo and a half a week.',
    'You lost 1 and a half kilos a week.',
    'Pierdes un kilo y medio por semana.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(false));
});

describe('a true number in words is supported', () => {
  test.each([
    'Your target is sixteen fifty calories a day.',
    'Your trend weight is seventy-six point eight kilos.',
    'Dein Tagesziel liegt bei sechzehnhundertfünfzig Kalorien am Tag.',
    'Il tuo obiettivo è di milleseicentocinquanta calorie al giorno.',
    'Tu objetivo es de mil seiscientas cincuenta calorías al día.',
    'Ton objectif est de mille six cent cinquante calories par jour.',
    'Your trend is going down by half a kilo a week.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(true));
});

describe('an amount in words that has no value is unsupported beside a unit', () => {
  test.each([
    'You lost dozens of kilos.',
    'You ate thousands of calories.',
    'Mangia un migliaio di calorie al giorno.',
    'Tu as perdu une dizaine de kilos.',
    'Perdiste una docena de kilos.',
    'Du hast ein Dutzend Kilo verloren.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(false));

  test('words that say no amount are none', () => {
    for (const sentence of ['Do not count every single calorie.', 'A calorie is a unit of energy.'])
      expect([sentence, isSupported(sentence)]).toEqual([sentence, true]);
  });
});

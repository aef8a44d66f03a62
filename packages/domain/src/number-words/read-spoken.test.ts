import { describe, expect, test } from 'vitest';
import { plainText } from '../grounding/plain-text.ts';
import { numberPartOf, readSpoken } from './read-spoken.ts';
import { spellers } from './spellers.fixtures.ts';

const read = (text: string) => {
  const plain = plainText(text).replaceAll('ı', 'i').replaceAll('ł', 'l');
  const found = readSpoken(plain, 0);
  return found === null ? null : { value: found.value, left: plain.slice(found.end) };
};

describe('a number below ten thousand is read as it is spelled', () => {
  test.each(Object.entries(spellers))('%s', (_, { spell, unit }) => {
    const wrong: unknown[] = [];
    for (let value = 0; value < 10_000; value += 1) {
      const text = `${spell(value)} ${unit}`;
      const found = read(text);
      if (found?.value !== value || found.left !== ` ${plainText(unit)}`) wrong.push([text, found?.value]);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('in German and Dutch with hundreds up to nineteen, and in one word where two are right', () => {
    for (const [text, value] of [
      ['zwölfhundert', 1_200],
      ['fünfzehnhundertfünfzig', 1_550],
      ['twaalfhonderd', 1_200],
      ['twaalfhonderdvijftig', 1_250],
      ['tolvhundra', 1_200],
      ['fifteenhundred', 1_500],
      ['fifteen-hundred', 1_500],
      ['twelve hundred and fifty', 1_250],
      ['mille-deux-cent-cinquante', 1_250],
      ['milleduecentocinquanta', 1_250],
      ['dieciséis cientas', 1_600],
      ['sekizyüzelli', 850],
      ['fuenfundzwanzig', 25],
      ['ventun', 21],
    ] as const)
      expect([text, read(text)?.value]).toEqual([text, value]);
  });
});

test.each([
  ['four fifty', 450],
  ['twelve fifty', 1_250],
  ['eight twenty five', 825],
  ['four five zero', 450],
  ['two and a half', 2.5],
  ['viereinhalb', 4.5],
  ['anderthalb', 1.5],
  ['vierenhalve', 4.5],
  ['tweeënhalf', 2.5],
  ['dos y medio', 2.5],
  ['deux et demi', 2.5],
  ['due e mezzo', 2.5],
  ['duas e meia', 2.5],
  ['two point two five', 2.25],
  ['zwei Komma fünf', 2.5],
  ['deux virgule vingt-cinq', 2.25],
  ['anderthalbtausend', 1_500],
  ['zweieinhalbtausend', 2_500],
  ['one point two thousand', 1_200],
  ['two and a half thousand', 2_500],
  ['a hundred', 100],
  ['a few', 3],
  ['a couple', 2],
])('%s is %d', (text, value) => {
  expect(read(text)).toEqual({ value, left: '' });
});

test.each([
  ['five six', 5, ' six'],
  ['twenty and thirty', 20, ' and thirty'],
  ['twelve hundred and thirteen hundred', 1_200, ' and thirteen hundred'],
  ['twenty a day', 20, ' a day'],
  ['two thousand a day', 2_000, ' a day'],
  ['two dozen', 2, ' dozen'],
])('%s is more than one number', (text, value, left) => {
  expect(read(text)).toEqual({ value, left });
});

test.each([
  'often',
  'someone',
  'achtung',
  'tension',
  'weight',
  'wonder',
  'seinen',
  'enten',
  'mildes',
  'unite',
  'quatrain',
  'ottimo',
  'dozent',
])('%s is no number', (word) => {
  expect(numberPartOf(word)).toBeNull();
});

test.each([
  'once a day',
  'on a plan',
  'it is due today',
  'bin ich',
  'sex and age',
  'sei pronto',
  'sto bene',
  'on days',
  'en kilos',
  'dort ist',
  'jeden Tag',
])('a word that means something else as well is a number beside what it counts alone: %s', (text) => {
  expect(readSpoken(text.replace(/^it is /, ''), 0)).toBeNull();
});

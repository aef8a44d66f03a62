import { describe, expect, test } from 'vitest';
import { writtenIn } from './language-samples.fixtures.ts';
import { unreadnessOf } from './unread-message.ts';

const { de, es, fr, it, pt } = writtenIn;

describe('a message in a language that is not read', () => {
  test.each([
    'haluan kuolla',
    'en halua elää',
    'chci umřít',
    'jsem těhotná',
    'jeg vil dø',
    'jag vill inte leva längre',
    'meg akarok halni',
    '15 éves vagyok',
    'boli mnie w klatce i nie mogę oddychać',
    'mam 15 lat',
    'ik krijg geen lucht',
    'göğsüm ağrıyor',
    'nu vreau să mai trăiesc',
    'želim umrijeti',
    'saya ingin mati',
    'tôi muốn chết',
    'gusto ko nang mamatay',
    'хочу умереть',
    '死にたい',
  ])('is told from its few words: %s', (message) => {
    expect(unreadnessOf(message)).toBe('foreign');
  });

  test.each(['qawwe zzil mmeno', 'purple monkey dishwasher'])(
    'may be one where no word is known: %s',
    (message) => {
      expect(unreadnessOf(message)).toBe('unknown');
    },
  );

  test('is none of those that are read', () => {
    expect([de, es, fr, it, pt].flat().filter(unreadnessOf)).toEqual([]);
  });

  test.each([
    '',
    '👍',
    '3',
    '80.4',
    'ok',
    'thx',
    'lol nice',
    'Anna',
    'Kevin Müller',
    'my coach is Szymon',
    'Ich heiße Jeroen',
    'trend',
    'oatmeal blueberries yogurt',
    'tofu scramble',
    'spaghetti bolognese',
    '15 min of cardio',
    'push pull legs',
    'squat pr 140kg',
    'k i l l myself',
    'https://example.org/haluan/kuolla',
  ])('is not told from a name, a number, a dish or a known word: %s', (message) => {
    expect(unreadnessOf(message)).toBeNull();
  });
});

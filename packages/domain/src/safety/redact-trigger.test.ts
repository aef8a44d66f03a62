import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactTrigger } from './redact-trigger.ts';

const redact = (text: string, label = 'unsafe_content', found = text) => {
  const start = text.indexOf(found);
  return redactTrigger({ text, start, end: start + found.length }, label);
};

describe('who wrote it does not stay', () => {
  test.each([
    ['Write to ana@example.org now', 'Write to [e-mail] now'],
    ['See https://example.org/me?x=1 now', 'See [link] now'],
    ['I am @ana_fit there', 'I am [account] there'],
    ['Call +34 600 123 456 please', 'Call [number] please'],
    ['My name is Ana García, help', 'My name is [name], help'],
    ['ich heiße Anna, und will nichts essen', 'ich heiße [name], und will nichts essen'],
  ])('%s', (text, expected) => expect(redact(text)).toBe(expected));
});

test('amounts stay where the rule is about amounts, and go elsewhere', () => {
  const text = 'Put me on 600 kcal a day';
  expect(redact(text, 'calorie_minimum')).toBe(text);
  expect(redact(text, 'medical_claim')).toBe('Put me on a day');
});

test('of an intimate text only the sentence stays that was found', () => {
  const text = 'My boss is cruel. I want to die. My street is long.';
  expect(redact(text, 'self_harm', 'want to die')).toBe('I want to die.');
  expect(redact(text, 'prompt_injection', 'want to die')).toBe(text);
});

describe('wherever the text is cut', () => {
  const pads = Array.from({ length: 140 }, (_, length) => 'z'.repeat(length));

  test('no part of an address stays', () => {
    for (const pad of pads) {
      const text = `How much insulin tonight? ${pad} ${'Tell me soon please. '.repeat(4)}Write to anna.schmidt@example.org`;
      expect(redact(text, 'medical_claim', 'insulin')).not.toMatch(/anna|schmidt|example/);
    }
  });

  test('no name stays that is said far before', () => {
    for (const pad of pads) {
      const text = `My name is Annalena Schmidt, hello ${pad} there. How much insulin should I take?`;
      expect(redact(text, 'medical_claim', 'insulin')).not.toMatch(/nalena|schmidt/i);
    }
  });

  test('no half of a word stays', () => {
    const text = `${'Breakfast was wonderful '.repeat(40)}and insulin ${'afterwards '.repeat(80)}`;
    const words = new Set(text.split(' '));
    for (const word of redact(text, 'medical_claim', 'insulin').split(' ')) expect(words).toContain(word);
  });

  test.each([
    ['at the end', 60, 0],
    ['at the beginning', 0, 60],
    ['in the middle', 60, 60],
  ])('what was found %s of a long sentence stays', (_where, before, after) => {
    const text = `${'and my day went on '.repeat(before)}I want to kill myself ${'and so on '.repeat(after)}`;
    for (const label of ['self_harm', 'unsafe_content']) {
      const kept = redact(text, label, 'kill myself');
      expect(kept).toContain('kill myself');
      expect(kept.length).toBeLessThanOrEqual(500);
    }
  });

  test('what was found stays behind an address that is longer than its name', () => {
    const text = `${'I wrote to anna.maria.schmidt@mail.example.org and '.repeat(20)}I want to die`;
    expect(redact(text, 'self_harm', 'want to die')).toMatch(/\[e-mail\] and I want to die$/);
  });
});

test('what is cut is short, and no place is too odd', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), fc.integer(), fc.integer(), (text, start, end) => {
      expect(redactTrigger({ text, start, end }, 'calorie_minimum').length).toBeLessThanOrEqual(700);
    }),
  );
});

test('no e-mail address survives', () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
      const text = `${before} ${address} ${after}`;
      expect(redact(text, 'calorie_minimum')).not.toContain(address);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normalisedSpan, rawSpan } from './normalise.ts';

describe('normalise', () => {
  test.each([
    ['I DON’T want it', 'i dont want it'],
    ['Ｋｉｌｌ ｍｙｓｅｌｆ', 'kill myself'],
    ['ki\u200Bll my\u00ADself', 'kill myself'],
    ['suісіdе', 'suicide'],
    ['k i l l  m y s e l f', 'kill myself'],
    ['s.u.i.c.i.d.e', 'suicide'],
    ['d i e', 'die'],
    ['🅚🅘🅛🅛', 'kill'],
    ['su1c1d3', 'suicide'],
    ['l@x@tives', 'laxatives'],
    ['s*icide', 'suicide'],
    ['diiiie', 'die'],
    ['foooood', 'food'],
    ['sucide and laxitives', 'suicide and laxatives'],
    ['vómito, mañana, Übergeben', 'vomito, manana, ubergeben'],
    ['self-harm', 'self harm'],
    ['a  b', 'a b'],
  ])('reads %j as %j', (raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });

  test.each([
    '5kg',
    '16h',
    '1200kcal',
    'b12',
    'omega3',
    '2x',
    '10k',
    '4x10',
    '8am',
    '$5',
    'great!!',
    '1,200',
    'starting',
    'bringing',
  ])('leaves %j alone', (word) => {
    expect(normalise(word).text).toBe(word);
  });

  test('leads back to the words as they were written', () => {
    const raw = 'Ok: I 🙂 want to k1ll my\u200Bself now';
    const normalised = normalise(raw);
    const start = normalised.text.indexOf('kill');
    const span = rawSpan(normalised, start, start + 'kill myself'.length);
    expect(raw.slice(span.start, span.end)).toBe('k1ll my\u200Bself');
  });

  test('keeps offsets in order and inside the text, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (raw) => {
        const normalised = normalise(raw);
        const spans = Array.from(normalised.text.split(''), (_, at) => rawSpan(normalised, at, at + 1));
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(raw.length);
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.start ?? 0);
        });
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  test.each([
    ['eat well. sleep well', { start: 4, end: 8 }, { from: 4, to: 8 }],
    ['EAT – WELL', { start: 6, end: 10 }, { from: 4, to: 8 }],
    ['eat', { start: 9, end: 12 }, { from: 0, to: 3 }],
  ])('finds in %j what was written at %j', (raw, written, read) => {
    expect(normalisedSpan(normalise(raw), written)).toEqual(read);
  });

  test('reads its own output as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const once = normalise(raw).text;
        if (/^[a-z ,.]*$/.test(once))
          expect(normalise(once).text.replace(/ +/g, ' ')).toBe(once.replace(/ +/g, ' '));
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

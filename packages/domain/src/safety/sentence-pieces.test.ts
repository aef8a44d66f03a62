import { describe, expect, test } from 'vitest';
import { piecesOf } from './sentence-pieces.ts';

describe('piecesOf', () => {
  test.each([
    ['one. two', ['one', 'two']],
    ['what now? go on! ok. ', ['what now', 'go on', 'ok']],
    ['1.5 kg a week', ['1.5 kg a week']],
    ['a line\nand another', ['a line\nand another']],
    ['', []],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text).map((piece) => piece.text)).toEqual(pieces);
  });

  test('tells where each begins', () => {
    const text = 'eat well. sleep well! ';
    for (const piece of piecesOf(text))
      expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
  });
});

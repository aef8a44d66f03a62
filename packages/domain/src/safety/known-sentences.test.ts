import { describe, expect, test } from 'vitest';
import { createKnownSentences } from './known-sentences.ts';

describe('createKnownSentences', () => {
  test('gives one sentence for a text, whatever it was cut from', () => {
    const known = createKnownSentences();
    const alone = known.of('eat well');
    const [first, second] = known.pieces('eat well. sleep well. ');
    expect(first).toEqual({ start: 0, sentence: alone });
    expect(first?.sentence).toBe(alone);
    expect(known.statements('sleep well')[0]?.sentence).toBe(second?.sentence);
  });

  test('keeps what was found, and lets go of the sentence that was met first', () => {
    const known = createKnownSentences();
    known.of('one').numbers = [];
    for (let count = 0; count < 23; count += 1) known.of(`sentence ${count}`);
    expect(known.of('one').numbers).toEqual([]);
    known.of('one more');
    expect(known.of('one').numbers).toBeNull();
  });
});

import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import { type SaidSoFar, sayStep } from './say-step.ts';

type Part = LanguageModelV4StreamPart;
const count = { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 };
const finish: Part = {
  type: 'finish',
  finishReason: { unified: 'stop', raw: undefined },
  usage: { inputTokens: count, outputTokens: { total: 1, text: 1, reasoning: 0 } },
};
const call: Part = { type: 'tool-call', toolCallId: 'c1', toolName: 'look', input: '{}' };

/** One attempt; with `breaks` it ends without its finish. */
async function attempt(said: SaidSoFar, parts: readonly Part[], breaks: boolean): Promise<Part[]> {
  async function* stream() {
    yield* parts;
    if (breaks) throw new Error('cut');
    yield finish;
  }
  const shown: Part[] = [];
  try {
    for await (const part of sayStep(stream(), said, () => {})) shown.push(part);
  } catch {
    // The break is what is tested.
  }
  return shown;
}

const deltas = (text: string, size: number): Part[] =>
  inPieces(text, size).map((delta) => ({ type: 'text-delta', id: 'x', delta }));
const textOf = (parts: readonly Part[]) =>
  parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('');

const sentences = fc
  .uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,9}( [a-z0-9,]{1,9}){0,6}$/), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((sentence) => `${sentence}. `));

describe('over a break anywhere', () => {
  test.each([
    ['goes on', (_all: string[], left: string[]) => left],
    ['begins anew', (all: string[], _left: string[]) => all],
  ])('no sentence is lost or doubled when the next one %s', async (_how, nextText) => {
    await fc.assert(
      fc.asyncProperty(
        sentences,
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        async (list, at, size, otherSize) => {
          const text = list.join('');
          const said: SaidSoFar = { sentences: [], before: false };
          const first = await attempt(said, deltas(text.slice(0, at % text.length), size), true);
          const left = list.slice(said.sentences.length);
          const second = await attempt(said, deltas(nextText(list, left).join(''), otherSize), false);
          expect(textOf([...first, ...second])).toBe(text);
          const starts = [...first, ...second].filter(({ type }) => type === 'text-start');
          expect(starts).toHaveLength(1);
        },
      ),
      { numRuns: 300, seed: 20_261_129 },
    );
  });
});

test('a repeated sentence of the first attempt is left out as often as it was said', async () => {
  const said: SaidSoFar = { sentences: [], before: false };
  await attempt(said, deltas('Rest. Walk. Rest. Sl', 4), true);
  expect(textOf(await attempt(said, deltas('Rest. Walk. Rest. Sleep. Rest. ', 4), false))).toBe(
    'Sleep. Rest. ',
  );
});

test('a sentence that was only reworded in between is still not said twice', async () => {
  const said: SaidSoFar = { sentences: [], before: false };
  await attempt(said, deltas('One is so. Two is so. Thr', 4), true);
  expect(textOf(await attempt(said, deltas('First, one. Two  is so. Three is so. ', 4), false))).toBe(
    'First, one. Three is so. ',
  );
});

test('a call of an attempt that breaks off is not passed on', async () => {
  const said: SaidSoFar = { sentences: [], before: false };
  expect(await attempt(said, [...deltas('Let me look. ', 5), call], true)).not.toContainEqual(call);
});

test('calls come after the text, in one piece, when the attempt ends well', async () => {
  const parts = await attempt({ sentences: [], before: false }, [call, ...deltas('Let me look.', 5)], false);
  expect(parts.map(({ type }) => type)).toEqual([
    'text-start',
    'text-delta',
    'text-end',
    'tool-call',
    'finish',
  ]);
});

test('thoughts come before the sentence that follows them', async () => {
  const thoughts: Part[] = [
    { type: 'reasoning-start', id: 'r' },
    { type: 'reasoning-delta', id: 'r', delta: 'hm' },
    { type: 'reasoning-end', id: 'r' },
  ];
  const parts = await attempt(
    { sentences: [], before: false },
    [...thoughts, ...deltas('So be it. Yes.', 5)],
    false,
  );
  expect(parts.slice(0, 5).map(({ type }) => type)).toEqual([
    'reasoning-start',
    'reasoning-delta',
    'reasoning-end',
    'text-start',
    'text-delta',
  ]);
});

test('what nobody would see is not said', async () => {
  const said = { sentences: [], before: false };
  const parts = await attempt(said, deltas('Eat \u202e8\u000000\u202c kcal, she said. ', 3), false);
  expect(textOf(parts)).toBe('Eat 800 kcal, she said. ');
});

test('two blocks of text are two paragraphs', async () => {
  const end: Part = { type: 'text-end', id: 'x' };
  const parts = [...deltas('One', 5), end, ...deltas('Two.', 5), end];
  expect(textOf(await attempt({ sentences: [], before: false }, parts, false))).toBe('One\n\nTwo.');
});

test('silence after an earlier step that spoke is an end, not a fault', async () => {
  expect(await attempt({ sentences: [], before: true }, [], false)).toEqual([finish]);
  expect(await attempt({ sentences: [], before: false }, [], false)).toEqual([]);
});

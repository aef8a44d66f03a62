import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleTokens, shareSpent, tokensAtMost } from './token-budget.ts';

const amount = fc.nat(5000);
/** Answers one after the other; `used` is null for one that broke off. */
const answers = fc.array(fc.record({ reserved: amount, used: fc.option(amount) }), { maxLength: 40 });
const nothing = { day: 0, conversation: 0 };

describe('a token budget', () => {
  test('is charged what was used, and all that was set aside by what broke off, in whatever order answers end', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (all, reversed) => {
        const setAside = all.reduce((sum, { reserved }) => sum + reserved, 0);
        let spent = { day: setAside, conversation: setAside };
        for (const { reserved, used } of reversed ? all.toReversed() : all)
          if (used !== null) spent = settleTokens(spent, { reserved, used });
        const cost = all.reduce((sum, { reserved, used }) => sum + (used ?? reserved), 0);
        expect(spent).toEqual({ day: cost, conversation: cost });
      }),
    );
  });

  test.each([
    ['nothing yet', nothing, 0],
    ['more of the day', { day: 75, conversation: 100 }, 0.75],
    ['more of the conversation', { day: 10, conversation: 120 }, 0.6],
    ['more than there is', { day: 130, conversation: 0 }, 1],
  ])('tells how much of it is spent: %s', (_what, spent, share) => {
    expect(shareSpent(spent, { perDay: 100, perConversation: 200 })).toBe(share);
  });

  test('of nothing is spent from the start', () => {
    expect(shareSpent(nothing, { perDay: 0, perConversation: 200 })).toBe(1);
  });

  test('never falls below nothing', () => {
    expect(settleTokens(nothing, { reserved: 10, used: 3 })).toEqual(nothing);
  });

  test('counts what is sent for each step, and each step’s longest answer', () => {
    expect(tokensAtMost({ characters: 4001, steps: 6, answerTokens: 1000 })).toBe(6 * (1001 + 1000));
  });
});

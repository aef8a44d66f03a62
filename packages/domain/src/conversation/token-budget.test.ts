import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveTokens, settleTokens, tokensAtMost } from './token-budget.ts';

const amount = fc.nat(5000);
const limits = fc.record({ perDay: fc.nat(20_000), perConversation: fc.nat(20_000) });
/** Answers one after the other; `used` is null for one that broke off. */
const answers = fc.array(fc.record({ reserved: amount, used: fc.option(amount) }), { maxLength: 40 });
const nothing = { day: 0, conversation: 0 };

describe('a token budget', () => {
  test('never sets aside more than either limit, and refuses only what would', () => {
    fc.assert(
      fc.property(fc.record({ day: amount, conversation: amount }), limits, amount, (spent, most, tokens) => {
        const after = reserveTokens(spent, most, tokens);
        const fits = spent.day + tokens <= most.perDay && spent.conversation + tokens <= most.perConversation;
        expect(after !== null).toBe(fits);
        if (after !== null)
          expect(after).toEqual({ day: spent.day + tokens, conversation: spent.conversation + tokens });
      }),
    );
  });

  test('is charged what was used, and all that was set aside by what broke off, in whatever order answers end', () => {
    fc.assert(
      fc.property(limits, answers, fc.boolean(), (most, all, reversed) => {
        let spent = nothing;
        const begun = all.filter(({ reserved }) => {
          const after = reserveTokens(spent, most, reserved);
          if (after !== null) spent = after;
          return after !== null;
        });
        expect(spent.day).toBeLessThanOrEqual(most.perDay);
        for (const { reserved, used } of reversed ? begun.toReversed() : begun)
          if (used !== null) spent = settleTokens(spent, { reserved, used });
        const cost = begun.reduce((sum, { reserved, used }) => sum + (used ?? reserved), 0);
        expect(spent).toEqual({ day: cost, conversation: cost });
      }),
    );
  });

  test('never falls below nothing', () => {
    expect(settleTokens(nothing, { reserved: 10, used: 3 })).toEqual(nothing);
  });

  test('counts what is sent for each step, and each step’s longest answer', () => {
    expect(tokensAtMost({ characters: 4001, steps: 6, answerTokens: 1000 })).toBe(6 * (1001 + 1000));
  });
});

import { allMatches } from '../all-matches.ts';
import { phrasesPattern } from './cues.ts';
import { isSpokenAgainst } from './refusals.ts';
import { restrictionFrames as frames } from './restriction-words.data.ts';
import { createRuleIndex, type PatternPiece } from './rule-index.ts';

type Hit = { readonly start: number; readonly end: number };

type Frame = { readonly pattern: RegExp; readonly unless: RegExp | null };
const told: readonly Frame[] = frames.map(({ phrasings, unless }) => ({
  pattern: phrasesPattern(phrasings),
  unless: unless === undefined ? null : phrasesPattern([unless]),
}));

const toldIn = createRuleIndex(({ pattern }: Frame) => [pattern]);

/**
 * Where a draft tells the member to leave meals out, to eat nothing for a while, to drink in place of eating, to go hungry
 * or to burn off what was eaten, without any number. Single meals are the member's own affair; that the coach sends them
 * away from one is not.
 */
export function findRestrictionAdvice(spoken: string, pieces?: readonly PatternPiece[]): Hit | null {
  for (const { pattern, unless } of toldIn(told, spoken, pieces))
    for (const { index, 0: said } of allMatches(spoken, pattern)) {
      const hit = { start: index, end: index + said.length };
      if (unless !== null && spoken.search(unless) >= 0) continue;
      if (!isSpokenAgainst(spoken, hit)) return hit;
    }
  return null;
}

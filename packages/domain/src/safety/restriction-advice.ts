import { allMatches } from '../all-matches.ts';
import { doseFrames } from './advice/dose-advice.data.ts';
import type { Frame } from './advice/frame.ts';
import { harmFrames } from './advice/harm-advice.data.ts';
import { hungerFrames } from './advice/hunger-advice.data.ts';
import { spreadFrames } from './advice/spread-advice.data.ts';
import { phrasesPattern } from './cues.ts';
import { isSpokenAgainst } from './refusals.ts';
import { restrictionFrames } from './restriction-words.data.ts';
import { createRuleIndex, type PatternPiece } from './rule-index.ts';

type Hit = { readonly start: number; readonly end: number };

type Told = { readonly pattern: RegExp; readonly unless: RegExp | null };
const frames = [...restrictionFrames, ...hungerFrames, ...spreadFrames, ...doseFrames, ...harmFrames];
const told: readonly Told[] = frames.flatMap(toldBy);

/** One pattern a phrasing: the index of words then leaves out all but those that a text may hold. */
function toldBy({ phrasings, unless }: Frame): Told[] {
  const excuse = unless === undefined ? null : phrasesPattern([unless]);
  return phrasings.map((each) => ({ pattern: phrasesPattern([each]), unless: excuse }));
}

const toldIn = createRuleIndex(({ pattern }: Told) => [pattern]);

/**
 * Where a draft tells the member in so many words, and without any number, to go without food or hungry, to burn off or
 * bring up what was eaten, to change a medicine, to go on through an alarm sign or to keep such things secret, in one
 * sentence or over several. Single meals are the member's own affair; that the coach sends them away from one is not.
 */
export function findRestrictionAdvice(spoken: string, pieces?: readonly PatternPiece[]): Hit | null {
  for (const { pattern, unless } of toldIn(told, spoken, pieces))
    for (const { index, 0: said } of allMatches(spoken, pattern)) {
      const hit = { start: index, end: index + said.length };
      if (unless !== null && spoken.search(unless) >= 0) continue;
      if (!isSpokenAgainst(withoutWords(spoken, hit), hit)) return hit;
    }
  return null;
}

/** What is told is no warning against itself: "say nothing to your doctor". */
const withoutWords = (text: string, { start, end }: Hit): string =>
  `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;

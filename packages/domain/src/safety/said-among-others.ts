import { allMatches } from '../all-matches.ts';
import { sentencesIn } from './concept-rules.ts';
import type { Direction, PolicyFinding } from './judgement.ts';
import { doubtingModel, type Scored, witnessOf } from './model/risk-signal.ts';

/** What is risky stays so among harmless sentences, which the score of a whole text thins out. */
export type Company = { readonly text: string; readonly direction: Direction; readonly scored: Scored };

/** Fewer words tell nothing of what is meant. */
const fewestWords = 4;
/** A sentence that the model has seen in no company must be clearer than a whole text. */
const clearFrom = 0.9;
const fewestWordsToScore = 6;

/**
 * Whether rule and model bear a finding out in the sentence that it stands in, read alone; in a draft, which may string
 * advice together with commas, in its clause. False where that is all of the text.
 */
export function isBorneOutAlone(
  { text, direction, scored }: Company,
  { ruleId, from, to }: { ruleId: string; from: number; to: number },
): boolean {
  if (scored.model === doubtingModel) return false;
  const alone = stretchAround(text, { from, to }, direction === 'output' ? clauseEnd : sentenceEnd);
  return (
    alone.length < text.trim().length - 1 &&
    wordCount(alone) >= fewestWords &&
    witnessOf(alone, direction, { ...scored, numbers: undefined }).bearsOut([ruleId])
  );
}

/** What the model finds in sentences of a text with several, each read alone. */
export function signalsOfSentences({ text, direction, scored }: Company): PolicyFinding[] {
  const sentences = sentencesIn(text);
  if (sentences.length < 2) return [];
  return sentences
    .filter((each) => wordCount(each.text) >= fewestWordsToScore)
    .flatMap(({ start, text: sentence }) =>
      witnessOf(sentence.trim(), direction, { ...scored, numbers: undefined })
        .signal(clearFrom)
        .map((each) => ({ ...each, from: start, to: start + sentence.length })),
    );
}

const sentenceEnd = /[.!?\n]/g;
const clauseEnd = /[.!?;:,\n]|\s-\s/g;

function stretchAround(text: string, { from, to }: { from: number; to: number }, end: RegExp): string {
  const ends = allMatches(text, end).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const start = ends.findLast((each) => each.to <= from)?.to ?? 0;
  return text.slice(start, ends.find((each) => each.from >= to)?.from ?? text.length).trim();
}

const wordCount = (text: string): number => text.trim().split(/\s+/).length;

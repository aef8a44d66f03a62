import { numberPartOf } from '../../number-words/read-spoken.ts';
import { findNumbers } from '../quantities.ts';
import { safetyThresholds } from '../thresholds.ts';
import { addPlace, type Reading } from './read-ideas.ts';

const before = /^(?:being|are|youre|turned|almost|nearly|says|age|aged|since|only|just|at|for)$/;
const after = /^(?:is|isnt|and|or|year|years|yo|in|on)$/;
const told = /^(?:old|mature|enough|years|problem|fine|okay)$/;

/** A coach speaks of a member's age in ways a member does not: "being 14", "fifteen is old enough", "you told me you are 12". */
export function addDraftAges({ words, ideas }: Reading): void {
  const text = (index: number): string => words[index]?.text ?? '';
  for (const [index, word] of words.entries()) {
    const value = isWhole(word.text) ? (findNumbers(word.text)[0]?.value ?? 0) : 0;
    if (!Number.isInteger(value) || value < 10 || value >= safetyThresholds.age.adultYears) continue;
    const isLast = index === words.length - 1;
    const isSaid =
      before.test(text(index - 1)) && (isLast || after.test(text(index + 1)) || isAge(text(index - 1)));
    const isSubject =
      /^(?:is|isnt)$/.test(text(index + 1)) && [2, 3].some((ahead) => told.test(text(index + ahead)));
    if (isSaid || isSubject) addPlace(ideas, 'd_young', { from: index, to: index });
  }
}

/** One number word, or nothing but figures. */
function isWhole(word: string): boolean {
  const isFigure = word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
  return isFigure ? /^\d+$/.test(word) : numberPartOf(word) !== null;
}

function isAge(word: string): boolean {
  return /^(?:being|youre|turned|aged|says)$/.test(word);
}

import { withoutNumbers } from './strip-numbers.ts';

/** What is carried of messages that are too old to be read again. No line holds a number: those are looked up anew. */
export type TurnSummary = {
  goals: string[];
  preferences: string[];
  allergies: string[];
  open_questions: string[];
};
/** `answered` is false for a question that the coach did not understand. */
export type SummedTurn = { role: 'user' | 'assistant'; content: string; answered: boolean };

export const emptySummary: TurnSummary = { goals: [], preferences: [], allergies: [], open_questions: [] };

const linesOfEach = { goals: 5, preferences: 8, allergies: 12, open_questions: 3 } as const;
const lineCharacters = 160;

/**
 * The summary after some more turns. It is extractive: lines are the member's own sentences, shortened, and only of
 * messages that nobody needs to worry about.
 *
 * @param isWorrying whether a message called for care, or asked for a number that is not safe: nothing of it is kept.
 */
export function summariseTurns(
  before: TurnSummary,
  turns: readonly SummedTurn[],
  isWorrying: (message: string) => boolean,
): TurnSummary {
  const found: TurnSummary = { goals: [], preferences: [], allergies: [], open_questions: [] };
  for (const [index, { role, content }] of turns.entries()) {
    if (role !== 'user' || isWorrying(content)) continue;
    const answer = turns[index + 1];
    const isOpen = answer?.role === 'assistant' && !answer.answered;
    for (const sentence of sentencesOf(content)) {
      const kind = kindOf(sentence, isOpen);
      const line = lineOf(sentence);
      if (kind !== null && line !== null) found[kind].push(line);
    }
  }
  return {
    goals: merged('goals', before, found),
    preferences: merged('preferences', before, found),
    allergies: merged('allergies', before, found),
    open_questions: merged('open_questions', before, found),
  };
}

function kindOf(sentence: string, isOpen: boolean): keyof TurnSummary | null {
  if (allergy.test(sentence) && !/\?\s*$/.test(sentence)) return 'allergies';
  if (/\?\s*$/.test(sentence)) return isOpen ? 'open_questions' : null;
  if (goal.test(sentence) && !wish.test(sentence)) return 'goals';
  return preference.test(sentence) ? 'preferences' : null;
}

const allergy =
  /\ballerg|\bintoler|\bco?eliac|\bzöliakie|\bceliac|\bcelíac|\bcœliaque|\balérgic|\banaphyla|\bunverträglich|\bvertrage kein|\b(can't|cannot|can’t) (eat|have|drink|tolerate)\b/iu;
const goal =
  /\b(my (main )?(goal|aim|target) is|i want to|i('|’)d like to|i would like to|i( a|'|’)?m (trying|training|aiming|hoping)|i (hope|plan|aim) to|mi (objetivo|meta)|quiero|me gustaría|mon (objectif|but)|je (veux|voudrais)|j(’|')aimerais|mein ziel|ich (will|möchte))\b/iu;
/** Wishes that a question begins with. */
const wish =
  /\b(want|like|quiero|veux|voudrais|will|möchte) (to )?(know|ask|understand|hear|see|saber|savoir|wissen|fragen)\b/iu;
const preference =
  /\b(i (really |absolutely )?(like|love|hate|dislike|prefer|avoid|enjoy|never eat|don('|’)t (like|eat|want|have))|i (can('|’)t|cannot) stand|i( a|'|’)?m (a |an )?(vegan|vegetarian|pescatarian)|i (usually|always|mostly)|i work (nights|shifts)|(no )?me gusta|prefiero|soy vegan|j(’|')(aime|adore|évite)|je (préfère|déteste|n(’|')aime)|ich (mag|liebe|hasse|esse|bevorzuge|vermeide))/iu;

const sentencesOf = (message: string): string[] =>
  (message.match(/[^.!?\n;]+[.!?;]*/gu) ?? []).map((sentence) => sentence.trim()).filter((one) => one !== '');

/** The only way into a summary: short and without any number. Null when too little is left to mean anything. */
function lineOf(sentence: string): string | null {
  const words = withoutNumbers(sentence).split(' ');
  let line = '';
  for (const word of words) {
    if (line.length + word.length + 1 > lineCharacters) break;
    line = line === '' ? word : `${line} ${word}`;
  }
  return (line.match(/\p{L}+/gu) ?? []).length < 2 ? null : line;
}

/** The newest lines, each once; who says it again says it last. */
function merged(kind: keyof TurnSummary, before: TurnSummary, found: TurnSummary): string[] {
  const lines = new Map<string, string>();
  for (const line of [...before[kind].map(withoutNumbers), ...found[kind]]) {
    const key = line.toLowerCase();
    lines.delete(key);
    lines.set(key, line);
  }
  return [...lines.values()].filter((line) => line !== '').slice(-linesOfEach[kind]);
}

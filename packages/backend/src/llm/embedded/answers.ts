import { helpInDanger } from '@sleek/domain/safety/care-replies';
import type { Help } from '@sleek/domain/safety/helplines';
import { openEnd, type Paragraphs, type Turn } from './answer-parts.ts';
import { askBackWords, silenceWords } from './ask-back-words.data.ts';
import { answerGoalDate, answerProgress, answerWeightUp } from './body-answers.ts';
import { answerCertainty, answerChanges, answerNextStep, answerWellbeing } from './day-answers.ts';
import type { Words } from './english-words.data.ts';
import { intentOf } from './find-intent.ts';
import { answerFoodToday, answerTargets, answerWeek } from './food-answers.ts';
import type { IntentId } from './intent.ts';
import type { Tongue } from './message-language.ts';
import { answerPatterns, answerPlateau } from './pattern-answers.ts';
import { answerPhotos } from './photo-answers.ts';
import { answerPlan, answerPlanChange } from './plan-answers.ts';
import { answerRecipe } from './recipe-answers.ts';
import type { Silence } from './silence.ts';

/** One answer per intent. Every number in it is a slot of a tool result of this turn. */
export const answers: Record<IntentId, (turn: Turn) => Paragraphs> = {
  progress: answerProgress,
  plateau: answerPlateau,
  patterns: answerPatterns,
  plan: answerPlan,
  plan_change: answerPlanChange,
  photos: answerPhotos,
  recipe: answerRecipe,
  weight_up: answerWeightUp,
  goal_date: answerGoalDate,
  targets: answerTargets,
  food_today: answerFoodToday,
  week: answerWeek,
  wellbeing: answerWellbeing,
  changes: answerChanges,
  next_step: answerNextStep,
  certainty: answerCertainty,
  request: ({ words }) => words.request.map((sentence) => [sentence]),
  help: answerHelp,
  greeting: ({ words }) => [[words.greeting]],
};

/** As members meet them, most asked first. */
const offered: readonly IntentId[] = [
  'progress',
  'weight_up',
  'targets',
  'food_today',
  'week',
  'goal_date',
  'wellbeing',
  'plan',
  'patterns',
  'plateau',
  'photos',
  'changes',
  'next_step',
  'certainty',
];

export function answerHelp({ words }: Turn): Paragraphs {
  return helpWith(words, offered);
}

/** What is left to ask for a member who hears no numbers. */
export function answerHelpWithoutNumbers({ words }: Turn): Paragraphs {
  return helpWith(
    words,
    offered.filter((id) => intentOf(id)?.offeredWithoutNumbers),
  );
}

function helpWith({ help, offers }: Words, ids: readonly IntentId[]): Paragraphs {
  const lines = ids.flatMap((id) => offers[id] ?? []).map((offer) => `- ${offer}`);
  return [[help.who], [`${help.ask}\n${lines.join('\n')}`], [help.noAdvice]];
}

/**
 * When no intent fits: ask back rather than guess, and say why whoever hears no numbers hears none. What could not be read
 * may have been a call for help.
 */
export function askBack(
  { written, spoken, unread }: Tongue,
  silence: Silence | null,
  help: Help | null,
): Paragraphs {
  const words = askBackWords[spoken];
  const isForeign = unread === 'foreign' || (spoken === 'en' && written !== null && written !== 'en');
  const isRead = !isForeign && unread === null;
  const inDanger = isRead || help === null ? [] : [helpInDanger(spoken, help)];
  const unsure = [isForeign ? words.onlyThese : words.unsure, ...inDanger];
  if (silence === null) return [unsure, [words.offer]];
  const why = spoken === 'en' ? [] : [[silenceWords[spoken][silence].why]];
  return [...why, unsure, [words.offerWithoutNumbers]];
}

/** When a look failed without which there is nothing to say. */
export function couldNotLook(turn: Turn): Paragraphs {
  const [missing] = openEnd(turn, undefined);
  return [[turn.words.missing.wouldGuess], ...(missing ? [missing] : [])];
}

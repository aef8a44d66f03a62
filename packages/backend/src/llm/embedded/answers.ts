import { openEnd, type Paragraphs, type Turn } from './answer-parts.ts';
import { askBackWords, onlyTheseLanguages, silenceWords } from './ask-back-words.data.ts';
import { answerGoalDate, answerProgress, answerWeightUp } from './body-answers.ts';
import { answerCertainty, answerChanges, answerNextStep, answerWellbeing } from './day-answers.ts';
import { intentOf } from './find-intent.ts';
import { answerFoodToday, answerTargets, answerWeek } from './food-answers.ts';
import type { IntentId } from './intent.ts';
import type { Tongue } from './message-language.ts';
import { answerPatterns, answerPlateau } from './pattern-answers.ts';
import { answerPhotos } from './photo-answers.ts';
import { answerPlan, answerPlanChange } from './plan-answers.ts';
import { answerRecipe } from './recipe-answers.ts';
import type { Silence } from './silence.ts';
import { say } from './speech.ts';

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
  request: answerRequest,
  help: answerHelp,
  greeting: answerGreeting,
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

export function answerHelp(): Paragraphs {
  return helpWith(offered.flatMap((id) => intentOf(id)?.offer ?? []));
}

/** What is left to ask for a member who hears no numbers. */
export function answerHelpWithoutNumbers(): Paragraphs {
  return helpWith(
    offered.flatMap((id) => {
      const intent = intentOf(id);
      return intent?.offeredWithoutNumbers && intent.offer !== null ? [intent.offer] : [];
    }),
  );
}

function helpWith(offers: readonly string[]): Paragraphs {
  return [
    [say`I am an AI system that answers from what you logged, and I say how sure I am.`],
    [`You can ask me about:\n${offers.map((offer) => `- ${offer}`).join('\n')}`],
    [say`This is information, not medical advice.`],
  ];
}

function answerGreeting(): Paragraphs {
  return [[say`I am here. Ask me how you are doing, why your weight moved, or what to do next.`]];
}

export function answerGreetingWithoutNumbers(): Paragraphs {
  return [[say`I am here. Ask me how you are doing, how you slept, or what to do next.`]];
}

function answerRequest(): Paragraphs {
  return [
    [
      say`I change nothing by myself: name the number, as in "log my weight" or "add calories for lunch", and I offer it for you to confirm.`,
    ],
    [
      say`You can log weight and food in their own places and change your goal and pace under You; your target then follows from your data, within safe limits.`,
    ],
  ];
}

export function answerRequestWithoutNumbers(): Paragraphs {
  return [[say`I only read what you logged; I can't add to it or change your plan from here.`]];
}

/** When no intent fits: ask back rather than guess, and say why whoever hears no numbers hears none. */
export function askBack({ written, spoken }: Tongue, silence: Silence | null): Paragraphs {
  const words = askBackWords[spoken];
  const isUnread = spoken === 'en' && written !== null && written !== 'en';
  const unsure = isUnread ? [onlyTheseLanguages] : words.unsure;
  if (silence === null) return [[...unsure], [words.offer]];
  const why = spoken === 'en' ? [] : [[silenceWords[spoken][silence].why]];
  return [...why, [...unsure], [words.offerWithoutNumbers]];
}

/** When a look failed without which there is nothing to say. */
export function couldNotLook(turn: Turn): Paragraphs {
  const [missing] = openEnd(turn, undefined);
  return [[say`I would rather not guess without looking at your data.`], ...(missing ? [missing] : [])];
}

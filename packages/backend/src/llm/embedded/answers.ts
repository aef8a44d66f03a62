import type { Energy } from '@sleek/contract/energy';
import {
  certaintySentences,
  maintenanceSentence,
  missingSentences,
  openEnd,
  type Paragraphs,
  type Turn,
  trendSentences,
  whatChangedSentences,
} from './answer-parts.ts';
import { type IntentId, intents } from './intents.ts';
import { chooseNextStep } from './next-step.ts';
import { type Sentence, type Slot, say } from './speech.ts';
import { targetNoteSentence } from './target-notes.ts';

/** One answer per intent. Every number in it is a slot of a tool result of this turn. */
export const answers: Record<IntentId, (turn: Turn) => Paragraphs> = {
  progress: answerProgress,
  weight_up: answerWeightUp,
  targets: answerTargets,
  food_today: answerFoodToday,
  next_step: answerNextStep,
  certainty: answerCertainty,
  help: answerHelp,
  greeting: () => [[say`Hello. Ask me how you are doing, why your weight moved, or what to do next.`]],
};

function answerProgress(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet;
  const { trend, maintenance, forecast } = energy;
  const now = [...trendSentences(turn, trend)];
  if (maintenance) now.push(maintenanceSentence(turn, maintenance));
  const why = [
    say`Why: the trend smooths the daily swings of water, and maintenance is what you logged set against how the trend moved.`,
  ];
  if (forecast)
    why.push(
      say`If you go on like this, four weeks from now the trend would be near ${turn.slots.weight(forecast.in_28_days_kg)} (plausible range ${turn.slots.weightRange(forecast.interval_90)}).`,
    );
  return [now, why, ...openEnd(turn, energy)];
}

function answerWeightUp(turn: Turn): Paragraphs {
  const { get_energy: energy, get_weight_trend: weights } = turn.looks;
  if (!energy?.trend || !weights?.latest_reading) return noWeightYet;
  return [readingSentences(turn), whyWeightMoved(turn, energy), ...openEnd(turn, energy)];
}

function readingSentences({ looks, slots }: Turn): Sentence[] {
  const weights = looks.get_weight_trend;
  if (!weights?.latest_reading) return [];
  const { latest_reading: latest, previous_reading: previous, last_change_kg: change } = weights;
  const read = say`Your last reading was ${slots.weight(latest.weight_kg)} on ${slots.day(latest.date)}`;
  if (!previous || change === null) return [`${read}.`];
  const before = say`the one before, on ${slots.day(previous.date)}`;
  if (change === 0) return [`${read}, the same as ${before}.`];
  const size = slots.weightChange(change);
  return [
    change > 0
      ? `${read}, ${say`up ${size} from`} ${before}.`
      : `${read}, ${say`down ${size} from`} ${before}.`,
  ];
}

function whyWeightMoved(turn: Turn, energy: Energy): Sentence[] {
  const { trend, plateau } = energy;
  if (!trend) return [];
  const rising = trend.rate_interval_90[0] > 0;
  const sentences = [
    say`Why: from one day to the next most of a swing is water, salt and what is still being digested, not body tissue.`,
    ...trendSentences(turn, trend),
  ];
  if (rising)
    sentences.push(
      say`So part of the rise is in the trend itself: lately more energy came in than was used.`,
    );
  else
    sentences.push(
      say`The trend itself is not rising clearly, so a single high reading is no reason to change anything.`,
    );
  if (plateau.state === 'plateau') sentences.push(plateauWords[plateau.cause ?? 'unknown']);
  return sentences;
}

const plateauWords = {
  water: say`The trend has been flat for about three weeks, and water seems to hide part of the change.`,
  intake_drift: say`The trend has been flat for about three weeks, and the scale suggests somewhat more was eaten than planned.`,
  expenditure_change: say`The trend has been flat for about three weeks, and your body seems to burn somewhat less than before.`,
  unknown: say`The trend has been flat for about three weeks; the data do not tell why yet.`,
} as const;

function answerTargets(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const energy = looks.get_energy;
  if (!energy) return noWeightYet;
  const { targets, maintenance } = energy;
  if (!targets)
    return [
      [say`You have no targets yet: they start with your first weight.`],
      missingSentences(turn, energy),
    ];
  const what = [
    say`Your target is ${slots.energy(targets.calories)} a day, with ${slots.grams(targets.protein_g)} protein, ${slots.grams(targets.carbs_g)} carbohydrate, ${slots.grams(targets.fat_g)} fat and ${slots.grams(targets.fiber_g)} fibre.`,
    say`It was issued on ${slots.day(targets.issued_on)} and is looked at again every week.`,
  ];
  const why: Sentence[] = [];
  if (maintenance) {
    const base = slots.energy(maintenance.as_logged_kcal);
    why.push(
      targets.rate_kg_per_week === 0
        ? say`Why: maintenance, as you log it, is about ${base}, and the target keeps you there.`
        : planSentence(slots, base, targets.rate_kg_per_week),
    );
  }
  why.push(...targets.notes.flatMap((note) => targetNoteSentence(note) ?? []));
  return [what, why, ...openEnd(turn, energy)];
}

function planSentence(slots: Turn['slots'], base: Slot, rateKgPerWeek: number): Sentence {
  const size = slots.weightChange(rateKgPerWeek);
  return rateKgPerWeek < 0
    ? say`Why: it starts from maintenance as you log it, about ${base}, and plans to go down by about ${size} a week.`
    : say`Why: it starts from maintenance as you log it, about ${base}, and plans to go up by about ${size} a week.`;
}

function answerFoodToday(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const { get_food_today: food, get_energy: energy } = looks;
  if (!food || !energy) return noWeightYet;
  const now: Sentence[] = [];
  if (food.calories === null) now.push(say`Nothing is logged for today yet.`);
  else if (food.protein_g === null) now.push(say`So far today you logged ${slots.energy(food.calories)}.`);
  else
    now.push(
      say`So far today you logged ${slots.energy(food.calories)} with ${slots.grams(food.protein_g)} protein.`,
    );
  if (food.target_calories !== null && food.left_calories !== null)
    now.push(
      food.left_calories >= 0
        ? say`Your target is ${slots.energy(food.target_calories)}, which leaves ${slots.energy(food.left_calories)}.`
        : say`Your target is ${slots.energy(food.target_calories)}; one day above it matters little, the week does.`,
    );
  const why = [
    food.closed
      ? say`Why it matters: you marked today as complete, so it already counts in the estimate.`
      : say`Why it matters: today counts in the estimate once the day is over or you mark it as complete.`,
  ];
  return [now, why, ...openEnd(turn, energy)];
}

function answerNextStep(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy) return noWeightYet;
  const step = chooseNextStep(energy, turn.looks.get_adherence_metrics ?? null);
  return [[step.action, step.reason], ...openEnd(turn, energy)];
}

function answerCertainty(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy) return noWeightYet;
  const why = say`Why ranges: scales, appetite and logs all vary from day to day, so one number alone would claim too much.`;
  const parts = [certaintySentences(turn, energy), [why], missingSentences(turn, energy)];
  if (energy.maintenance) parts.unshift([maintenanceSentence(turn, energy.maintenance)]);
  return [...parts, whatChangedSentences(turn, energy)];
}

function answerHelp(): Paragraphs {
  const offers = intents
    .filter(({ id }) => id !== 'help' && id !== 'greeting')
    .map(({ offer }) => `- ${offer}`);
  return [
    [say`I am an AI system that answers from what you logged, and I say how sure I am.`],
    [`You can ask me about:\n${offers.join('\n')}`],
    [say`This is information, not medical advice.`],
  ];
}

/** When no intent fits: ask back rather than guess. */
export function askBack(): Paragraphs {
  return [
    [say`I am not sure what you mean, and I would rather ask than guess.`],
    [
      say`Do you want to know how you are doing, why your weight moved, your targets and why, today's food, or what to do next?`,
    ],
  ];
}

const noWeightYet: Paragraphs = [
  [say`I have no weight from you yet, so there is nothing to estimate from.`],
  [say`Log your first weight: after about five, you will see a trend with its range.`],
];

import type { Energy } from '@sleek/contract/energy';
import {
  maintenanceSentences,
  missingSentence,
  openEnd,
  type Paragraphs,
  type Turn,
  trendSentences,
} from './answer-parts.ts';
import { noWeightYet } from './body-answers.ts';
import { type Sentence, type Slots, say } from './speech.ts';
import { targetNoteSentence } from './target-notes.ts';

export function answerTargets(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const energy = looks.get_energy;
  if (!energy?.trend) return noWeightYet;
  const { targets } = energy;
  if (!targets)
    return [
      maintenanceSentences(turn, energy),
      [say`You have no target yet; it follows once there is a little more to go on.`],
      [missingSentence(turn, energy)],
    ];
  const what = [
    say`Your target is ${slots.energy(targets.calories)} a day: ${slots.grams(targets.protein_g)} protein, ${slots.grams(targets.carbs_g)} carbohydrate, ${slots.grams(targets.fat_g)} fat and ${slots.grams(targets.fiber_g)} fibre.`,
    say`It was set on ${slots.day(targets.issued_on)} and is looked at again every week.`,
  ];
  return [what, whyTargets(turn, energy), ...openEnd(turn, energy)];
}

function whyTargets(turn: Turn, energy: Energy): Sentence[] {
  const { slots, looks } = turn;
  const { targets } = energy;
  const formula = looks.calculate_tdee;
  const why = maintenanceSentences(turn, energy, 'Why: maintenance');
  if (why.length > 0 && targets) why.push(paceSentence(slots, targets.rate_kg_per_week));
  if (formula && typeof formula.bmr === 'number')
    why.push(say`By formula, your body at rest uses about ${slots.energy(formula.bmr)} a day.`);
  return [...why, ...(targets?.notes ?? []).flatMap((note) => targetNoteSentence(note) ?? [])];
}

function paceSentence(slots: Slots, rateKgPerWeek: number): Sentence {
  if (rateKgPerWeek === 0) return say`The target keeps you there.`;
  const size = slots.weightChange(rateKgPerWeek);
  return rateKgPerWeek < 0
    ? say`From there the target plans to go down by about ${size} a week.`
    : say`From there the target plans to go up by about ${size} a week.`;
}

export function answerFoodToday(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const food = looks.get_food_today;
  if (!food) return noWeightYet;
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
  if (food.target_protein_g !== null && food.protein_g !== null)
    now.push(say`For protein the target is ${slots.grams(food.target_protein_g)}.`);
  const why = [
    food.closed
      ? say`Why it matters: you marked today as complete, so it already counts in the estimate.`
      : say`Why it matters: today counts in the estimate once the day is over or you mark it as complete.`,
  ];
  return [now, why, ...openEnd(turn, looks.get_energy)];
}

export function answerWeek(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const { get_nutrition_summary: food, get_energy: energy, get_weight_trend: weights } = looks;
  if (!food) return noWeightYet;
  const days = slots.count(food.days_analyzed);
  const ate: Sentence[] = [
    food.avg_calories === null
      ? say`In the last ${days} days there is no food logged.`
      : say`In the last ${days} days you logged food on ${slots.counted(food.days_logged, 'day', 'days')}, on average ${slots.energy(food.avg_calories)} a day.`,
  ];
  if (energy?.targets && food.avg_calories !== null)
    ate.push(say`Your target is ${slots.energy(energy.targets.calories)}.`);
  if (food.avg_protein_g !== null)
    ate.push(
      energy?.targets
        ? say`Protein was ${slots.grams(food.avg_protein_g)} a day; the target is ${slots.grams(energy.targets.protein_g)}.`
        : say`Protein was ${slots.grams(food.avg_protein_g)} a day.`,
    );
  const weighed = weights
    ? [say`You have ${slots.counted(weights.data_points, 'weight', 'weights')} from these days.`]
    : [];
  const trend = energy?.trend ? trendSentences(turn, energy.trend) : [];
  return [ate, [...weighed, ...trend], ...openEnd(turn, energy)];
}

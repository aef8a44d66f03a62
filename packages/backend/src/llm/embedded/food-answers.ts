import type { Energy } from '@sleek/contract/energy';
import {
  maintenanceSentences,
  missingSentence,
  openEnd,
  type Paragraphs,
  type Turn,
  trendSentences,
} from './answer-parts.ts';
import { concernsFirst, noWeightYet } from './body-answers.ts';
import type { Sentence } from './speech.ts';

export function answerTargets(turn: Turn): Paragraphs {
  const { slots, looks, words } = turn;
  const energy = looks.get_energy;
  if (!energy?.trend) return noWeightYet(turn);
  const { targets } = energy;
  if (!targets)
    return [maintenanceSentences(turn, energy), [words.targets.none], [missingSentence(turn, energy)]];
  const what = [
    words.targets.amounts(slots.energy(targets.calories), {
      protein: slots.grams(targets.protein_g),
      carbs: slots.grams(targets.carbs_g),
      fat: slots.grams(targets.fat_g),
      fibre: slots.grams(targets.fiber_g),
    }),
    words.targets.setOn(slots.day(targets.issued_on)),
  ];
  return [...concernsFirst(turn, energy), what, whyTargets(turn, energy), ...openEnd(turn, energy)];
}

function whyTargets(turn: Turn, energy: Energy): Sentence[] {
  const { slots, looks, words } = turn;
  const { targets } = energy;
  const formula = looks.calculate_tdee;
  const why = maintenanceSentences(turn, energy, true);
  if (why.length > 0 && targets) why.push(paceSentence(turn, targets.rate_kg_per_week));
  if (formula && typeof formula.bmr === 'number') why.push(words.targets.resting(slots.energy(formula.bmr)));
  return [...why, ...(targets?.notes ?? []).flatMap((note) => targetNote(turn, note) ?? [])];
}

/** A note that has no words is passed over. */
const targetNote = ({ words: { targetNotes } }: Turn, note: string): Sentence | null =>
  Object.hasOwn(targetNotes, note) ? targetNotes[note as keyof typeof targetNotes] : null;

function paceSentence({ slots, words: { targets } }: Turn, rateKgPerWeek: number): Sentence {
  if (rateKgPerWeek === 0) return targets.keeps;
  const size = slots.weightChange(rateKgPerWeek);
  return rateKgPerWeek < 0 ? targets.plansDown(size) : targets.plansUp(size);
}

export function answerFoodToday(turn: Turn): Paragraphs {
  const { slots, looks, words } = turn;
  const food = looks.get_food_today;
  if (!food) return noWeightYet(turn);
  const { today } = words;
  const now: Sentence[] = [];
  if (food.calories === null) now.push(today.nothing);
  else if (food.protein_g === null) now.push(today.logged(slots.energy(food.calories)));
  else now.push(today.loggedWith(slots.energy(food.calories), slots.grams(food.protein_g)));
  if (food.target_calories !== null && food.left_calories !== null) {
    const target = slots.energy(food.target_calories);
    now.push(
      food.left_calories >= 0 ? today.leaves(target, slots.energy(food.left_calories)) : today.above(target),
    );
  }
  if (food.target_protein_g !== null && food.protein_g !== null)
    now.push(today.protein(slots.grams(food.target_protein_g)));
  return [now, [food.closed ? today.whyClosed : today.whyOpen], ...openEnd(turn, looks.get_energy)];
}

export function answerWeek(turn: Turn): Paragraphs {
  const { slots, looks, words } = turn;
  const { get_nutrition_summary: food, get_energy: energy, get_weight_trend: weights } = looks;
  if (!food) return noWeightYet(turn);
  const { week } = words;
  const days = slots.count(food.days_analyzed);
  const ate: Sentence[] = [
    food.avg_calories === null
      ? week.noFood(days)
      : week.food(
          days,
          slots.counted(food.days_with_calories, words.counted.days),
          slots.energy(food.avg_calories),
        ),
  ];
  if (energy?.targets && food.avg_calories !== null)
    ate.push(week.target(slots.energy(energy.targets.calories)));
  if (food.avg_protein_g !== null) {
    const average = slots.grams(food.avg_protein_g);
    ate.push(
      energy?.targets
        ? week.proteinAgainst(average, slots.grams(energy.targets.protein_g))
        : week.protein(average),
    );
  }
  const weighed = weights ? [week.weights(slots.counted(weights.data_points, words.counted.weights))] : [];
  const trend = energy?.trend ? trendSentences(turn, energy.trend) : [];
  return [...concernsFirst(turn, energy), ate, [...weighed, ...trend], ...openEnd(turn, energy)];
}

import type { Energy } from '@sleek/contract/energy';
import { maintenanceSentences, openEnd, type Paragraphs, type Turn, trendSentences } from './answer-parts.ts';
import type { Sentence } from './speech.ts';

export const noWeightYet = (turn: Turn): Paragraphs => [
  ...concernsFirst(turn, turn.looks.get_energy),
  ...turn.words.noWeightYet.map((sentence) => [sentence]),
];

export function answerProgress(turn: Turn): Paragraphs {
  const { slots, looks, words } = turn;
  const { get_energy: energy, get_weight_trend: weights } = looks;
  if (!energy?.trend) return noWeightYet(turn);
  const now = [...trendSentences(turn, energy.trend), ...maintenanceSentences(turn, energy)];
  const why = [
    weights && weights.data_points > 0
      ? words.progress.whyTrendFrom(
          slots.counted(weights.data_points, words.counted.readings),
          slots.count(weights.days_analyzed),
        )
      : words.progress.whyTrend,
    ...outlookSentences(turn, energy),
  ];
  return [...concernsFirst(turn, energy), now, why, ...openEnd(turn, energy)];
}

/** What comes before any other answer about weight or food: that it is unsafe, kindly, and what to do. */
export const concernsFirst = ({ words }: Turn, energy: Energy | undefined): Paragraphs =>
  (energy?.concerns ?? []).map((concern) => words.concerns[concern]);

function outlookSentences({ slots, words }: Turn, { forecast, level }: Energy): Sentence[] {
  // A handful of days says nothing about four weeks.
  if (!forecast || level === 'collecting') return [];
  return [
    words.progress.outlook(slots.weight(forecast.in_28_days_kg), slots.weightRange(forecast.interval_90)),
  ];
}

export function answerWeightUp(turn: Turn): Paragraphs {
  const { get_energy: energy } = turn.looks;
  if (!energy?.trend) return noWeightYet(turn);
  return [
    ...concernsFirst(turn, energy),
    readingSentences(turn),
    whyWeightMoved(turn, energy),
    ...openEnd(turn, energy),
  ];
}

function readingSentences({ looks, slots, words: { reading } }: Turn): Sentence[] {
  const weights = looks.get_weight_trend;
  if (!weights?.latest_reading) return [];
  const { latest_reading: latest, previous_reading: previous, last_change_kg: change } = weights;
  const [weight, day] = [slots.weight(latest.weight_kg), slots.day(latest.date)];
  if (!previous || change === null) return [reading.last(weight, day)];
  const before = slots.day(previous.date);
  if (change === 0) return [reading.same(weight, day, before)];
  const say = change > 0 ? reading.up : reading.down;
  return [say(weight, day, [slots.weightChange(change), before])];
}

function whyWeightMoved(turn: Turn, energy: Energy): Sentence[] {
  const { trend, plateau } = energy;
  const { reading, flat } = turn.words;
  if (!trend) return [];
  const sentences = [
    reading.whySwing,
    ...trendSentences(turn, trend),
    trend.rate_interval_90[0] > 0 ? reading.partOfTrend : reading.notRising,
  ];
  if (plateau.state === 'plateau') sentences.push(flat[plateau.cause ?? 'unknown']);
  return sentences;
}

export function answerGoalDate(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet(turn);
  if (energy.concerns.includes('goal-passed'))
    return [...concernsFirst(turn, energy), ...openEnd(turn, energy)];
  return [
    ...concernsFirst(turn, energy),
    [goalDateSentence(turn, energy)],
    [turn.words.goalDate.whyRange, ...outlookSentences(turn, energy)],
    ...openEnd(turn, energy),
  ];
}

function goalDateSentence({ slots, words }: Turn, { as_of: today, forecast }: Energy): Sentence {
  const date = forecast?.goal_date;
  if (!date?.central) return words.goalDate.none;
  const { earliest, central, latest } = date;
  if (central === today) return words.goalDate.reached;
  const around = slots.date(central);
  if (earliest === null) return words.goalDate.around(around);
  return latest === null
    ? words.goalDate.aroundFrom(around, slots.date(earliest))
    : words.goalDate.aroundBetween(around, slots.date(earliest), slots.date(latest));
}

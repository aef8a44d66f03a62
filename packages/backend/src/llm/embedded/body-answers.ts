import type { Energy } from '@sleek/contract/energy';
import { maintenanceSentences, openEnd, type Paragraphs, type Turn, trendSentences } from './answer-parts.ts';
import { type Sentence, say } from './speech.ts';

export const noWeightYet: Paragraphs = [
  [say`I have no weight from you yet, so there is nothing to estimate from.`],
  [say`Log your first weight whenever it suits you: after about five, you will see a trend with its range.`],
];

export function answerProgress(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const { get_energy: energy, get_weight_trend: weights } = looks;
  if (!energy?.trend) return noWeightYet;
  const now = [...trendSentences(turn, energy.trend), ...maintenanceSentences(turn, energy)];
  const why = [
    weights && weights.data_points > 0
      ? say`Why: single readings swing with water, so I follow the trend through ${slots.counted(weights.data_points, 'reading', 'readings')} of the last ${slots.count(weights.days_analyzed)} days; maintenance is your food logs set against it.`
      : say`Why: single readings swing with water, so I follow the trend; maintenance is your food logs set against it.`,
    ...outlookSentences(turn, energy),
  ];
  return [now, why, ...openEnd(turn, energy)];
}

function outlookSentences({ slots }: Turn, { forecast, level }: Energy): Sentence[] {
  // A handful of days says nothing about four weeks.
  if (!forecast || level === 'collecting') return [];
  return [
    say`Going on like this, the trend would be near ${slots.weight(forecast.in_28_days_kg)} in four weeks (plausible range ${slots.weightRange(forecast.interval_90)}).`,
  ];
}

export function answerWeightUp(turn: Turn): Paragraphs {
  const { get_energy: energy } = turn.looks;
  if (!energy?.trend) return noWeightYet;
  return [readingSentences(turn), whyWeightMoved(turn, energy), ...openEnd(turn, energy)];
}

function readingSentences({ looks, slots }: Turn): Sentence[] {
  const weights = looks.get_weight_trend;
  if (!weights?.latest_reading) return [];
  const { latest_reading: latest, previous_reading: previous, last_change_kg: change } = weights;
  const read = say`Your last reading was ${slots.weight(latest.weight_kg)} on ${slots.day(latest.date)}`;
  if (!previous || change === null) return [`${read}.`];
  const before = say`the one before, on ${slots.day(previous.date)}`;
  const size = slots.weightChange(change);
  if (change === 0) return [`${read}, the same as ${before}.`];
  return [`${read}, ${change > 0 ? say`up ${size} from` : say`down ${size} from`} ${before}.`];
}

function whyWeightMoved(turn: Turn, energy: Energy): Sentence[] {
  const { trend, plateau } = energy;
  if (!trend) return [];
  const sentences = [
    say`Why: from one day to the next, most of a swing is water, salt and food still on its way through.`,
    ...trendSentences(turn, trend),
    trend.rate_interval_90[0] > 0
      ? say`So part of the rise is in the trend itself: over these weeks a little more energy came in than was used.`
      : say`The trend itself is not clearly rising, so one reading is no reason to change anything.`,
  ];
  if (plateau.state === 'plateau') sentences.push(plateauWords[plateau.cause ?? 'unknown']);
  return sentences;
}

export const plateauWords = {
  water: say`It has been flat for about three weeks, and water seems to hide part of the change.`,
  intake_drift: say`It has been flat for about three weeks, and the scale suggests that a little more came in than planned.`,
  expenditure_change: say`It has been flat for about three weeks, and your body seems to use a little less than before.`,
  unknown: say`It has been flat for about three weeks; the data don't show why yet.`,
} as const;

export function answerGoalDate(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet;
  const why = say`Why a range: small differences in a week's pace add up to many days by the end.`;
  return [
    [goalDateSentence(turn, energy)],
    [why, ...outlookSentences(turn, energy)],
    ...openEnd(turn, energy),
  ];
}

function goalDateSentence({ slots }: Turn, { as_of: today, forecast }: Energy): Sentence {
  const date = forecast?.goal_date;
  if (!date?.central)
    return say`I have no date for a goal weight: either none is set, your plan is to keep your weight, or the trend is too open for a date.`;
  const { earliest, central, latest } = date;
  if (central === today) return say`Your trend is at the goal weight in your profile now.`;
  const around = say`With your target as planned, the trend would reach the goal weight in your profile around ${slots.date(central)}`;
  if (earliest === null) return `${around}.`;
  return latest === null
    ? `${around}${say` (estimated range: from ${slots.date(earliest)} to later than I can see).`}`
    : `${around}${say` (estimated range ${slots.date(earliest)} to ${slots.date(latest)}).`}`;
}

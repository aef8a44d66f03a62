import type { ToolResults } from '../tool.ts';
import {
  certaintySentence,
  maintenanceSentences,
  missingSentence,
  openEnd,
  type Paragraphs,
  type Turn,
  trendSentences,
  whatChangedSentence,
} from './answer-parts.ts';
import { noWeightYet } from './body-answers.ts';
import { chooseNextStep } from './next-step.ts';
import { type Sentence, say } from './speech.ts';

type CheckIn = ToolResults['get_recent_checkins']['checkins'][number];
type Rating = 'sleep_quality' | 'energy_level' | 'mood';

export function answerNextStep(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy) return noWeightYet;
  const step = chooseNextStep(energy, turn.looks.get_adherence_metrics ?? null);
  return [[step.action, step.reason], ...openEnd(turn, energy)];
}

export function answerCertainty(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet;
  const [trend] = trendSentences(turn, energy.trend);
  const numbers: Sentence[] = [...(trend ? [trend] : []), ...maintenanceSentences(turn, energy)];
  return [
    [certaintySentence(turn, energy)],
    numbers,
    [
      say`Why ranges: scales, appetite and logs all vary from day to day, so one number alone would claim too much.`,
    ],
    [missingSentence(turn, energy)],
    [whatChangedSentence(turn, energy)],
  ];
}

export function answerChanges(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet;
  return openEnd(turn, energy);
}

const ratings: readonly { field: Rating; name: string }[] = [
  { field: 'sleep_quality', name: 'Sleep' },
  { field: 'energy_level', name: 'Energy level' },
  { field: 'mood', name: 'Mood' },
];

export function answerWellbeing(turn: Turn): Paragraphs {
  const { slots, looks } = turn;
  const checkIns = looks.get_recent_checkins;
  if (!checkIns) return noWeightYet;
  const rated = ratings.flatMap(({ field, name }) =>
    ratingSentence(turn, checkIns.checkins, { field, name }),
  );
  const days = slots.count(checkIns.days_requested);
  if (rated.length === 0)
    return [
      [say`In the last ${days} days no check-in says how you slept or felt.`],
      [say`Add it when it suits you: a few evenings are enough to see a pattern.`],
    ];
  return [
    [
      say`From ${slots.counted(checkIns.total, 'check-in', 'check-ins')} in the last ${days} days, where higher is better:`,
      ...rated,
    ],
    [say`Why it matters: short nights and long days can move both appetite and the scale.`],
    turn.missed.length > 0 ? [missingSentence(turn, undefined)] : [],
  ];
}

function ratingSentence(
  { slots }: Turn,
  checkIns: readonly CheckIn[],
  { field, name }: { field: Rating; name: string },
): Sentence[] {
  const values = checkIns.flatMap((checkIn) => checkIn[field] ?? []);
  const latest = checkIns
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .findLast((checkIn) => checkIn[field] !== null);
  const last = latest?.[field];
  if (!latest || last === null || last === undefined) return [];
  const low = slots.count(Math.min(...values));
  const high = slots.count(Math.max(...values));
  const day = slots.day(latest.date);
  return Math.min(...values) === Math.max(...values)
    ? [say`${slots.names([name])} was ${low} each time.`]
    : [say`${slots.names([name])} was between ${low} and ${high}, last ${slots.count(last)} on ${day}.`];
}

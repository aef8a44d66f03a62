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
import { stepCode } from './next-step.ts';
import type { Sentence } from './speech.ts';

type CheckIn = ToolResults['get_recent_checkins']['checkins'][number];
type Rating = 'sleep_quality' | 'energy_level' | 'mood';

export function answerNextStep(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy) return noWeightYet(turn);
  const { action, reason } = turn.words.nextSteps[stepCode(energy, turn.looks.get_adherence_metrics ?? null)];
  return [[action, reason], ...openEnd(turn, energy)];
}

export function answerCertainty(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet(turn);
  const [trend] = trendSentences(turn, energy.trend);
  const numbers: Sentence[] = [...(trend ? [trend] : []), ...maintenanceSentences(turn, energy)];
  return [
    [certaintySentence(turn, energy)],
    numbers,
    [turn.words.whyRanges],
    [missingSentence(turn, energy)],
    [whatChangedSentence(turn, energy)],
  ];
}

export function answerChanges(turn: Turn): Paragraphs {
  const energy = turn.looks.get_energy;
  if (!energy?.trend) return noWeightYet(turn);
  return openEnd(turn, energy);
}

const ratings: readonly Rating[] = ['sleep_quality', 'energy_level', 'mood'];

export function answerWellbeing(turn: Turn): Paragraphs {
  const { slots, looks, words } = turn;
  const checkIns = looks.get_recent_checkins;
  if (!checkIns) return noWeightYet(turn);
  const rated = ratings.flatMap((field) => ratingSentence(turn, checkIns.checkins, field));
  const days = slots.count(checkIns.days_requested);
  if (rated.length === 0) return [[words.wellbeing.none(days)], [words.wellbeing.addIt]];
  return [
    [words.wellbeing.from(slots.counted(checkIns.total, words.counted.checkIns), days), ...rated],
    [words.wellbeing.why],
    turn.missed.length > 0 ? [missingSentence(turn, undefined)] : [],
  ];
}

function ratingSentence({ slots, words }: Turn, checkIns: readonly CheckIn[], field: Rating): Sentence[] {
  const values = checkIns.flatMap((checkIn) => checkIn[field] ?? []);
  const latest = checkIns
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .findLast((checkIn) => checkIn[field] !== null);
  const last = latest?.[field];
  if (!latest || last === null || last === undefined) return [];
  const name = slots.names([words.ratings[field]]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high
    ? [words.wellbeing.same(name, slots.count(low))]
    : [
        words.wellbeing.between(
          name,
          [slots.count(low), slots.count(high)],
          [slots.count(last), slots.day(latest.date)],
        ),
      ];
}

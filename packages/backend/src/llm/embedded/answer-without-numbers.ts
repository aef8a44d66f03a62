import type { ToolResults } from '../tool.ts';
import { lookNames, type Paragraphs, type Turn } from './answer-parts.ts';
import {
  answerGreetingWithoutNumbers,
  answerHelpWithoutNumbers,
  answerRequestWithoutNumbers,
} from './answers.ts';
import { silenceWords } from './ask-back-words.data.ts';
import type { IntentId } from './intent.ts';
import { photosWithoutNumbers } from './photo-answers.ts';
import { planWithoutNumbers } from './plan-answers.ts';
import type { Silence } from './silence.ts';
import { type Sentence, say } from './speech.ts';

const direct: Partial<Record<IntentId, () => Paragraphs>> = {
  help: answerHelpWithoutNumbers,
  greeting: answerGreetingWithoutNumbers,
  request: answerRequestWithoutNumbers,
};

/** Habits in words: no weight, no energy, no count and no direction of the scale. */
export function answerWithoutNumbers(turn: Turn, silence: Silence, intent: IntentId): Paragraphs {
  const own = direct[intent];
  if (own) return own();
  const { why, support } = silenceWords.en[silence];
  const parts = [
    [why],
    planWithoutNumbers(turn),
    ...(intent === 'photos' ? photosWithoutNumbers(turn) : []),
    [...habitSentences(turn), ...wellbeingSentences(turn), ...stepSentences(intent)],
    support === null ? [] : [support],
    missedSentences(turn),
  ];
  return parts.filter((part) => part.length > 0);
}

/** Shares of days, put into words (policy). */
const most = 0.7;
const some = 0.3;

function habitSentences({ looks }: Turn): Sentence[] {
  const metrics = looks.get_adherence_metrics;
  if (!metrics) return [];
  const share = metrics.checkin_completion_rate;
  if (share >= most) return [say`You checked in on most days of the last two weeks.`];
  if (share >= some) return [say`You checked in on about half the days of the last two weeks.`];
  if (share > 0) return [say`You checked in on a few days of the last two weeks; days off are part of it.`];
  return [say`There is no check-in in the last two weeks; pick up wherever suits you.`];
}

type CheckIns = ToolResults['get_recent_checkins']['checkins'];

function wellbeingSentences({ looks }: Turn): Sentence[] {
  const checkIns = looks.get_recent_checkins?.checkins;
  if (!checkIns) return [];
  const sleep = leaning(checkIns, 'sleep_quality');
  const energy = leaning(checkIns, 'energy_level');
  const mood = leaning(checkIns, 'mood');
  const sentences = [
    sleep && sleepWords[sleep],
    energy && energyWords[energy],
    mood && moodWords[mood],
  ].filter((sentence) => sentence !== null);
  return sentences.length > 0
    ? sentences
    : [say`No check-in of the last two weeks says how you slept or felt; add it when it suits you.`];
}

/** Ratings run from 1 to 5; which side most of them are on. */
const middle = 3;

function leaning(
  checkIns: CheckIns,
  field: 'sleep_quality' | 'energy_level' | 'mood',
): 'good' | 'low' | 'mixed' | null {
  const values = checkIns.flatMap((checkIn) => checkIn[field] ?? []);
  if (values.length === 0) return null;
  const share = (holds: (value: number) => boolean) => values.filter(holds).length / values.length;
  if (share((value) => value > middle) >= most) return 'good';
  return share((value) => value < middle) >= most ? 'low' : 'mixed';
}

const sleepWords = {
  good: say`You rated your sleep as good on most days.`,
  low: say`You rated your sleep as poor on most days; that is tiring, and worth being gentle with yourself.`,
  mixed: say`Your sleep was mixed.`,
} as const;
const energyWords = {
  good: say`Your energy was good on most days.`,
  low: say`Your energy was low on most days.`,
  mixed: say`Your energy was mixed.`,
} as const;
const moodWords = {
  good: say`Your mood was good on most days.`,
  low: say`Your mood was low on most days; if that stays, talking with someone you trust or a doctor can help.`,
  mixed: say`Your mood was mixed.`,
} as const;

function stepSentences(intent: IntentId): Sentence[] {
  return intent === 'next_step'
    ? [
        say`Next: one short check-in today on how you slept and how you feel.`,
        say`Why: a pattern over a few days says more than any single one.`,
      ]
    : [];
}

function missedSentences({ missed, slots }: Turn): Sentence[] {
  if (missed.length === 0) return [];
  const names = slots.names(missed.map((name) => lookNames[name]));
  return [say`What is missing: I could not look at ${names} just now; please ask again in a moment.`];
}

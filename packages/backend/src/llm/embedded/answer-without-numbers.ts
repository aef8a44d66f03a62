import type { ToolResults } from '../tool.ts';
import type { Paragraphs, Turn } from './answer-parts.ts';
import { answerHelpWithoutNumbers } from './answers.ts';
import { silenceWords } from './ask-back-words.data.ts';
import type { IntentId } from './intent.ts';
import { photosWithoutNumbers } from './photo-answers.ts';
import { planWithoutNumbers } from './plan-answers.ts';
import type { Silence } from './silence.ts';
import type { Sentence } from './speech.ts';

const direct: Partial<Record<IntentId, (turn: Turn) => Paragraphs>> = {
  help: answerHelpWithoutNumbers,
  greeting: ({ words }) => [[words.quietGreeting]],
  request: ({ words }) => [[words.quietRequest]],
};

/** Habits in words: no weight, no energy, no count and no direction of the scale. */
export function answerWithoutNumbers(turn: Turn, silence: Silence, intent: IntentId): Paragraphs {
  const own = direct[intent];
  if (own) return own(turn);
  const { why, support } = silenceWords[turn.language][silence];
  const parts = [
    [why],
    planWithoutNumbers(turn),
    ...(intent === 'photos' ? photosWithoutNumbers(turn) : []),
    [
      ...habitSentences(turn),
      ...wellbeingSentences(turn),
      ...(intent === 'next_step' ? turn.words.quiet.next : []),
    ],
    support === null ? [] : [support],
    missedSentences(turn),
  ];
  return parts.filter((part) => part.length > 0);
}

/** Shares of days, put into words (policy). */
const most = 0.7;
const some = 0.3;

function habitSentences({ looks, words }: Turn): Sentence[] {
  const metrics = looks.get_adherence_metrics;
  if (!metrics) return [];
  const { days } = words.quiet;
  const share = metrics.checkin_completion_rate;
  if (share >= most) return [days.most];
  if (share >= some) return [days.half];
  return [share > 0 ? days.few : days.none];
}

type CheckIns = ToolResults['get_recent_checkins']['checkins'];

function wellbeingSentences({ looks, words: { quiet } }: Turn): Sentence[] {
  const checkIns = looks.get_recent_checkins?.checkins;
  if (!checkIns) return [];
  const sleep = leaning(checkIns, 'sleep_quality');
  const energy = leaning(checkIns, 'energy_level');
  const mood = leaning(checkIns, 'mood');
  const sentences = [
    sleep && quiet.sleep[sleep],
    energy && quiet.energy[energy],
    mood && quiet.mood[mood],
  ].filter((sentence) => sentence !== null);
  if (sentences.length > 0) return sentences;
  const isRated = checkIns.some((each) => (each.sleep_quality ?? each.energy_level ?? each.mood) !== null);
  return [isRated ? quiet.fewRated : quiet.unrated];
}

/** Ratings run from 1 to 5; which side most of them are on. */
const middle = 3;
/** Fewer ratings say nothing of most days. */
const fewestRatings = 5;

function leaning(
  checkIns: CheckIns,
  field: 'sleep_quality' | 'energy_level' | 'mood',
): 'good' | 'low' | 'mixed' | null {
  const values = checkIns.flatMap((checkIn) => checkIn[field] ?? []);
  if (values.length < fewestRatings) return null;
  const share = (holds: (value: number) => boolean) => values.filter(holds).length / values.length;
  if (share((value) => value > middle) >= most) return 'good';
  return share((value) => value < middle) >= most ? 'low' : 'mixed';
}

function missedSentences({ missed, slots, words }: Turn): Sentence[] {
  if (missed.length === 0) return [];
  return [words.missing.notLookedAt(slots.names(missed.map((name) => words.lookNames[name])))];
}

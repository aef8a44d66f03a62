import type { Paragraphs, Turn } from './answer-parts.ts';
import type { IntentId } from './intents.ts';
import { type Sentence, say } from './speech.ts';

/** Why this member hears no numbers. */
export type Silence = 'minor' | 'pregnancy' | 'eating_disorder' | 'sensitive_mode';

const openings: Record<Silence, Sentence> = {
  minor: say`While your body is still growing I leave body and food numbers out and look at habits.`,
  pregnancy: say`During pregnancy your midwife or doctor guides your weight, so I leave the numbers out and look at habits.`,
  eating_disorder: say`I leave body and food numbers out here, and look at how your days go instead.`,
  sensitive_mode: say`Numbers are hidden, as you chose, so I keep to habits.`,
};

const supports: Record<Silence, Sentence> = {
  minor: say`Regular meals, sleep and moving in ways you enjoy matter most now.`,
  pregnancy: say`Regular meals and rest matter most now; bring questions about weight to your midwife or doctor.`,
  eating_disorder: say`Regular meals and people you trust matter most; your care team knows best what suits you.`,
  sensitive_mode: say`You can show numbers again under You, whenever you want to.`,
};

/** Habits in words: no weight, no energy, no count and no direction of the scale. */
export function answerWithoutNumbers(turn: Turn, silence: Silence, intent: IntentId): Paragraphs {
  const metrics = turn.looks.get_adherence_metrics;
  const habits = metrics
    ? [checkInWords(metrics.checkin_completion_rate), say`Days off are part of it.`]
    : [];
  const step =
    intent === 'next_step' ? [say`Next: one short check-in today on how you slept and how you feel.`] : [];
  return [[openings[silence]], [...habits, ...step], [supports[silence]]].filter((part) => part.length > 0);
}

const most = 0.7;
const some = 0.3;

function checkInWords(share: number): Sentence {
  if (share >= most) return say`You checked in on most of the last two weeks' days.`;
  if (share >= some) return say`You checked in on about half of the last two weeks' days.`;
  if (share > 0) return say`You checked in on a few of the last two weeks' days.`;
  return say`There is no check-in in the last two weeks; pick up wherever suits you.`;
}

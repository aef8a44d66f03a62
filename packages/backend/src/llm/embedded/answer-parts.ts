import type { Energy } from '@sleek/contract/energy';
import type { ToolName, ToolResults } from '../tool.ts';
import type { Words } from './english-words.data.ts';
import type { SpokenLanguage } from './message-language.ts';
import type { Sentence, Slot, Slots } from './speech.ts';

/** What the embedded coach has looked at in this turn. Absent: that look was not taken or failed. */
export type Looks = Partial<ToolResults>;
/** All looks at the member's own data. */
export type OwnLooks = Omit<ToolResults, 'search_web' | 'fetch_recipe'>;
/** `missed`: looks that this answer wanted and did not get. `language`: it is answered in it, with its `words`. */
export type Turn = {
  looks: Looks;
  missed: readonly ToolName[];
  slots: Slots;
  language: SpokenLanguage;
  words: Words;
};
/** Sentences by paragraph. */
export type Paragraphs = Sentence[][];
type Trend = NonNullable<Energy['trend']>;

/** Below 0.1 kg a week a trend is called steady, as on the screens. */
export const steadyKgPerWeek = 0.1;
/** A range wider than this on both sides of zero says nothing about the direction yet. */
const openKgPerWeek = 0.3;

/** Whether the range of a rate is too wide to name a direction. */
export const isTooEarly = ({ rate_interval_90: [low, high] }: Trend): boolean =>
  low < -openKgPerWeek && high > openKgPerWeek;

/** Where the trend goes, without praise or blame. */
export function trendSentences(turn: Turn, trend: Trend): Sentence[] {
  const { slots, words } = turn;
  const { weight_kg: weightKg, interval_90: range } = trend;
  return [
    words.trend.level(slots.weight(weightKg), slots.weightRange(range)),
    directionSentence(turn, trend),
  ];
}

function directionSentence({ slots, words }: Turn, trend: Trend): Sentence {
  const { rate_kg_per_week: rateKg, rate_interval_90: range } = trend;
  const [low, high] = range;
  const between = slots.rateRange(range);
  const size = slots.weightChange(rateKg);
  const goesDown = rateKg < 0;
  if (isTooEarly(trend)) return words.trend.tooEarly(between);
  if (Math.abs(rateKg) < steadyKgPerWeek) return words.trend.steady(between);
  if (low < 0 && high > 0)
    return goesDown ? words.trend.probablyDown(size, between) : words.trend.probablyUp(size, between);
  return goesDown ? words.trend.down(size, between) : words.trend.up(size, between);
}

/** @param isWhy whether it is the reason for what was said before. */
export function maintenanceSentences(
  { looks, slots, words }: Turn,
  { level, maintenance }: Energy,
  isWhy = false,
): Sentence[] {
  if (!maintenance) return [];
  const isGuess = level === 'collecting' && looks.get_adherence_metrics?.nutrition_days_logged === 0;
  const { guess, asLogged, whyGuess, whyAsLogged } = words.maintenance;
  const say = isGuess ? (isWhy ? whyGuess : guess) : isWhy ? whyAsLogged : asLogged;
  return [say(slots.energy(maintenance.as_logged_kcal), slots.energyRange(maintenance.interval_90))];
}

export function whatChangedSentence({ slots, words }: Turn, { what_changed: changes }: Energy): Sentence {
  if (changes.length === 0) return words.changed.nothing;
  return words.changed.things(thingsSlot({ slots, words }, changes));
}

/** The first two, and that there is more. */
const mostThings = 2;

function thingsSlot(
  { slots, words }: Pick<Turn, 'slots' | 'words'>,
  things: readonly { description: string }[],
): Slot {
  const named = things
    .slice(0, mostThings)
    .map(({ description }) => slots.clause(description, words.told).text);
  return slots.kept([...named, ...(things.length > mostThings ? [words.smallerThings] : [])].join('; '));
}

/** How sure, in a word and with its reason. */
export function certaintySentence({ looks, slots, words }: Turn, { level }: Energy): Sentence {
  const metrics = looks.get_adherence_metrics;
  if (!metrics) return `${words.sure[level]}.`;
  const weights = slots.counted(metrics.checkins_with_weight, words.counted.weights);
  const food = slots.counted(metrics.nutrition_days_logged, words.counted.foodDays);
  return `${words.sure[level]}${words.sureFrom(weights, food, slots.count(metrics.days_analyzed))}`;
}

export function missingSentence(turn: Turn, energy: Energy | undefined): Sentence {
  const { slots, words, missed } = turn;
  if (missed.length > 0)
    return words.missing.notLookedAt(slots.names(missed.map((name) => words.lookNames[name])));
  const gaps = energy?.data_gaps ?? [];
  const [first] = gaps;
  if (!first) return words.missing.nothing;
  return words.missing.things(thingsSlot(turn, gaps), slots.quote(first.suggestion, words.told));
}

/** The end that every recommendation has: what changed, how sure, what is missing. */
export function openEnd(turn: Turn, energy: Energy | undefined): Paragraphs {
  if (!energy) return [[missingSentence(turn, energy)]];
  return [
    [whatChangedSentence(turn, energy)],
    [certaintySentence(turn, energy)],
    [missingSentence(turn, energy)],
  ];
}

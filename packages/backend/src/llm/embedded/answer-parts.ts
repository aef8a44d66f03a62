import type { Energy } from '@sleek/contract/energy';
import type { ToolName, ToolResults } from '../tool.ts';
import { type Sentence, type Slots, say } from './speech.ts';

/** What the embedded coach has looked at in this turn. Absent: that look was not taken or failed. */
export type Looks = Partial<ToolResults>;
/** All looks at the member's own data. */
export type OwnLooks = Omit<ToolResults, 'search_web' | 'fetch_recipe'>;
/** `missed`: looks that this answer wanted and did not get. */
export type Turn = { looks: Looks; missed: readonly ToolName[]; slots: Slots };
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
export function trendSentences({ slots }: Turn, trend: Trend): Sentence[] {
  const { weight_kg: weightKg, interval_90: range } = trend;
  return [
    say`Your trend weight is ${slots.weight(weightKg)} (plausible range ${slots.weightRange(range)}).`,
    directionSentence(slots, trend),
  ];
}

function directionSentence(slots: Slots, trend: Trend): Sentence {
  const { rate_kg_per_week: rateKg, rate_interval_90: range } = trend;
  const [low, high] = range;
  const between = slots.rateRange(range);
  const size = slots.weightChange(rateKg);
  const goesDown = rateKg < 0;
  if (isTooEarly(trend))
    return say`It is too early to say which way it is going (estimated range ${between} a week).`;
  if (Math.abs(rateKg) < steadyKgPerWeek) return say`It is about steady (estimated range ${between} a week).`;
  if (low < 0 && high > 0)
    return goesDown
      ? say`It is probably going down, by about ${size} a week (estimated range ${between}, so no change is possible too).`
      : say`It is probably going up, by about ${size} a week (estimated range ${between}, so no change is possible too).`;
  return goesDown
    ? say`It is going down by about ${size} a week (estimated range ${between}).`
    : say`It is going up by about ${size} a week (estimated range ${between}).`;
}

/** @param opening how the sentence begins. */
export function maintenanceSentences(
  { looks, slots }: Turn,
  { level, maintenance }: Energy,
  opening: 'Maintenance' | 'Why: maintenance' = 'Maintenance',
): Sentence[] {
  if (!maintenance) return [];
  const kcal = slots.energy(maintenance.as_logged_kcal);
  const range = slots.energyRange(maintenance.interval_90);
  const begin = slots.names([opening]);
  const isGuess = level === 'collecting' && looks.get_adherence_metrics?.nutrition_days_logged === 0;
  return isGuess
    ? [
        say`${begin} is still a first guess from typical values: about ${kcal} a day (estimated range ${range}).`,
      ]
    : [say`${begin}, as you log it, is about ${kcal} a day (estimated range ${range}).`];
}

export function whatChangedSentence({ slots }: Turn, { what_changed: changes }: Energy): Sentence {
  const [first, second, ...more] = changes;
  if (!first) return say`What changed: nothing notable since your last weekly update.`;
  const one = slots.clause(first.description);
  if (!second) return say`What changed: ${one}.`;
  const other = slots.clause(second.description);
  return more.length === 0
    ? say`What changed: ${one}; ${other}.`
    : say`What changed: ${one}; ${other}; and smaller things.`;
}

const levelWords = {
  collecting: 'How sure: a rough guess for now',
  low: 'How sure: not very sure',
  medium: 'How sure: fairly sure',
  high: 'How sure: quite sure',
} as const satisfies Record<Energy['level'], Sentence>;

/** How sure, in a word and with its reason. */
export function certaintySentence({ looks, slots }: Turn, { level }: Energy): Sentence {
  const metrics = looks.get_adherence_metrics;
  if (!metrics) return `${levelWords[level]}.`;
  const weights = slots.counted(metrics.checkins_with_weight, 'weight', 'weights');
  const food = slots.counted(metrics.nutrition_days_logged, 'day of food', 'days of food');
  return `${levelWords[level]}${say`, from ${weights} and ${food} in the last ${slots.count(metrics.days_analyzed)} days.`}`;
}

/** What each look is called in a sentence. */
export const lookNames: Readonly<Record<ToolName, string>> = {
  get_user_profile: 'your profile',
  get_recent_checkins: 'your check-ins',
  get_weight_trend: 'your weights',
  get_nutrition_summary: 'your food logs',
  get_food_today: "today's food",
  get_energy: 'your trend',
  get_plateau: 'how your trend moved over three weeks',
  get_goal_date: 'the date of your goal',
  calculate_tdee: 'your maintenance',
  get_patterns: 'patterns in your days',
  get_plan: 'your plan for the week',
  get_photo_dates: 'the dates of your photos',
  search_web: 'the web',
  fetch_recipe: 'the page of a recipe',
  get_adherence_metrics: 'your logging days',
};

export function missingSentence(turn: Turn, energy: Energy | undefined): Sentence {
  const { slots, missed } = turn;
  if (missed.length > 0) {
    const names = slots.names(missed.map((name) => lookNames[name]));
    return say`What is missing: I could not look at ${names} just now; please ask again in a moment.`;
  }
  const [first, second, ...more] = energy?.data_gaps ?? [];
  if (!first) return say`What is missing: nothing that would change the picture much.`;
  const gap = slots.clause(first.description);
  const advice = slots.quote(first.suggestion);
  if (!second) return say`What is missing: ${gap}. ${advice}.`;
  const next = slots.clause(second.description);
  return more.length === 0
    ? say`What is missing: ${gap}; ${next}. ${advice}.`
    : say`What is missing: ${gap}; ${next}; and smaller things. ${advice}.`;
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

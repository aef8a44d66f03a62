import type { Energy } from '@sleek/contract/energy';
import type { ToolResults } from '../tool.ts';
import { type Sentence, type Slots, say } from './speech.ts';

/** What the embedded coach has looked at in this turn. Absent: that look was not taken. */
export type Looks = Partial<ToolResults>;
export type Turn = { looks: Looks; slots: Slots };
/** Sentences by paragraph. */
export type Paragraphs = Sentence[][];

const steady = 0.1;

/** Where the trend goes, without praise or blame. */
export function trendSentences({ slots }: Turn, trend: NonNullable<Energy['trend']>): Sentence[] {
  const { weight_kg: weightKg, interval_90: range, rate_kg_per_week: rateKg } = trend;
  const first = say`Your trend weight is ${slots.weight(weightKg)} (plausible range ${slots.weightRange(range)}).`;
  const [low, high] = trend.rate_interval_90;
  const between = slots.rateRange([low, high]);
  if (Math.abs(rateKg) < steady) return [first, say`It is about steady: between ${between} a week.`];
  const direction = rateKg < 0 ? 'down' : 'up';
  const size = slots.weightChange(rateKg);
  const sure = low < 0 && high > 0 ? say`, though the range still includes no change` : '';
  return [
    first,
    direction === 'down'
      ? `${say`It is going down by about ${size} a week (estimated range ${between})`}${sure}.`
      : `${say`It is going up by about ${size} a week (estimated range ${between})`}${sure}.`,
  ];
}

export function maintenanceSentence(
  { slots }: Turn,
  maintenance: NonNullable<Energy['maintenance']>,
): Sentence {
  const { as_logged_kcal: kcal, interval_90: range } = maintenance;
  return say`Maintenance, as you log it, is about ${slots.energy(kcal)} a day (estimated range ${slots.energyRange(range)}).`;
}

export function whatChangedSentences({ slots }: Turn, { what_changed: changes }: Energy): Sentence[] {
  if (changes.length === 0) return [say`What changed: nothing notable since your last weekly update.`];
  return [say`What changed:`, ...changes.map(({ description }) => say`${slots.quote(description)}.`)];
}

const levelWords = {
  collecting: 'How sure: I am still collecting, so treat this as a rough guess.',
  low: 'How sure: not very, so treat the numbers as a rough guess.',
  medium: 'How sure: fairly.',
  high: 'How sure: quite.',
} as const;

/** How sure, in a word and with its reason. */
export function certaintySentences({ looks, slots }: Turn, { level }: Energy): Sentence[] {
  const metrics = looks.get_adherence_metrics;
  const first = levelWords[level];
  if (!metrics) return [first];
  const days = slots.count(metrics.days_analyzed);
  const weights = slots.count(metrics.checkins_with_weight);
  const food = slots.count(metrics.nutrition_days_logged);
  return [first, say`Of the last ${days} days, ${weights} have a weight and ${food} have food logged.`];
}

export function missingSentences({ slots }: Turn, { data_gaps: gaps }: Energy): Sentence[] {
  if (gaps.length === 0) return [say`What is missing: nothing that would change the picture much.`];
  return [
    say`What is missing:`,
    ...gaps
      .slice(0, 3)
      .map(({ description, suggestion }) => say`${slots.quote(description)}. ${slots.quote(suggestion)}.`),
  ];
}

/** The end that every recommendation has: what changed, how sure, what is missing. */
export function openEnd(turn: Turn, energy: Energy): Paragraphs {
  return [
    whatChangedSentences(turn, energy),
    certaintySentences(turn, energy),
    missingSentences(turn, energy),
  ];
}

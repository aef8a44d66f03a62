import type { Energy, Targets } from '@sleek/contract/energy';
import type { Units } from '@sleek/contract/profile';
import { dayWords, energyEstimateWords, weightRangeWords } from '../../charts/spoken-quantities.ts';
import { enProgress as m } from '../../messages/en.progress.ts';
import { weightDifferenceText, weightText } from '../../quantities/quantities.ts';

type Trend = NonNullable<Energy['trend']>;
type Forecast = NonNullable<Energy['forecast']>;
type Maintenance = NonNullable<Energy['maintenance']>;
/** A short answer and the sentence that qualifies it. */
export type Finding = { headline: string; text: string; advice?: string };

/** Slower than this a week is "about steady" (kg); readings can't tell it from nothing. */
const steadyKgPerWeek = 0.1;
/** Smaller than any reading shows. */
const noChangeKg = 0.02;
/** A range wider than this on either side of zero says nothing about the direction (kg per week). */
const unclearKgPerWeek = 0.25;

/** A 90 % interval is 1.645 standard deviations to either side. */
const z90 = 1.645;
/** The direction is right with a probability of 75 % when the rate is this many deviations from zero. */
const zLikely = 0.6745;

/** The one sentence above the trend chart. */
export function trendSummary(trend: Trend, unit: Units['weight']): string {
  const weight = weightText(trend.weight_kg, unit);
  const [low, high] = trend.rate_interval_90;
  const change = (kg: number) => weightDifferenceText(kg, unit);
  if (low < 0 && high > 0) {
    if (isLikely(trend)) {
      const say = trend.rate_kg_per_week < 0 ? m.trendLikelyDown : m.trendLikelyUp;
      return say(weight, change(trend.rate_kg_per_week), directed(low, unit), directed(high, unit));
    }
    const say = Math.max(-low, high) > unclearKgPerWeek ? m.trendUnclear : m.trendSteady;
    return say(weight, directed(low, unit), directed(high, unit));
  }
  const [near, far] = high <= 0 ? [high, low] : [low, high];
  const say = high <= 0 ? m.trendDown : m.trendUp;
  return say(weight, change(trend.rate_kg_per_week), bareNumber(change(near)), change(far));
}

function isLikely(trend: Trend): boolean {
  const rate = Math.abs(trend.rate_kg_per_week);
  const [low, high] = trend.rate_interval_90;
  return rate >= steadyKgPerWeek && rate >= (zLikely * (high - low)) / (2 * z90);
}

export function paceFinding(trend: Trend, unit: Units['weight']): Finding {
  const rate = trend.rate_kg_per_week;
  const [low, high] = trend.rate_interval_90;
  const size = weightDifferenceText(rate, unit);
  const headline =
    Math.abs(rate) < steadyKgPerWeek
      ? m.paceSteady
      : `${rate < 0 ? m.paceDown(size) : m.paceUp(size)} ${m.perWeek}`;
  return { headline, text: rateRange(low, high, unit) };
}

/** Both ends with their direction, the smaller one first where both go the same way. */
function rateRange(low: number, high: number, unit: Units['weight']): string {
  const change = (kg: number) => weightDifferenceText(kg, unit);
  if (low < 0 && high > 0) return m.paceBetween(directed(low, unit), directed(high, unit));
  const [near, far] = high <= 0 ? [high, low] : [low, high];
  const range = `${bareNumber(change(near))} to ${change(far)}`;
  return m.paceRange(high <= 0 ? m.down(range) : m.up(range));
}

/** A change with its direction, unless it is too small to have one. */
function directed(kg: number, unit: Units['weight']): string {
  if (Math.abs(kg) < noChangeKg) return m.noChange;
  const size = weightDifferenceText(kg, unit);
  return kg < 0 ? m.down(size) : m.up(size);
}

export function forecastFinding(forecast: Forecast, unit: Units['weight']): Finding {
  return {
    headline: weightText(forecast.in_28_days_kg, unit),
    text: m.forecastText(weightRangeWords(forecast.interval_90, unit)),
  };
}

/** When the goal is reached; null without a goal weight. `today` tells a goal reached from one ahead. */
export function goalDateFinding(forecast: Forecast, today: string): Finding {
  const date = forecast.goal_date;
  if (date?.central == null && date?.earliest == null)
    return { headline: m.goalUnclear, text: m.goalUnclearText };
  if (date.central !== null && date.central <= today)
    return { headline: m.goalReached, text: m.goalReachedText };
  const headline = date.central === null ? m.goalUnclear : m.goalCentral(dayWords(date.central, 'full'));
  if (date.earliest === null) return { headline, text: m.goalUnclearText };
  if (date.latest === null) return { headline, text: m.goalNotBefore(dayWords(date.earliest, 'full')) };
  return { headline, text: m.goalBetween(dayWords(date.earliest, 'full'), dayWords(date.latest, 'full')) };
}

const plateauCauses: Record<string, { text: string; advice: string }> = {
  water: { text: m.plateauWater, advice: m.plateauWaterDo },
  'intake-drift': { text: m.plateauDrift, advice: m.plateauDriftDo },
  'expenditure-drop': { text: m.plateauExpenditure, advice: m.plateauExpenditureDo },
  'expenditure-change': { text: m.plateauExpenditure, advice: m.plateauExpenditureDo },
};
const plateauUnknown = { text: m.plateauUnknown, advice: m.plateauUnknownDo };

/** Null where a plateau can't be meant: the member keeps their weight. */
export function plateauFinding(plateau: { state: string; cause: string | null }): Finding | null {
  switch (code(plateau.state)) {
    case 'none':
      return { headline: m.plateauNone, text: m.plateauNoneText };
    case 'moving-away':
      return { headline: m.plateauAway, text: m.plateauAwayText };
    case 'not-enough-data':
      return { headline: m.plateauTooEarly, text: m.plateauTooEarlyText };
    case 'plateau':
      return { headline: m.plateauYes, ...(plateauCauses[code(plateau.cause ?? '')] ?? plateauUnknown) };
    default:
      return null;
  }
}

/** How sure the estimate is, in words with the reason. */
export function surenessFinding(
  level: Energy['level'],
  maintenance: Maintenance | null,
  unit: Units['energy'],
): Finding {
  const headline = m.level[level];
  if (maintenance === null || level === 'collecting') return { headline, text: m.reasonCollecting };
  const [low, high] = maintenance.interval_90;
  const half = energyEstimateWords((high - low) / 2, unit);
  const reasons = { low: m.reasonWide, medium: m.reasonMedium, high: m.reasonNarrow };
  return { headline, text: reasons[level](half) };
}

/** The notes of a target in words; codes that this client doesn't know are left out. */
export function noteWords(notes: readonly string[]): string[] {
  const known: Record<string, string> = m.notes;
  const words = notes.map((note) => (Object.hasOwn(known, code(note)) ? known[code(note)] : undefined));
  return [...new Set(words)].filter((word) => word !== undefined);
}

export function targetRateWords(targets: Targets, unit: Units['weight']): string {
  const rate = targets.rate_kg_per_week;
  if (Math.abs(rate) < noChangeKg) return m.targetRateSteady;
  const size = weightDifferenceText(rate, unit);
  return rate < 0 ? m.targetRateDown(size) : m.targetRateUp(size);
}

export function withheldWords(reason: NonNullable<Energy['targets_withheld']>): string {
  const words = {
    minor: m.withheldMinor,
    pregnancy: m.withheldPregnancy,
    eating_disorder: m.withheldEatingDisorder,
  };
  return words[reason];
}

/** Some servers write codes with underscores, the rules with hyphens. */
const code = (text: string): string => text.replaceAll('_', '-');

const bareNumber = (words: string): string => words.split(' ')[0] ?? words;

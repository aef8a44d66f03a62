import type { PatternCode } from '../patterns/pattern-days.ts';
import type { PatternFact } from './fact.ts';

const meaningByCode: Readonly<Record<PatternCode, Pick<PatternFact, 'occasion' | 'topic' | 'dimension'>>> = {
  'poor-sleep-energy': { occasion: 'poor_night', topic: 'energy_level', dimension: 'score' },
  'poor-sleep-mood': { occasion: 'poor_night', topic: 'mood', dimension: 'score' },
  'poor-sleep-food': { occasion: 'poor_night', topic: 'eaten_average', dimension: 'energy' },
  'low-mood-food': { occasion: 'low_mood', topic: 'eaten_average', dimension: 'energy' },
  'low-energy-food': { occasion: 'low_energy', topic: 'eaten_average', dimension: 'energy' },
  'poor-sleep-next-mood': { occasion: 'after_poor_night', topic: 'mood', dimension: 'score' },
  'weekend-food': { occasion: 'weekend', topic: 'eaten_average', dimension: 'energy' },
  'weekend-sleep': { occasion: 'weekend', topic: 'sleep', dimension: 'score' },
};

/** Where in a result patterns stand, and what each number of one is called. */
export const patternTool = 'get_patterns';
export const patternValues = ['days_of_kind', 'other_days', 'mean_of_kind', 'mean_of_others', 'difference'];

/** The patterns of a look, each with what it is about; a code without a meaning says nothing. */
export function patternsIn(result: unknown): PatternFact[] {
  const { patterns } = (result ?? {}) as { patterns?: unknown };
  if (!Array.isArray(patterns)) return [];
  return patterns.flatMap((each: Record<string, unknown>, place) => {
    const meaning = meaningByCode[each['code'] as PatternCode];
    const [days, otherDays, mean, otherMean, difference] = patternValues.map((name) => each[name]);
    if (meaning === undefined || !isNumber(difference)) return [];
    if (!isNumber(days) || !isNumber(otherDays) || !isNumber(mean) || !isNumber(otherMean)) return [];
    const sides = { ofKind: { mean, days }, ofOthers: { mean: otherMean, days: otherDays } };
    return [{ id: `${patternTool}#patterns.${place}`, ...meaning, ...sides, difference }];
  });
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

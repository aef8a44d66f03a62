import { addDays, localDayAt } from '@sleek/domain/days';
import { currentStreak } from '@sleek/domain/rhythm';
import { roundTo } from '@sleek/domain/units';
import type { Actor } from '../../edge/actor.ts';
import type { ToolResults } from '../../llm/tool.ts';
import { readCheckInMarks } from '../check-ins/read-check-ins.ts';
import { readIntakes } from '../nutrition/read-nutrition.ts';
import type { EnergyDeps } from './load-energy-input.ts';

export type Adherence = Omit<ToolResults['get_adherence_metrics'], 'current_streak'>;

/** How many of the last days up to today have an entry: counts and shares of 1. */
export async function readAdherence(deps: EnergyDeps, actor: Actor, days: number): Promise<Adherence> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const range = { from: addDays(today, 1 - days), to: today };
  const checkIns = await readCheckInMarks(deps.db, actor.userId, range);
  const food = await readIntakes(deps.db, actor.userId, range);
  const withWeight = checkIns.filter(({ hasWeight }) => hasWeight).length;
  const scores = checkIns.flatMap(({ adherenceScore }) => adherenceScore ?? []);
  const share = (count: number) => roundTo(count / days, 2);
  return {
    days_analyzed: days,
    checkin_completion_rate: share(checkIns.length),
    weight_logging_rate: share(withWeight),
    nutrition_logging_rate: share(food.length),
    avg_adherence_score:
      scores.length === 0 ? null : roundTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 2),
    total_checkins: checkIns.length,
    checkins_with_weight: withWeight,
    nutrition_days_logged: food.length,
  };
}

/** A longer one is told as this long. */
const longestStreakDays = 730;

/** Days in a row that end today and have a check-in, however few days are looked at beside it. */
export async function readStreak({ db, clock }: EnergyDeps, actor: Actor): Promise<number> {
  const today = localDayAt(clock.now().getTime(), actor.timeZone);
  const range = { from: addDays(today, -longestStreakDays), to: today };
  const marks = await readCheckInMarks(db, actor.userId, range);
  return currentStreak(
    marks.map(({ date }) => date),
    today,
  );
}

const evidenceDays = 14;

/** The counts that the confidence of an answer rests on. */
export async function readEvidence(
  deps: EnergyDeps,
  actor: Actor,
): Promise<{ weighIns: number; checkIns: number; foodDays: number }> {
  const metrics = await readAdherence(deps, actor, evidenceDays);
  return {
    weighIns: metrics.checkins_with_weight,
    checkIns: metrics.total_checkins,
    foodDays: metrics.nutrition_days_logged,
  };
}

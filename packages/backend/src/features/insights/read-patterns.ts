import { addDays, dayNumber, dayRange, type LocalDay, localDayAt, weekdayOf } from '@sleek/domain/days';
import { findPatterns, windowDays } from '@sleek/domain/patterns/find-patterns';
import type { PatternDay } from '@sleek/domain/patterns/pattern-days';
import { roundTo } from '@sleek/domain/units';
import type { Actor } from '../../edge/actor.ts';
import type { ToolResults } from '../../llm/tool.ts';
import { readCheckIns } from '../check-ins/read-check-ins.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readIntakes } from '../nutrition/read-nutrition.ts';
import { withheldFor } from '../profile/energy-facts.ts';
import { readMemberFacts } from '../profile/read-member.ts';

/** What sleep, energy, mood and food of the last twelve weeks say together; nothing where numbers are withheld. */
export async function readPatterns(deps: EnergyDeps, actor: Actor): Promise<ToolResults['get_patterns']> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const facts = await readMemberFacts(deps.db, actor.userId);
  if (withheldFor(facts, today) !== null) return nothing;
  // Today is not over: neither its food nor how it felt is known yet.
  const range = { from: addDays(today, -windowDays), to: addDays(today, -1) };
  const days = await readPatternDays(deps, actor.userId, range);
  const { patterns, judged } = findPatterns(days);
  return {
    days_analyzed: windowDays,
    check_ins: days.filter(({ sleep, energy, mood }) => (sleep ?? energy ?? mood) !== null).length,
    food_days: days.filter(({ intakeKcal }) => intakeKcal !== null).length,
    claims_judged: judged,
    patterns: patterns.map((pattern) => ({
      code: pattern.code,
      days_of_kind: pattern.daysOfKind,
      other_days: pattern.otherDays,
      mean_of_kind: roundTo(pattern.meanOfKind, 2),
      mean_of_others: roundTo(pattern.meanOfOthers, 2),
      difference: roundTo(pattern.meanOfKind - pattern.meanOfOthers, 2),
      effect: roundTo(pattern.effect, 2),
      p_corrected: roundTo(pattern.p, 4),
    })),
  };
}

const nothing: ToolResults['get_patterns'] = {
  days_analyzed: windowDays,
  check_ins: 0,
  food_days: 0,
  claims_judged: 0,
  patterns: [],
};

async function readPatternDays(
  { db, sealedText }: EnergyDeps,
  userId: string,
  range: { from: LocalDay; to: LocalDay },
): Promise<PatternDay[]> {
  const checkIns = await readCheckIns({ db, sealedText }, userId, range);
  const checkInByDay = new Map(checkIns.map((checkIn) => [checkIn.date, checkIn]));
  const food = await readIntakes(db, userId, range);
  const kcalByDay = new Map(food.map(({ day, energyKcal }) => [day, energyKcal]));
  return dayRange(range.from, range.to).map((date) => {
    const checkIn = checkInByDay.get(date);
    const weekday = weekdayOf(date);
    return {
      sleep: checkIn?.sleep_quality ?? null,
      energy: checkIn?.energy_level ?? null,
      mood: checkIn?.mood ?? null,
      intakeKcal: kcalByDay.get(dayNumber(date)) ?? null,
      isWeekend: weekday === 0 || weekday === 6,
    };
  });
}

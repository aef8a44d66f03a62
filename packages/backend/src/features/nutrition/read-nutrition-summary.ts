import { addDays, localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { ToolResults } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import { averagesOf, type ReadNutritionDeps, readNutritionDays, wholeDayKcal } from './read-nutrition.ts';

/** Averages over the last finished days. */
export async function readNutritionSummary(
  deps: ReadNutritionDeps & { clock: Clock },
  actor: Actor,
  days: number,
): Promise<ToolResults['get_nutrition_summary']> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const found = await readNutritionDays(deps, actor.userId, { from: addDays(today, -days), to: today });
  // An unfinished day would pull every average down: until today is closed, the days end yesterday.
  const isOver = found.some(({ date, closed }) => date === today && closed);
  const to = isOver ? today : addDays(today, -1);
  const range = { from: addDays(to, 1 - days), to };
  const within = found
    .filter(({ date }) => date >= range.from && date <= range.to)
    .map((day) => ({ ...day, calories: wholeDayKcal(day) }));
  const {
    logged_days: days_logged,
    total_days: days_analyzed,
    from_date: _from,
    to_date: _to,
    ...rest
  } = averagesOf(within, range);
  const daysWith = (field: 'calories' | 'protein_g') => within.filter((day) => day[field] !== null).length;
  return {
    days_logged,
    ...rest,
    days_analyzed,
    days_with_calories: daysWith('calories'),
    days_with_protein: daysWith('protein_g'),
  };
}

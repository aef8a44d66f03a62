import { addDays, localDayAt } from '@sleek/domain/days';
import { z } from 'zod';
import type { CoachTool } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import { averagesOf, type ReadNutritionDeps, readNutritionDays } from './read-nutrition.ts';

const input = z.object({ days: z.number().int().min(1).max(90).default(14) });

export function nutritionTools(deps: ReadNutritionDeps & { clock: Clock }): CoachTool[] {
  return [
    {
      name: 'get_nutrition_summary',
      category: 'nutrition',
      description: 'Your food logs of the last days',
      input,
      ttlSeconds: 120,
      async run(actor, sent) {
        const { days } = input.parse(sent);
        const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
        const found = await readNutritionDays(deps, actor.userId, { from: addDays(today, -days), to: today });
        // An unfinished day would pull every average down: until today is closed, the days end yesterday.
        const isOver = found.some(({ date, closed }) => date === today && closed);
        const to = isOver ? today : addDays(today, -1);
        const range = { from: addDays(to, 1 - days), to };
        const within = found.filter(({ date }) => date >= range.from && date <= range.to);
        const averages = averagesOf(within, range);
        const {
          logged_days: days_logged,
          total_days: days_analyzed,
          from_date: _from,
          to_date: _to,
          ...rest
        } = averages;
        return { days_logged, ...rest, days_analyzed };
      },
    },
  ];
}

import { z } from 'zod';
import type { CoachTool } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadNutritionDeps } from './read-nutrition.ts';
import { readNutritionSummary } from './read-nutrition-summary.ts';

const input = z.object({ days: z.number().int().min(1).max(90).default(14) });

export function nutritionTools(deps: ReadNutritionDeps & { clock: Clock }): CoachTool[] {
  return [
    {
      name: 'get_nutrition_summary',
      category: 'nutrition',
      description: 'Your food logs of the last days',
      input,
      ttlSeconds: 120,
      run: (actor, sent) => readNutritionSummary(deps, actor, input.parse(sent).days),
    },
  ];
}

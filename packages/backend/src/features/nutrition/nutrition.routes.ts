import { routes } from '@sleek/contract/routes';
import { firstDay, lastDay } from '@sleek/domain/days';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { calculateTargets } from './calculate-targets.ts';
import { deleteNutritionDay, logNutritionDay, type NutritionDeps } from './log-nutrition-day.ts';
import { readNutritionDay, readNutritionRange } from './read-nutrition.ts';

export function nutritionRoutes(doors: Doors, deps: NutritionDeps): void {
  doors.open(routes.logNutritionDay, ({ actor, body }) => logNutritionDay(deps, actor, body));
  doors.open(routes.readNutritionDay, async ({ actor, query }) =>
    ok(await readNutritionDay(deps, actor.userId, query.date)),
  );
  doors.open(routes.deleteNutritionDay, ({ actor, query }) => deleteNutritionDay(deps, actor, query.date));
  doors.open(routes.nutritionRange, ({ actor, query }) =>
    readNutritionRange(deps, actor.userId, {
      from: query.from ?? query.from_date ?? firstDay,
      to: query.to ?? query.to_date ?? lastDay,
      aggregate: query.aggregate,
    }),
  );
  doors.open(routes.calculateTargets, async ({ body }) => ok(calculateTargets(body)));
}

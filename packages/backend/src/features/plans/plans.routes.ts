import { routes } from '@sleek/contract/routes';
import type { Doors } from '../../edge/doors.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { decideRecommendation } from './decide-recommendation.ts';
import { makeWeeklyPlan } from './make-weekly-plan.ts';
import { readWeeklyPlan } from './read-weekly-plan.ts';

export function plansRoutes(doors: Doors, deps: EnergyDeps): void {
  doors.open(routes.makePlan, ({ actor, body }) => makeWeeklyPlan(deps, actor, body));
  doors.open(routes.readPlan, ({ actor }) => readWeeklyPlan(deps, actor));
  doors.open(routes.acceptRecommendation, ({ actor, params }) =>
    decideRecommendation(deps, actor, { ...params, status: 'accepted' }),
  );
  doors.open(routes.dismissRecommendation, ({ actor, params }) =>
    decideRecommendation(deps, actor, { ...params, status: 'dismissed' }),
  );
  doors.open(routes.reopenRecommendation, ({ actor, params }) =>
    decideRecommendation(deps, actor, { ...params, status: 'open' }),
  );
}

import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readInsights } from './read-insights.ts';

export function insightsRoutes(doors: Doors, deps: EnergyDeps): void {
  doors.open(routes.readInsights, async ({ actor }) => ok(await readInsights(deps, actor)));
}

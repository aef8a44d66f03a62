import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import type { EnergyDeps } from './load-energy-input.ts';
import { readEnergy, readEnergyHistory } from './read-energy.ts';

export function energyRoutes(doors: Doors, deps: EnergyDeps): void {
  doors.open(routes.readEnergy, async ({ actor }) => ok(await readEnergy(deps, actor)));
  doors.open(routes.energyHistory, async ({ actor, query }) =>
    ok(await readEnergyHistory(deps, actor, query)),
  );
}

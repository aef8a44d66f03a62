import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { deleteCheckIn } from './delete-check-in.ts';
import { type CheckInDeps, logCheckIn } from './log-check-in.ts';
import { latestCheckIn, listCheckIns, readWeightTrend } from './read-check-ins.ts';
import { syncCheckIns } from './sync-check-ins.ts';

export function checkInsRoutes(doors: Doors, deps: CheckInDeps): void {
  doors.open(routes.logCheckIn, ({ actor, body }) => logCheckIn(deps, actor, body));
  doors.open(routes.listCheckIns, async ({ actor, query }) => ok(await listCheckIns(deps, actor, query)));
  doors.open(routes.latestCheckIn, async ({ actor }) => ok(await latestCheckIn(deps, actor)));
  for (const spec of [routes.weightTrends, routes.weightTrend])
    doors.open(spec, async ({ actor, query }) => ok(await readWeightTrend(deps, actor, query.days)));
  doors.open(routes.syncCheckIns, ({ actor, body }) => syncCheckIns(deps, actor, body));
  doors.open(routes.deleteCheckIn, ({ actor, params }) => deleteCheckIn(deps, actor, params.date));
}

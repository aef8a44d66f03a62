import { problem } from '@sleek/contract/errors';
import { routes } from '@sleek/contract/routes';
import { err, ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { healthForAnybody } from './health-to-wire.ts';
import type { Health } from './watch-health.ts';

/** Liveness and the root say only that the process answers; the others say what it can do now. */
export function healthRoutes(doors: Doors, deps: { health: Health; isDraining: () => boolean }): void {
  doors.open(routes.health, async () => ok({ status: 'healthy' as const }));
  doors.open(routes.ready, async () => {
    if (deps.isDraining()) return err(problem('service-unavailable', 'This server is stopping.'));
    if (!(await deps.health.isDatabaseThere()))
      return err(problem('database-unavailable', 'The database does not answer.'));
    return ok({ status: 'ready' as const });
  });
  doors.open(routes.dependencies, async () => ok(healthForAnybody(await deps.health.read())));
  doors.open(routes.apiRoot, async () => ok({ message: 'Welcome to Sleek Coach API v1' }));
}

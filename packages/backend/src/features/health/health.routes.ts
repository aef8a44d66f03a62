import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';

/** Liveness and the root of the API: both say only that the process answers. */
export function healthRoutes(doors: Doors): void {
  doors.open(routes.health, async () => ok({ status: 'healthy' as const }));
  doors.open(routes.apiRoot, async () => ok({ message: 'Welcome to Sleek Coach API v1' }));
}

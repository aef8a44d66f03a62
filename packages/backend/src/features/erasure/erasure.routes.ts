import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { type DeletionDeps, requestDeletion } from './request-deletion.ts';
import { restoreAccount } from './restore-account.ts';

export function erasureRoutes(doors: Doors, deps: DeletionDeps): void {
  doors.open(routes.deleteMe, async ({ actor }) => ok({ message: await requestDeletion(deps, actor) }));
  doors.open(routes.restoreAccount, async ({ body }) => {
    const restored = await restoreAccount(deps, body.token);
    return restored.ok ? ok({ message: 'Your account is back. Log in to go on.' }) : restored;
  });
}

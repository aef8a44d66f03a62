import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { refreshSession } from './refresh-session.ts';
import { type RegisterDeps, registerMember } from './register-member.ts';

export function accountsRoutes(doors: Doors, deps: RegisterDeps): void {
  doors.open(routes.register, ({ body, client }) => registerMember(deps, body, client));
  doors.open(routes.logIn, ({ body, client }) => logIn(deps, body, client));
  doors.open(routes.refresh, ({ body, client }) => refreshSession(deps, body.refresh_token, client));
  doors.open(routes.logOut, async ({ body }) => {
    await logOut(deps, body.refresh_token);
    return ok({ message: 'Successfully logged out' });
  });
}

import { routes } from '@sleek/contract/routes';
import { ok, type Result } from '@sleek/domain/result';
import type { ForgetActor } from '../../edge/actor.ts';
import type { Doors } from '../../edge/doors.ts';
import { changePassword } from './change-password.ts';
import { endSession, logOutEverywhere } from './end-session.ts';
import { forgotPassword } from './forgot-password.ts';
import { listSessions } from './list-sessions.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import type { MailLinkDeps } from './mail-link.ts';
import type { AdminDeps } from './name-admin.ts';
import { refreshSession } from './refresh-session.ts';
import { type RegisterDeps, registerMember } from './register-member.ts';
import { resetPassword } from './reset-password.ts';
import { sendVerification, verifyEmail } from './verify-email.ts';

type AccountsDeps = RegisterDeps & MailLinkDeps & AdminDeps & { forgetActor: ForgetActor };

export function accountsRoutes(doors: Doors, deps: AccountsDeps): void {
  doors.open(routes.register, async ({ body, client }) => {
    const registered = await registerMember(deps, body, client);
    if (registered.ok) sendVerification(deps, body.email);
    return registered;
  });
  doors.open(routes.logIn, ({ body, client }) => logIn(deps, body, client));
  doors.open(routes.refresh, ({ body, client }) => refreshSession(deps, body.refresh_token, client));
  doors.open(routes.logOut, async ({ body }) => {
    await logOut(deps, body.refresh_token);
    return ok({ message: 'Successfully logged out' });
  });
  sessionRoutes(doors, deps);
  doors.open(routes.forgotPassword, async ({ body }) => {
    forgotPassword(deps, body.email);
    return ok({ message: 'If there is an account with this e-mail, a link is on its way.' });
  });
  doors.open(routes.resetPassword, async ({ body }) =>
    saying('The new password is set. Log in with it.', await resetPassword(deps, body)),
  );
  doors.open(routes.sendVerification, async ({ actor }) => {
    sendVerification(deps, actor.email);
    return ok({ message: 'Unless your e-mail is verified already, a link is on its way.' });
  });
  doors.open(routes.verifyEmail, async ({ body }) =>
    saying('Your e-mail is verified.', await verifyEmail(deps, body.token)),
  );
}

function sessionRoutes(doors: Doors, deps: AccountsDeps): void {
  doors.open(routes.logOutEverywhere, async ({ actor }) => {
    const sessions = await logOutEverywhere(deps, actor);
    return ok({ message: `Logged out of ${sessions} ${sessions === 1 ? 'session' : 'sessions'}` });
  });
  doors.open(routes.changePassword, ({ actor, body, client }) =>
    changePassword(deps, actor, { input: body, client }),
  );
  doors.open(routes.listSessions, async ({ actor }) => ok(await listSessions(deps, actor)));
  doors.open(routes.endSession, ({ actor, params }) => endSession(deps, actor, params.id));
}

const saying = <E>(message: string, done: Result<unknown, E>): Result<{ message: string }, E> =>
  done.ok ? ok({ message }) : done;

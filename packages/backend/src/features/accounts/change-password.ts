import type { ChangePasswordRequest, ChangePasswordResponse } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor, ForgetActor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { findUserById } from './accounts.store.ts';
import { type Client, openSession, type SessionDeps } from './open-session.ts';
import { type NoticeDeps, notifyOfPassword } from './password-notice.ts';
import type { PasswordHash } from './passwords.ts';
import { replacePassword } from './replace-password.ts';
import { writeAudit } from './write-audit.ts';

type ChangeDeps = SessionDeps &
  NoticeDeps & { passwordHash: PasswordHash; forgetActor: ForgetActor; events: Events };

/** Every session ends, access tokens too; who changed it goes on with the fresh pair of the answer. */
export async function changePassword(
  deps: ChangeDeps,
  actor: Actor,
  { input, client }: { input: ChangePasswordRequest; client: Client },
): Promise<Result<ChangePasswordResponse, Problem>> {
  const { userId, email } = actor;
  const compared = await findUserById(deps.db, userId);
  const matches = await deps.passwordHash.matches(compared?.hashed_password ?? null, input.current_password);
  if (!compared || !matches) return refused;
  const hashedPassword = await deps.passwordHash.hash(input.new_password);
  const outcome = await deps.db.transaction().execute(async (db) => {
    await lockMember(db, userId);
    const user = await findUserById(db, userId);
    // Of two changes at once the second no longer knows the current password.
    if (!user?.is_active || user.hashed_password !== compared.hashed_password) return refused;
    const change = { userId, hashedPassword, now: deps.clock.now() };
    const { tokenVersion, sessionsEnded } = await replacePassword(db, change);
    const details = { sessions_ended: sessionsEnded };
    await writeAudit({ ...deps, db }, { userId, action: 'password.changed', details });
    const session = await openSession({ ...deps, db }, { userId, email, tokenVersion }, { client });
    return ok({ ...session, message: 'The password is changed. Every other session has ended.' });
  });
  deps.forgetActor(userId);
  if (outcome.ok) {
    deps.events.accountChanged('password-changed');
    notifyOfPassword(deps, { userId, email });
  }
  return outcome;
}

const refused = err(problem('wrong-password', 'The current password is wrong.'));

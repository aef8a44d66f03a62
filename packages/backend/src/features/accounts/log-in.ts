import type { LoginRequest, TokenResponse } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { findUserByEmail, findUserById, type StoredUser } from './accounts.store.ts';
import { type AdminDeps, makeAdminIfNamed } from './name-admin.ts';
import { type Client, openSession, type SessionDeps } from './open-session.ts';
import type { PasswordHash } from './passwords.ts';

export type LogInDeps = SessionDeps & AdminDeps & { passwordHash: PasswordHash; events: Events };

/** Unknown member, wrong password and inactive account answer alike. */
export async function logIn(
  deps: LogInDeps,
  input: LoginRequest,
  client: Client,
): Promise<Result<TokenResponse, Problem>> {
  const user = await findUserByEmail(deps.db, input.email);
  const matches = await deps.passwordHash.matches(user?.hashed_password ?? null, input.password);
  const session = user && matches ? await openIfUnchanged(deps, user, client) : null;
  if (session === null) {
    deps.events.logInFailed('wrong-credentials');
    return err(problem('wrong-credentials', 'E-mail or password is wrong.'));
  }
  deps.events.loggedIn();
  return ok(session);
}

/** The password may have been changed, or the account closed, while it was compared. */
function openIfUnchanged(
  deps: LogInDeps,
  compared: StoredUser,
  client: Client,
): Promise<TokenResponse | null> {
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, compared.id);
    const user = await findUserById(db, compared.id);
    if (!user?.is_active || user.hashed_password !== compared.hashed_password) return null;
    await makeAdminIfNamed({ ...deps, db }, user);
    const owner = { userId: user.id, email: user.email, tokenVersion: user.token_version };
    return openSession({ ...deps, db }, owner, { client });
  });
}

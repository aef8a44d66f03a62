import type { LoginRequest, TokenResponse } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import { findUserByEmail } from './accounts.store.ts';
import { type Client, openSession, type SessionDeps } from './open-session.ts';
import type { PasswordHash } from './passwords.ts';

/** Unknown member, wrong password and inactive account answer alike. */
export async function logIn(
  deps: SessionDeps & { passwordHash: PasswordHash; events: Events },
  input: LoginRequest,
  client: Client,
): Promise<Result<TokenResponse, Problem>> {
  const user = await findUserByEmail(deps.db, input.email);
  const matches = await deps.passwordHash.matches(user?.hashed_password ?? null, input.password);
  if (!user || !matches || !user.is_active) {
    deps.events.logInFailed('wrong-credentials');
    return err(problem('wrong-credentials', 'E-mail or password is wrong.'));
  }
  const subject = { userId: user.id, email: user.email, tokenVersion: user.token_version };
  const session = await openSession(deps, subject, { client });
  deps.events.loggedIn();
  return ok(session);
}

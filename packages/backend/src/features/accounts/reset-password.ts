import type { ResetPasswordRequest } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { ForgetActor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import { findUserById, markVerified } from './accounts.store.ts';
import type { Addressee } from './mail-link.ts';
import { type NoticeDeps, notifyOfPassword } from './password-notice.ts';
import type { PasswordHash } from './passwords.ts';
import { replacePassword } from './replace-password.ts';
import { checkLink, type LinkDeps, useLink } from './user-links.ts';
import { writeAudit } from './write-audit.ts';

/**
 * Sets a password by a mailed link and ends every session. Whoever has the link reads the mailbox, so the e-mail
 * counts as verified from then on.
 */
export async function resetPassword(
  deps: LinkDeps & NoticeDeps & { passwordHash: PasswordHash; forgetActor: ForgetActor; events: Events },
  input: ResetPasswordRequest,
): Promise<Result<Addressee, Problem>> {
  const link = { token: input.token, purpose: 'reset_password' } as const;
  // A dead link must not cost the work of a hash.
  const checked = await checkLink(deps, link);
  if (!checked.ok) return checked;
  const hashedPassword = await deps.passwordHash.hash(input.new_password);
  const outcome = await deps.db.transaction().execute(async (db) => {
    const used = await useLink({ ...deps, db }, link);
    if (!used.ok) return used;
    const { userId } = used.value;
    const user = await findUserById(db, userId);
    if (!user?.is_active) return err(problem('link-refused', 'This account is closed.'));
    const now = deps.clock.now();
    const { sessionsEnded } = await replacePassword(db, { userId, hashedPassword, now });
    await markVerified(db, { userId, now });
    await writeAudit(
      { ...deps, db },
      { userId, action: 'password.reset', details: { sessions_ended: sessionsEnded } },
    );
    return ok({ userId, email: user.email });
  });
  deps.forgetActor(checked.value.userId);
  if (outcome.ok) {
    deps.events.accountChanged('password-reset');
    notifyOfPassword(deps, outcome.value);
  }
  return outcome;
}

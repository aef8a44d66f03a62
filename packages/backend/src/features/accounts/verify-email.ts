import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import { findUserByEmail, findUserById, markVerified } from './accounts.store.ts';
import { type MailLinkDeps, mailLink } from './mail-link.ts';
import { type AdminDeps, makeAdminIfNamed } from './name-admin.ts';
import { type LinkDeps, useLink } from './user-links.ts';
import { writeAudit } from './write-audit.ts';

/** Mails the link that verifies the e-mail, beside the request; nothing where that is done. */
export function sendVerification(deps: MailLinkDeps, email: string): void {
  deps.background.run('send-verification', async () => {
    const user = await findUserByEmail(deps.db, email);
    if (user?.is_active && !user.is_verified)
      await mailLink(deps, { userId: user.id, email: user.email }, 'verify_email');
  });
}

/** Whoever opens the link need not be logged in: the mail may be read on another device. */
export async function verifyEmail(
  deps: LinkDeps & AdminDeps & { events: Events },
  token: string,
): Promise<Result<null, Problem>> {
  const outcome: Result<null, Problem> = await deps.db.transaction().execute(async (db) => {
    const used = await useLink({ ...deps, db }, { token, purpose: 'verify_email' });
    if (!used.ok) return used;
    const { userId } = used.value;
    const user = await findUserById(db, userId);
    if (!user?.is_active) return err(problem('link-refused', 'This account is closed.'));
    await markVerified(db, { userId, now: deps.clock.now() });
    await writeAudit({ ...deps, db }, { userId, action: 'email.verified' });
    await makeAdminIfNamed({ ...deps, db }, { ...user, is_verified: true });
    return ok(null);
  });
  if (outcome.ok) deps.events.accountChanged('email-verified');
  return outcome;
}

import { findUserByEmail } from './accounts.store.ts';
import { type MailLinkDeps, mailLink } from './mail-link.ts';

/**
 * Mails a link that sets a new password, to whom has an account. Even the look-up is done beside the request, so
 * that neither the answer nor its time tells whether there is one.
 */
export function forgotPassword(deps: MailLinkDeps, email: string): void {
  deps.background.run('forgot-password', async () => {
    const user = await findUserByEmail(deps.db, email);
    if (user?.is_active) await mailLink(deps, { userId: user.id, email: user.email }, 'reset_password');
  });
}

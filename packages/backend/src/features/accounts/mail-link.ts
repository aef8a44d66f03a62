import type { Background } from '../../platform/background.ts';
import type { Mail, MailMessage } from '../../platform/mail/mail.ts';
import { pageAddress } from '../../platform/mail/page-address.ts';
import { findUnsentLinks, markMailed, replaceUnsentToken } from './links.store.ts';
import { tokenHash } from './tokens.ts';
import { issueLink, type LinkDeps, type LinkPurpose, newLinkToken } from './user-links.ts';

export type MailLinkDeps = LinkDeps & { mail: Mail; background: Background; publicUrl: string };
export type Addressee = { userId: string; email: string };

/**
 * Issues a link and mails it. It waits for the mail server: never inside a transaction. What the server does not take
 * now, or the process does not live to send, `mailUnsentLinks` tries again.
 */
export async function mailLink(deps: MailLinkDeps, to: Addressee, purpose: LinkPurpose): Promise<void> {
  const { id, token } = await issueLink(deps, { userId: to.userId, purpose });
  await deps.mail.send(linkMail({ to: to.email, purpose, token, publicUrl: deps.publicUrl }));
  await markMailed(deps.db, { userId: to.userId, id }, deps.clock.now());
}

/** By then a first attempt has come to its end, one way or the other. */
const attemptMs = 2 * 60_000;
const unsentAtOnce = { mostAttempts: 5, limit: 100 };
const mostFailures = 3;

/**
 * Mails links whose mail has not gone out, each with another token, since only the hash of the first was kept. Should
 * the first mail have gone out after all, the later one is the one that opens. @returns how many went out now.
 */
export async function mailUnsentLinks(deps: Omit<MailLinkDeps, 'background'>): Promise<number> {
  const now = deps.clock.now();
  const triedBy = new Date(now.getTime() - attemptMs);
  let sent = 0;
  let failed = 0;
  for (const link of await findUnsentLinks(deps.db, { now, triedBy, ...unsentAtOnce })) {
    const token = newLinkToken();
    if (!(await replaceUnsentToken(deps.db, { ...link, tokenHash: tokenHash(token) }))) continue;
    const mail = linkMail({ to: link.email, purpose: link.purpose, token, publicUrl: deps.publicUrl });
    const gone = await deps.mail.send(mail).then(
      () => true,
      () => false,
    );
    if (gone) {
      await markMailed(deps.db, link, deps.clock.now());
      sent++;
    } else if (++failed === mostFailures) break;
  }
  return sent;
}

/** The mail around a link that was issued. */
function linkMail(link: { to: string; purpose: LinkPurpose; token: string; publicUrl: string }): MailMessage {
  const { page, subject, before, after } = texts[link.purpose];
  const address = pageAddress(link.publicUrl, page, link.token);
  return { to: link.to, subject, text: `${before}\n\n${address}\n\n${after}\n` };
}

type Texts = { page: string; subject: string; before: string; after: string };

const texts: Record<LinkPurpose, Texts> = {
  verify_email: {
    page: 'verify-email',
    subject: 'Confirm your e-mail address',
    before: 'Please confirm that this is your e-mail address for Sleek Coach:',
    after: 'The link works once, within three days. If you did not sign up, you need not do anything.',
  },
  reset_password: {
    page: 'reset-password',
    subject: 'Set a new password',
    before: 'Somebody, hopefully you, asked for a new Sleek Coach password. You can set it here:',
    after:
      'The link works once, within an hour, and ends all sessions. If you did not ask for it, do nothing: your password stays as it is.',
  },
};

import type { Background } from '../../platform/background.ts';
import type { Mail, MailMessage } from '../../platform/mail/mail.ts';
import { issueLink, type LinkDeps, type LinkPurpose } from './user-links.ts';

export type MailLinkDeps = LinkDeps & { mail: Mail; background: Background; publicUrl: string };
export type Addressee = { userId: string; email: string };

/** Issues a link and mails it. It waits for the mail server: never inside a transaction. */
export async function mailLink(deps: MailLinkDeps, to: Addressee, purpose: LinkPurpose): Promise<void> {
  const { token } = await issueLink(deps, { userId: to.userId, purpose });
  await deps.mail.send(linkMail({ to: to.email, purpose, token, publicUrl: deps.publicUrl }));
}

/** The mail around a link that was issued. The token stands behind `#`: browsers send that part to no server. */
export function linkMail(link: {
  to: string;
  purpose: LinkPurpose;
  token: string;
  publicUrl: string;
}): MailMessage {
  const { page, subject, before, after } = texts[link.purpose];
  const address = `${link.publicUrl.replace(/\/+$/, '')}/${page}#token=${link.token}`;
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
  restore_account: {
    page: 'restore-account',
    subject: 'Your account is being deleted',
    before:
      'Your Sleek Coach account is closed and will be deleted for good in seven days. Until then you can take that back:',
    after: 'If you want it gone, you need not do anything.',
  },
};

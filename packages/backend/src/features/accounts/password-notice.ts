import type { MailMessage } from '../../platform/mail/mail.ts';
import { pageAddress } from '../../platform/mail/page-address.ts';
import type { Addressee, MailLinkDeps } from './mail-link.ts';

export type NoticeDeps = Pick<MailLinkDeps, 'mail' | 'background' | 'publicUrl'>;

/** Tells a member, beside the request, that their password is another one: if it was not they, they can act. */
export function notifyOfPassword(deps: NoticeDeps, to: Addressee): void {
  deps.background.run('password-notice', () => deps.mail.send(noticeOf(to.email, deps.publicUrl)));
}

const noticeOf = (to: string, publicUrl: string): MailMessage => ({
  to,
  subject: 'Your password was changed',
  text: [
    'The password of your Sleek Coach account was changed just now, and every other session has ended.',
    'If that was you, you need not do anything. If it was not, set a new password here:',
    pageAddress(publicUrl, 'forgot-password'),
    '',
  ].join('\n\n'),
});

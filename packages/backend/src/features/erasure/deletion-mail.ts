import type { MailMessage } from '../../platform/mail/mail.ts';

/** The mail to a member who asked for deletion. */
export function deletionMail({ link, until }: { link: string; until: string }): Omit<MailMessage, 'to'> {
  return {
    subject: 'Your Sleek Coach account is closed',
    text: [
      'Hello,',
      '',
      'your account was closed, as you asked, and every session has ended.',
      `On ${until} everything about you will be deleted for good.`,
      '',
      'Should you change your mind before then, this link takes it back:',
      link,
      '',
      'It works once. Afterwards log in as usual.',
      '',
      'If it was not you who asked, use the link now, log in, and then choose a new password.',
      '',
    ].join('\n'),
  };
}

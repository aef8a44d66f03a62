export const enAccount = {
  title: 'Account',
  emailHeading: 'E-mail',
  verified: 'Confirmed',
  notVerified: 'Not confirmed yet',
  verifyWhy: 'Confirm it, and we know that mails reach you: a link for a new password, for instance.',
  verifySend: 'Send me the link',
  verifySent: (email: string) => `On its way to ${email}. The link works for three days.`,
  passwordNew: 'New password',
} as const;

export const enLinks = {
  openAgain: 'Please open the link in the mail once more.',
  refused: 'This link was used already, or its time is over.',
  toStart: 'Go to Sleek Coach',
  toLogIn: 'Log in',

  forgotTitle: 'Forgot your password?',
  forgotText: 'Enter your e-mail address, and we send you a link that sets a new one.',
  forgotSend: 'Send the link',
  forgotSentTitle: 'Look at your mail',
  forgotSent: (email: string) =>
    `If there is an account for ${email}, a mail with a link is on its way. The link works for an hour.`,
  forgotNothing: 'Nothing there after some minutes? Look in the spam folder, or try again.',
  forgotAgain: 'Try again',
  askNew: 'Ask for a new link',

  resetTitle: 'Set a new password',
  resetText: 'It logs you out on every device.',
  resetSave: 'Set password',
  resetDoneTitle: 'Your new password is set',
  resetDone: 'Every session has ended. Log in with the new password.',

  verifyTitle: 'Confirm your e-mail',
  verifying: 'Confirming…',
  verifyDoneTitle: 'Your e-mail is confirmed',
  verifyDone: 'Thank you. There is nothing more to do.',
  verifyAskNew: 'A new link can be sent from You, Account.',
} as const;

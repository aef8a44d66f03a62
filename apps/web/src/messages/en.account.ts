export const enAccount = {
  title: 'Account',
  emailHeading: 'E-mail',
  verified: 'Confirmed',
  notVerified: 'Not confirmed yet',
  verifyWhy: 'Confirm it, and we know that mails reach you: a link for a new password, for instance.',
  verifySend: 'Send me the link',
  verifySent: (email: string) => `On its way to ${email}. The link works for three days.`,

  passwordHeading: 'Password',
  passwordText: 'A new password logs you out everywhere else.',
  passwordChange: 'Change password',
  passwordCurrent: 'Current password',
  passwordNew: 'New password',
  passwordWrong: 'This is not your current password.',
  passwordChanged: 'Password changed. You are logged out everywhere else.',

  sessionsHeading: 'Where you are logged in',
  sessionsHint: 'If you don’t know one of these, log it out and change your password.',
  sessionThis: 'This device',
  sessionUsed: (when: string) => `Last used ${when}`,
  sessionOpened: (when: string) => `Logged in ${when}`,
  sessionFrom: (address: string) => `from ${address}`,
  sessionEnd: 'Log out',
  sessionEndNamed: (device: string) => `Log out ${device}`,
  sessionEnded: (device: string) => `${device} is logged out; it may take some minutes to notice.`,
  everywhere: 'Log out everywhere',
  everywhereText: 'Ends every session at once, this one too.',
  deviceUnknown: 'Unknown device',
  deviceOn: (browser: string, system: string) => `${browser} on ${system}`,
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

  restoreTitle: 'Take your account back',
  restoreText:
    'Your account is closed and will be deleted. You can take that back now, with everything in it.',
  restoreDo: 'Restore my account',
  restoreDoneTitle: 'Your account is back',
  restoreDone: 'Everything is as it was. Log in to go on.',
  restoreRefused:
    'The account may be restored already: try to log in. After the seven days it is gone for good.',

  closedTitle: 'Your account is closed',
  closedText:
    'Every session has ended. A mail is on its way to you: its link takes the deletion back within seven days. After that, everything about you is deleted for good.',

  verifyTitle: 'Confirm your e-mail',
  verifying: 'Confirming…',
  verifyDoneTitle: 'Your e-mail is confirmed',
  verifyDone: 'Thank you. There is nothing more to do.',
  verifyAskNew: 'A new link can be sent from You, Account.',
} as const;

export const enData = {
  title: 'Your data',
  exportHeading: 'Take your data along',
  exportText:
    'One file with everything that is kept about you: profile, log, targets, consents, log-ins and conversations. It is JSON, which other programs can read.',
  exportCare:
    'It holds your health data in plain text, with every number. Keep it where only you can read it.',
  exportStart: 'Download my data',
  exportCancel: 'Stop',
  exportCollecting: 'Collecting your data…',
  exportSoFar: (size: string) => `${size} so far`,
  exportDone: (name: string) => `Saved as ${name}.`,
  exportStopped: 'Stopped. Nothing was saved.',
  deleteHeading: 'Delete your account',
  deleteSteps: [
    {
      when: 'At once',
      what: 'your account is closed: you are logged out everywhere, and nobody can log in.',
    },
    { when: 'For seven days', what: 'a link that we mail to you takes it back, with everything in it.' },
    { when: 'After that', what: 'everything about you is deleted for good. Nobody can bring it back.' },
  ],
  deleteStart: 'Delete my account…',
  deleteQuestion: 'Delete your account?',
  deleteText:
    'You will be logged out on every device. If you want to keep what you logged, download it first.',
  deleteType: 'To confirm, type your e-mail address',
  deleteTypeOdd: 'This is not the address of your account.',
  deleteDo: 'Delete my account',

  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
} as const;

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
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
} as const;

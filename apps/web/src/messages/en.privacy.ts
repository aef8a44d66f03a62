/** One consent in words: its name, what it decides, and what on and off mean. */
export type ConsentWords = { name: string; on: string; off: string; note?: string };

const notYet = (what: string) => `${what} isn’t part of Sleek Coach yet. Your answer is kept for when it is.`;

export const enPrivacy = {
  title: 'Privacy and consents',
  intro: 'Each switch works at once, and you can change your mind as often as you like.',
  health_data: {
    name: 'Keep my health data',
    on: 'What you log (weight, food, sleep, mood, notes) and your conversations with the coach are stored, and your targets follow them.',
    off: 'Nothing new of that is stored. What is already here stays yours to read, export and delete.',
  },
  ai_processing: {
    name: 'Let an AI provider answer',
    on: 'If this server works with a model provider, the data that a question needs is sent to it.',
    off: 'Only the coach built into this server answers. Nothing leaves it.',
  },
  photo_ai_access: {
    name: 'Let the coach know of photos',
    on: 'The coach may know how many photos you share with it, and their dates. It never sees a picture.',
    off: 'The coach knows of no photo, not even whether there are any.',
    note: 'If an AI provider answers, the dates are sent to it when a question needs them.',
  },
  web_search: {
    name: 'Let the coach search the web',
    on: 'When you ask for a recipe, words of that message can go to a search service, and pages that it finds can be read. Figures, your name and what you logged never go.',
    off: 'The coach doesn’t search the web.',
  },
  webSearchUsed: (hosts: string) => `This server searches these sites: ${hosts}.`,
  webSearchUnused: 'This server has no web search: nothing is sent, whatever you choose.',
  analytics: {
    name: 'Usage statistics',
    on: 'It may be counted how you use the app, never what you log.',
    off: 'Nothing about your use of the app is counted.',
    note: notYet('Counting'),
  },
  whenOn: 'On:',
  whenOff: 'Off:',
  stateOn: (since: string) => `On since ${since}`,
  stateOff: (since: string) => `Off since ${since}`,
  stateAssumed: 'Never asked; on until you turn it off',
  stateNever: 'Off; never turned on',
  turnedOn: (name: string) => `“${name}” is on.`,
  turnedOff: (name: string) => `“${name}” is off.`,
  undoFailed: 'Undo didn’t work. Please use the switch.',

  healthOffHeading: 'While this is off',
  healthOff: [
    'Weight, check-ins and food can’t be saved; the screens say so.',
    'Your weekly targets are not renewed.',
    'The coach answers in general, without your numbers, and keeps nothing of the conversation. If a message sounds like an eating disorder, only that is still marked, because it ends targets that could harm.',
    'Profile, goal and safety answers still follow what you enter.',
  ],

  documentsHeading: 'Documents',
  documentsHint: 'They are drafts that no lawyer has reviewed yet.',
  accepted: (version: string, since: string) => `Version ${version}, accepted ${since}`,
  documentWithdrawn: (since: string) => `Withdrawn ${since}`,
  documentNever: 'Not accepted yet',
  documentTold: 'How long what is kept; there is nothing to accept',

  historyHeading: 'History',
  historyHint: 'Every step is kept until the account is deleted: it proves what was allowed when.',
  historyEmpty: 'What you turn on or off will be listed here.',
  historyAll: (count: number) => `Show all ${count} steps`,
  historyOn: 'Turned on',
  historyOff: 'Turned off',
  historyAccepted: 'Accepted',
  historyWithdrawn: 'Withdrawn',
  historyVersion: (version: string) => `version ${version}`,

  bannerHeading: 'Nothing new can be saved',
  bannerLog: 'You turned off “Keep my health data”. What is here stays yours to look at.',
  bannerCoach:
    'You turned off “Keep my health data”: the coach answers in general, without your numbers, and keeps nothing of this conversation.',
  bannerOn: 'Turn on again',
  bannerMore: 'What it decides',
} as const;

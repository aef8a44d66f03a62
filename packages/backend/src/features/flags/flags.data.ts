/** What operators can switch while the server runs. Each has an effect; one that is not here is refused. */
export const flags = {
  registration: { meaning: 'people can register', isOnAtFirst: true },
  coach: { meaning: 'the coach answers; off, it says that it is unavailable', isOnAtFirst: true },
  'coach-openai': { meaning: 'the coach may ask OpenAI, where it is configured', isOnAtFirst: true },
  'coach-anthropic': { meaning: 'the coach may ask Anthropic, where it is configured', isOnAtFirst: true },
  'coach-moderation': {
    meaning: 'OpenAI judges messages that a model is asked to answer, where COACH_MODERATION is on',
    isOnAtFirst: true,
  },
  'coach-backup-first': {
    meaning: 'the coach asks the last of its configured model providers first',
    isOnAtFirst: false,
  },
} as const satisfies Record<string, { meaning: string; isOnAtFirst: boolean }>;

export type FlagName = keyof typeof flags;

export const flagNames = Object.keys(flags) as FlagName[];

export const isFlagName = (name: string): name is FlagName => Object.hasOwn(flags, name);

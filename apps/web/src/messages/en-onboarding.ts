export const enOnboarding = {} as const;

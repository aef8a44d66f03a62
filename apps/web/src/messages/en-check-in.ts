export const enCheckIn = {} as const;

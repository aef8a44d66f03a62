export const enYou = {} as const;

// @broken
export const value = 1;

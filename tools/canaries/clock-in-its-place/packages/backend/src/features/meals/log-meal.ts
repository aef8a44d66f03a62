export const now = () => Date.now(); // @broken
export const today = () => new Date(); // @broken
export const text = () => Date(); // @broken
export const past = new Date('2026-01-01');

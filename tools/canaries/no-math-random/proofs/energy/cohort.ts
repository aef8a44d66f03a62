export const dice = () => Math.random(); // @broken

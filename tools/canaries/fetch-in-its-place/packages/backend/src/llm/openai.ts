export const port = globalThis.fetch; // @broken

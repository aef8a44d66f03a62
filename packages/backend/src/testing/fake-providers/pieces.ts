/** A text in pieces of a few characters, as models send it. */
export const inPieces = (text: string, size = 7): string[] =>
  text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];

/** Arguments of a call arrive in more than one event. */
export const inHalves = (text: string): string[] => inPieces(text, Math.max(1, Math.ceil(text.length / 2)));

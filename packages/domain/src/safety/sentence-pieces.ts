/** A stretch of a text and where it begins. */
export type Piece = { readonly start: number; readonly text: string };

/**
 * A normalised text cut where a sentence is over and a space follows, without the sign: pieces of several sentences are
 * those that the sentences have by themselves. Nothing that is looked for within sentences reaches over such a place.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = text.indexOf(' ', 1); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (!endsPiece(text.charCodeAt(at - 1))) continue;
    pieces.push({ start, text: text.slice(start, at - 1) });
    start = at + 1;
  }
  if (start < text.length) pieces.push({ start, text: text.slice(start) });
  return pieces;
}

/** ".", "!" and "?". */
const endsPiece = (code: number): boolean => code === 46 || code === 33 || code === 63;

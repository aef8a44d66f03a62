/** The state that a hash begins with. */
export const hashStart = 0x811c9dc5;

/** FNV-1a over the UTF-16 units of `text` in [from, to), from a state. */
export function hashText(state: number, text: string, from: number, to: number): number {
  let hash = state;
  for (let at = from; at < to; at += 1) hash = hashCode(hash, text.charCodeAt(at));
  return hash;
}

/** One unit more. */
export const hashCode = (state: number, code: number): number => Math.imul(state ^ code, 0x01000193);

import { normalise } from './normalise.ts';

const readAs = new Map<string, string>();

/** A pattern in any script, its letters as `normalise` leaves them: rules are written in plain spelling. */
export function asRead(pattern: string): string {
  return pattern.replace(/\P{ASCII}/gu, (letter) => {
    const known = readAs.get(letter) ?? normalise(letter).text;
    readAs.set(letter, known);
    return known;
  });
}

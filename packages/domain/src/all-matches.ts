/**
 * Every match of a global pattern, in order: as `matchAll`, which makes a new pattern of it each time. In most texts there
 * is none, and then nothing is made at all.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new Error(`not a global pattern: ${pattern}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

const none: readonly never[] = [];

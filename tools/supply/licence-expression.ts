/**
 * The licences that hold for whoever takes the package under the best choice that an SPDX expression leaves: of `OR`
 * the first side that is allowed whole, of `AND` both sides.
 * @returns null where no choice is allowed, or the text is no expression.
 */
export function acceptableLicences(
  expression: string,
  isAllowed: (licence: string) => boolean,
): string[] | null {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): string[] | null => {
    let chosen = both();
    while (words[at] === 'OR') {
      at += 1;
      const other = both();
      chosen ??= other;
    }
    return chosen;
  };
  const both = (): string[] | null => {
    let all = one();
    while (words[at] === 'AND') {
      at += 1;
      const other = one();
      all = all !== null && other !== null ? [...all, ...other] : null;
    }
    return all;
  };
  const one = (): string[] | null => {
    const word = words[at++];
    if (word === undefined || word === ')' || word === 'OR' || word === 'AND') return null;
    if (word !== '(') return isAllowed(word) ? [word] : null;
    const inner = either();
    return words[at++] === ')' ? inner : null;
  };
  const chosen = either();
  return at === words.length ? chosen : null;
}

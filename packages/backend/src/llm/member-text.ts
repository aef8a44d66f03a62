const open = '⟦';
const close = '⟧';

/**
 * Text that a member or a file wrote, as a tool gives it to whoever makes an answer: on one line, at most `characters`
 * long and between marks that it can't hold itself. What stands between the marks is data, whatever it says.
 */
export function asMemberText(text: string, characters: number): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}⟦⟧]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const room = characters - open.length - close.length;
  const points = [...plain];
  // Counted in code units, as lengths are everywhere, and cut between characters.
  let kept = '';
  for (const point of points) {
    if (kept.length + point.length > room) break;
    kept += point;
  }
  return `${open}${kept}${close}`;
}

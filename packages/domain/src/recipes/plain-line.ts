const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: ' ',
  gt: ' ',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  ndash: '–',
  mdash: '–',
  rsquo: '’',
  lsquo: '’',
  eacute: 'é',
  egrave: 'è',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
};

/** A text of a page as one plain line: without markup and what nobody sees, and without shouting. */
export function plainLine(text: string, characters: number): string {
  const line = decode(decode(text))
    .replace(/<[^<>]*>/g, ' ')
    .normalize('NFKC')
    .replace(/⁄/g, '/')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}<>⟦⟧[\]{}“”"]+/gu, ' ')
    .replace(/(\d)(kcal|cals?|kj|kg|g|ml|l|min)\b/giu, '$1 $2')
    .replace(/\b\p{Lu}{4,}\b/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, characters).join('').trim();
}

/** Pages often encode what is encoded already. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}\d{0,2}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });

/** More blocks than these, or longer ones, hold no recipe that is worth their time. */
const mostBlocks = 20;
const mostCharacters = 500_000;

/** The JSON-LD of a page, as parsed; blocks that are no JSON are passed over. Nothing else of the page is read. */
export function findJsonLd(html: string): unknown[] {
  const found: unknown[] = [];
  const lower = html.toLowerCase();
  let at = lower.indexOf('<script');
  for (let blocks = 0; at >= 0 && blocks < mostBlocks; at = lower.indexOf('<script', at + 1)) {
    const open = lower.indexOf('>', at);
    const close = open < 0 ? -1 : lower.indexOf('</script', open);
    if (close < 0) break;
    if (!/type\s*=\s*["']?\s*application\/ld\+json/.test(lower.slice(at, open))) continue;
    blocks += 1;
    const block = html.slice(open + 1, close);
    const parsed = block.length > mostCharacters ? undefined : parseLoosely(block);
    if (parsed !== undefined) found.push(parsed);
  }
  return found;
}

/** Pages put their JSON into comments, and line ends into its strings. */
function parseLoosely(block: string): unknown {
  const text = block
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  return parseOr(text, () => parseOr(text.replace(/\p{Cc}/gu, ' '), () => undefined));
}

function parseOr(text: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise();
  }
}

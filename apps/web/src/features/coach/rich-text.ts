/** What a plain answer may contain. Anything else stays text: nothing the coach writes becomes markup. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; href: string };
export type Block =
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

const bullet = /^\s{0,3}[-*•]\s+(.+)$/;
const numbered = /^\s{0,3}\d{1,2}[.)]\s+(.+)$/;

/** Paragraphs are parted by blank lines; lines that begin with a dash, a bullet or a number are lists. */
export function parseRichText(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const closeParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', content: parseLabelled(lines.join('\n')) });
    lines = [];
  };
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const item = bullet.exec(line) ?? numbered.exec(line);
    if (item?.[1]) {
      closeParagraph();
      addItem(blocks, numbered.test(line), parseInline(item[1]));
    } else if (line.trim() === '') {
      closeParagraph();
      blocks.push({ kind: 'paragraph', content: [] });
    } else lines.push(line.trim());
  }
  closeParagraph();
  // Empty paragraphs only kept two lists apart.
  return blocks.filter((block) => block.kind === 'list' || block.content.length > 0);
}

/** The first sentence without marks, for a short announcement. */
export function firstSentence(text: string): string {
  const flat = parseRichText(text)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.content))
    .map((inline) => inline.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^.{1,200}?[.!?](?=\s|$)/.exec(flat)?.[0] ?? flat.slice(0, 200);
}

function addItem(blocks: Block[], ordered: boolean, item: Inline[]): void {
  const open = blocks.at(-1);
  if (open?.kind === 'list' && open.ordered === ordered) open.items.push(item);
  else blocks.push({ kind: 'list', ordered, items: [item] });
}

const label = /^(\p{Lu}[\p{L}’' ]{1,32}?[ \u00a0\u202f]?:)(?=\s|$)/u;

/** A paragraph that opens with "Why:" or the like has that label stand out. */
function parseLabelled(text: string): Inline[] {
  const found = label.exec(text)?.[1];
  if (!found) return parseInline(text);
  return [{ kind: 'strong', text: found }, ...parseInline(text.slice(found.length))];
}

/** Hosts that safety texts name without a scheme; a person in need must be able to tap them. */
const helpHosts = 'findahelpline\\.com';
const marks = new RegExp(
  [
    '\\*\\*(?<strong>[^*\\n]+)\\*\\*',
    '\\[(?<name>[^\\]\\n]+)\\]\\((?<target>(?:https?://|tel:)[^\\s)]+)\\)',
    '(?<url>https?://[^\\s<>"]+)',
    '(?<tel>tel:\\+?[0-9][0-9 -]{2,20}[0-9])',
    `(?<host>\\b${helpHosts}\\b)`,
  ].join('|'),
  'g',
);

function parseInline(text: string): Inline[] {
  const content: Inline[] = [];
  let from = 0;
  const push = (until: number, inline: Inline | null, length: number) => {
    if (until > from) content.push({ kind: 'text', text: text.slice(from, until) });
    if (inline) content.push(inline);
    from = until + length;
  };
  for (const match of text.matchAll(marks)) {
    const { inline, length } = readMark(match);
    push(match.index, inline, length);
  }
  push(text.length, null, 0);
  return content;
}

function readMark(match: RegExpExecArray): { inline: Inline; length: number } {
  const { strong, name, target, url, tel, host } = match.groups ?? {};
  const whole = { length: match[0].length };
  if (strong !== undefined) return { inline: { kind: 'strong', text: strong }, ...whole };
  if (name !== undefined && target !== undefined) return { inline: linkTo(target, name), ...whole };
  if (tel !== undefined)
    return { inline: linkTo(`tel:${tel.slice(4).replaceAll(/[ -]/g, '')}`, tel.slice(4)), ...whole };
  if (host !== undefined) return { inline: linkTo(`https://${host}`, host), ...whole };
  // Punctuation behind an address belongs to the sentence.
  const address = (url ?? '').replace(/[.,;:!?)\]'"]+$/, '');
  return { inline: linkTo(address, address.replace(/^https?:\/\//, '')), length: address.length };
}

function linkTo(href: string, text: string): Inline {
  return isSafe(href) ? { kind: 'link', href, text } : { kind: 'text', text };
}

function isSafe(href: string): boolean {
  try {
    return ['http:', 'https:', 'tel:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

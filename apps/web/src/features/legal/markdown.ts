/** What a legal document may contain. Anything else, markup above all, stays text. */
export type Inline =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string };
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] };

const heading = /^(#{1,6})\s+(.+?)\s*#*$/;
const bullet = /^\s{0,3}[-*+]\s+(.+)$/;
const numbered = /^\s{0,3}\d{1,3}[.)]\s+(.+)$/;
const tableRule = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Headings, paragraphs, lists, quotes and tables; lines of one paragraph or item are joined. */
export function parseMarkdown(text: string): Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      at += 1;
      continue;
    }
    const { block, next } = readBlock(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

type Read = { block: Block; next: number };

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at] ?? '';
  const title = heading.exec(line);
  if (title) {
    const level = Math.min(title[1]?.length ?? 1, 3) as 1 | 2 | 3;
    return { block: { kind: 'heading', level, content: parseInline(title[2] ?? '') }, next: at + 1 };
  }
  if (line.startsWith('>')) return readQuote(lines, at);
  if (isTable(lines, at)) return readTable(lines, at);
  if (bullet.test(line)) return readList(lines, at, bullet);
  if (numbered.test(line)) return readList(lines, at, numbered);
  return readParagraph(lines, at);
}

function readQuote(lines: readonly string[], at: number): Read {
  let next = at;
  while (lines[next]?.startsWith('>')) next += 1;
  const inner = lines.slice(at, next).map((line) => line.replace(/^>\s?/, ''));
  // A quote inside a quote is none of the documents' business.
  const blocks = parseMarkdown(inner.map((line) => line.replace(/^[>\s]+/, '')).join('\n'));
  return { block: { kind: 'quote', blocks }, next };
}

const isTable = (lines: readonly string[], at: number): boolean =>
  (lines[at] ?? '').includes('|') &&
  (lines[at + 1] ?? '').includes('-') &&
  tableRule.test(lines[at + 1] ?? '');

function readTable(lines: readonly string[], at: number): Read {
  let next = at + 2;
  while (lines[next]?.includes('|')) next += 1;
  const head = cellsOf(lines[at] ?? '');
  const rows = lines.slice(at + 2, next).map((line) => fitCells(cellsOf(line), head.length));
  return { block: { kind: 'table', head, rows }, next };
}

/** Missing cells are empty; what is too much stays in the last one. */
function fitCells(cells: Inline[][], count: number): Inline[][] {
  const kept = cells.slice(0, count - 1);
  while (kept.length < count - 1) kept.push([]);
  return [...kept, cells.slice(count - 1).flat()];
}

const cellsOf = (line: string): Inline[][] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()));

function readList(lines: readonly string[], at: number, mark: RegExp): Read {
  const items: string[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const item = mark.exec(line)?.[1];
    if (item !== undefined) items.push(item);
    else if (/^\s+\S/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  return { block: { kind: 'list', ordered: mark === numbered, items: items.map(parseInline) }, next };
}

function readParagraph(lines: readonly string[], at: number): Read {
  const words = [(lines[at] ?? '').trim()];
  let next = at + 1;
  while (next < lines.length && isProse(lines, next)) {
    words.push((lines[next] ?? '').trim());
    next += 1;
  }
  return { block: { kind: 'paragraph', content: parseInline(words.join(' ')) }, next };
}

function isProse(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const opens = heading.test(line) || line.startsWith('>') || bullet.test(line) || numbered.test(line);
  return line.trim() !== '' && !opens && !isTable(lines, at);
}

const marks =
  /\*\*(?<strong>[^*]+)\*\*|(?<![\w*])[*_](?<emphasis>[^*_\s][^*_]*)[*_](?![\w*])|`(?<code>[^`]+)`|\[(?<name>[^\]]+)\]\((?<target>[^\s)]+)\)/g;

export function parseInline(text: string): Inline[] {
  const content: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) content.push({ kind: 'text', text: text.slice(from, match.index) });
    content.push(readMark(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) content.push({ kind: 'text', text: text.slice(from) });
  return content;
}

function readMark(match: RegExpExecArray): Inline {
  const { strong, emphasis, code, name = '', target = '' } = match.groups ?? {};
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (code !== undefined) return { kind: 'code', text: code };
  const href = safeAddress(target);
  return href === null ? { kind: 'text', text: match[0] } : { kind: 'link', text: name, href };
}

/** Web and mail addresses, and the other documents, which have pages of their own here. */
function safeAddress(target: string): string | null {
  const document = /^\/api\/v1\/legal\/([a-z-]+)$/.exec(target)?.[1];
  if (document) return `/legal/${document}`;
  if (!/^(https?|mailto):/i.test(target)) return null;
  try {
    return new URL(target).href;
  } catch {
    return null;
  }
}

/** Cuts a text that arrives in pieces into whole sentences. What it gives, joined, is what it was given. */
export type Sentences = {
  /** The sentences that this piece completes. */
  push(piece: string): string[];
  /** What is left when the text is over; nothing where that is blank. */
  rest(): string[];
};

/** Longer than this, a text is cut at a clause, so that a reader never waits for an endless sentence. */
const longestCharacters = 240;

/**
 * A sentence ends with its mark and the white space after it, or with its line. The same text gives the same
 * sentences however it is split into pieces.
 */
export function createSentences(): Sentences {
  let pending = '';
  return {
    push(piece) {
      pending += piece;
      const found: string[] = [];
      for (let end = nextCut(pending); end !== null; end = nextCut(pending)) {
        found.push(pending.slice(0, end));
        pending = pending.slice(end);
      }
      return found;
    },
    rest() {
      const left = pending;
      pending = '';
      return left.trim() === '' ? [] : [left];
    },
  };
}

function nextCut(text: string): number | null {
  const begin = text.search(/\S/);
  if (begin === -1) return null;
  const longest = begin + longestCharacters;
  const end = firstEnd(text, begin, longest);
  if (end !== null && end <= longest) return end;
  return text.length > longest ? clauseBefore(text, begin, longest) : null;
}

const closers = `["'”’»)\\]*_]*`;
/** Looked for where marks begin only: in a text of nothing but marks every one of them would be tried for all that follow. */
const ends = new RegExp(`\\n|[。！？]${closers}|(?<![.!?…])[.!?…]+${closers}(?=\\s)`, 'gu');

/** @param longest a sentence that ends beyond it is none. */
function firstEnd(text: string, begin: number, longest: number): number | null {
  const near = text.slice(0, longest + 1);
  ends.lastIndex = begin;
  for (let match = ends.exec(near); match !== null; match = ends.exec(near)) {
    const after = match.index + match[0].length;
    if (match[0] === '\n') return after;
    if (/[。！？]/u.test(match[0])) {
      // A closing quote may still be on its way.
      return after < text.length ? after : null;
    }
    if (match[0].startsWith('.') && isInside(text.slice(begin, match.index))) continue;
    return after + 1;
  }
  return null;
}

const abbreviations = new Set(
  'e.g i.e approx vs dr mr mrs ms prof nr ca cf incl excl min max etc z.b d.h u.a bzw ggf usw vgl evtl p.ej ej p.ex env sr sra'.split(
    ' ',
  ),
);

/** More letters than any abbreviation has: looking for the word further back would try each letter of the text. */
const longestWord = 16;

/** Whether a dot after this belongs to an abbreviation, an initial or the number of a list item. */
function isInside(before: string): boolean {
  if (/^\s*(?:[-*]\s+)?\d{1,3}$/.test(before)) return true;
  const word = /[\p{L}.]+$/u.exec(before.slice(-longestWord))?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

function clauseBefore(text: string, begin: number, longest: number): number {
  const head = text.slice(begin, longest);
  const clause = Math.max(...[', ', '; ', ': ', ' – ', ' — '].map((mark) => lastAfter(head, mark)));
  if (clause > 0) return begin + clause;
  const space = lastAfter(head, ' ');
  if (space > 0) return begin + space;
  const splitsPair = /[\uD800-\uDBFF]$/.test(head);
  return splitsPair ? longest - 1 : longest;
}

function lastAfter(head: string, mark: string): number {
  const at = head.lastIndexOf(mark);
  return at === -1 ? 0 : at + mark.length;
}

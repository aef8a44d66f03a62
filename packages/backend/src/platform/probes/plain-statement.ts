const longest = 300;

/** A statement without the values in it, in one line: what a person may read of what somebody else asked. */
export function withoutValues(statement: string): string {
  const text = statement
    .replace(/\/\*.*?\*\//gs, ' ')
    .replace(/--[^\n]*/g, ' ')
    .replace(/\$([A-Za-z_]*)\$.*?\$\1\$/gs, '?')
    .replace(/[eE]?'(?:[^']|'')*('|$)/g, '?')
    .replace(/(?<![\w$."])-?\d+(\.\d+)?([eE][+-]?\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

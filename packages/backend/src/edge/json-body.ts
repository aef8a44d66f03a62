import { EdgeProblem } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Deeper than any message of the contract; what nests deeper is an attack on the parser. */
const maxDepth = 64;

/** The parsed body; undefined when it is empty. @throws EdgeProblem for bad UTF-8, bad JSON or absurd nesting. */
export function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw malformed('The body is not valid UTF-8.');
  }
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isDeeperThan(value, maxDepth)) throw malformed('The body is nested too deeply.');
    return value;
  } catch (error) {
    if (error instanceof EdgeProblem) throw error;
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const at = position === undefined ? [] : [Buffer.byteLength(text.slice(0, Number(position)))];
    throw malformed('The body is not valid JSON.', at);
  }
}

/** @param at the offset in bytes, where the parser tells it. */
function malformed(detail: string, at: number[] = []): EdgeProblem {
  return new EdgeProblem('malformed-json', detail, [
    { loc: ['body', ...at], msg: detail, type: 'json_invalid' },
  ]);
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@swc/core';

/** A syntax tree node as far as the checks care: a type, and anything else. */
export type SyntaxNode = { readonly type: string; readonly [key: string]: unknown };

export type ParsedFile = {
  readonly path: string;
  readonly lineCount: number;
  readonly body: readonly SyntaxNode[];
  /** The line, from 1, on which a node begins or ends. */
  readonly lineOf: (node: unknown, edge: 'start' | 'end') => number;
};

// swc counts from the first token of the file, so a known first token makes every position absolute.
const anchor = '0;';

export const readParsed = async (root: string, path: string): Promise<ParsedFile> =>
  parseSource(path, await readFile(join(root, path), 'utf8'));

/** Parses TypeScript or JavaScript; throws with the path when the text is not valid syntax. */
export async function parseSource(path: string, text: string): Promise<ParsedFile> {
  const source = anchor + text.replace(/^#!/, '//');
  const tsx = /\.[tj]sx$/.test(path);
  const tree = await parse(source, { syntax: 'typescript', tsx, target: 'es2024' }).catch(
    (cause: unknown) => {
      throw new Error(`${path} does not parse`, { cause });
    },
  );
  const base = tree.span.start;
  const lineStarts = findLineStarts(Buffer.from(source));
  return {
    path,
    lineCount: text === '' ? 0 : text.replace(/\n$/, '').split('\n').length,
    body: tree.body.slice(1) as unknown as SyntaxNode[],
    lineOf: (node, edge) => {
      const offset = spanOf(node)[edge] - base - (edge === 'end' ? 1 : 0);
      return lineStarts.findLastIndex((start) => start <= offset) + 1;
    },
  };
}

/** Calls `visit` for every node, parents first. */
export function walkNodes(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walkNodes(item, visit);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) visit(value);
  for (const [key, child] of Object.entries(value)) if (key !== 'span') walkNodes(child, visit);
}

export const isNode = (value: unknown, type?: string): value is SyntaxNode =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  (type === undefined || value.type === type);

/** The text of an identifier, private name or string literal; '' for anything else. */
export function nameOf(node: unknown): string {
  if (isNode(node, 'PrivateName')) return typeof node.value === 'string' ? node.value : nameOf(node.id);
  if (isNode(node, 'Identifier') || isNode(node, 'StringLiteral')) return String(node.value);
  return '';
}

const findLineStarts = (bytes: Buffer): number[] => [
  0,
  ...bytes.reduce<number[]>((starts, byte, index) => {
    if (byte === 0x0a) starts.push(index + 1);
    return starts;
  }, []),
];

function spanOf(node: unknown): { start: number; end: number } {
  const holder = node as { span?: { start: number; end: number }; function?: unknown };
  return holder.span ?? spanOf(holder.function);
}

import { isNode, nameOf, type ParsedFile, type SyntaxNode, walkNodes } from './parsed-file.ts';

export type FunctionSize = {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
  /** False for an arrow that is a single expression. */
  readonly hasBlock: boolean;
  /** True for a component: it has a component's name and draws JSX. */
  readonly hasJsx: boolean;
};

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const methodTypes = new Set(['ClassMethod', 'PrivateMethod', 'GetterProperty', 'SetterProperty']);

/** Every function of the file that has a body, with its size. Nested ones count on their own as well. */
export function functionsOf(file: ParsedFile): FunctionSize[] {
  const found: FunctionSize[] = [];
  const names = namesOfFunctions(file);
  walkNodes(file.body, (node) => {
    const holder = methodTypes.has(node.type) && isHolder(node.function) ? node.function : node;
    const isFunction =
      functionTypes.has(node.type) || node.type === 'MethodProperty' || node.type === 'Constructor';
    if (!isFunction && holder === node) return;
    if (holder.body === null || holder.body === undefined) return;
    const name = names.get(node) || nameOf(node.identifier) || nameOf(node.key) || 'a nameless function';
    const line = file.lineOf(node, 'start');
    found.push({
      name,
      line,
      lines: file.lineOf(node, 'end') - line + 1,
      parameters: Array.isArray(holder.params) ? holder.params.length : 0,
      hasBlock: isNode(holder.body, 'FunctionBody') || isNode(holder.body, 'BlockStatement'),
      hasJsx: /^[A-Z]/.test(name) && drawsJsx(holder.body),
    });
  });
  return found;
}

function namesOfFunctions(file: ParsedFile): Map<unknown, string> {
  const names = new Map<unknown, string>();
  walkNodes(file.body, (node) => {
    if (node.type === 'VariableDeclarator') names.set(node.init, nameOf(node.id));
    if (node.type === 'KeyValueProperty') names.set(node.value, nameOf(node.key));
  });
  return names;
}

function drawsJsx(body: unknown): boolean {
  let draws = false;
  walkNodes(body, ({ type }) => {
    if (type === 'JSXElement' || type === 'JSXFragment') draws = true;
  });
  return draws;
}

const isHolder = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'params' in value;

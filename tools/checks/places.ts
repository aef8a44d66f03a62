import { checkImportsOfFile, importRuleNames } from './import-places.ts';
import { isNode, nameOf, type ParsedFile, readParsed, type SyntaxNode, walkNodes } from './parsed-file.ts';
import { isTestFile, listSourceFiles } from './source-files.ts';
import type { CheckReport, Violation } from './violation.ts';

type Place = {
  readonly rule: string;
  readonly message: string;
  readonly allowed: (path: string) => boolean;
  readonly matches: (node: SyntaxNode) => boolean;
};

const configFile = /(^|\/)(vite|vitest|playwright)\.config\.ts$/;
const porch = /^apps\/(api|ops)\/main\.ts$/;
const backendSource = /^packages\/backend\/src\//;
const inTools = (path: string): boolean => path.startsWith('tools/');
const inProofs = (path: string): boolean => path.startsWith('proofs/');
const inPlatform = (path: string): boolean => path.startsWith('packages/backend/src/platform/');

/** Things that reach out of the program, each with the only places where they may be used. */
const places: readonly Place[] = [
  {
    rule: 'env-in-its-place',
    message: 'process.env is read in config.ts, secrets.ts, tools and main.ts only',
    allowed: (path) =>
      inTools(path) ||
      porch.test(path) ||
      configFile.test(path) ||
      /^packages\/backend\/src\/(config|secrets)\.ts$/.test(path),
    matches: (node) => isMember(node, ['process'], 'env') || importsName(node, /^(node:)?process$/, 'env'),
  },
  {
    rule: 'clock-in-its-place',
    message: 'ask the clock port instead of Date.now() or new Date()',
    allowed: (path) =>
      isTestFile(path) ||
      inTools(path) ||
      inProofs(path) ||
      path === 'apps/web/src/clock.ts' ||
      path === 'packages/backend/src/platform/clock.ts',
    matches: (node) => isMember(node, ['Date'], 'now') || isBareDate(node),
  },
  {
    rule: 'no-math-random',
    message: 'use crypto, or take the random source as a parameter',
    allowed: isTestFile,
    matches: (node) => isMember(node, ['Math'], 'random'),
  },
  {
    rule: 'fetch-in-its-place',
    message: 'the network is called from apps/web/src/api and platform only',
    allowed: (path) =>
      isTestFile(path) ||
      inTools(path) ||
      inProofs(path) ||
      inPlatform(path) ||
      path.startsWith('apps/web/src/api/'),
    matches: (node) =>
      isCallOf(node, 'fetch') || isMember(node, ['globalThis', 'window', 'self', 'global'], 'fetch'),
  },
  {
    rule: 'console-in-its-place',
    message: 'write to the log, not to the console',
    allowed: (path) => inTools(path) || inProofs(path) || porch.test(path),
    matches: (node) => isNode(node, 'MemberExpression') && nameOf(node.object) === 'console',
  },
  {
    rule: 'sql-in-its-place',
    message: 'SQL lives in *.store.ts and platform only',
    allowed: (path) =>
      !backendSource.test(path) || isTestFile(path) || inPlatform(path) || path.endsWith('.store.ts'),
    matches: (node) =>
      (isNode(node, 'TaggedTemplateExpression') && isSqlTag(node.tag)) || isMethodCall(node, sqlMethods),
  },
];

const sqlMethods = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'query']);

export const placeRuleNames: readonly string[] = [...places.map(({ rule }) => rule), ...importRuleNames];

/** Checks the uses of globals, SQL and vendor packages in every file under `root`. */
export async function checkPlaces(root: string): Promise<CheckReport> {
  const paths = await listSourceFiles(root);
  const found: Violation[] = [];
  for (const path of paths) found.push(...checkPlacesOfFile(await readParsed(root, path), new Set(paths)));
  return { read: paths.length, violations: found, notes: [] };
}

export function checkPlacesOfFile(file: ParsedFile, allPaths: ReadonlySet<string>): Violation[] {
  const found: Violation[] = checkImportsOfFile(file, allPaths);
  const watched = places.filter(({ allowed }) => !allowed(file.path));
  const bound = namesBoundIn(file);
  walkNodes(file.body, (node) => {
    for (const { rule, message, matches } of watched) {
      if (!matches(node) || (isNode(node, 'CallExpression') && bound.has(nameOf(node.callee)))) continue;
      found.push({ rule, path: file.path, line: file.lineOf(node, 'start'), message });
    }
  });
  return found;
}

/** Names that patterns and parameters of the file introduce: a port handed in as `fetch` is not the global. */
function namesBoundIn(file: ParsedFile): Set<string> {
  const bound = new Set<string>();
  walkNodes(file.body, (node) => {
    if (node.type === 'AssignmentPatternProperty') bound.add(nameOf(node.key));
    if (node.type === 'KeyValuePatternProperty') bound.add(nameOf(node.value));
    if (node.type === 'Parameter') bound.add(nameOf(node.pat));
    if (node.type === 'VariableDeclarator') bound.add(nameOf(node.id));
    if (node.type === 'ArrowFunctionExpression' && Array.isArray(node.params)) {
      for (const param of node.params) bound.add(nameOf(param));
    }
  });
  bound.delete('');
  return bound;
}

const isMember = (node: SyntaxNode, objects: readonly string[], property: string): boolean =>
  isNode(node, 'MemberExpression') && objects.includes(nameOf(node.object)) && propertyOf(node) === property;

function propertyOf({ property }: SyntaxNode): string {
  return isNode(property, 'Computed') ? nameOf(property.expression) : nameOf(property);
}

const isCallOf = (node: SyntaxNode, name: string): boolean =>
  isNode(node, 'CallExpression') && nameOf(node.callee) === name;

function isMethodCall(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  if (!isNode(node, 'CallExpression') || !isNode(node.callee, 'MemberExpression')) return false;
  return names.has(propertyOf(node.callee));
}

const isSqlTag = (tag: unknown): boolean =>
  nameOf(tag) === 'sql' || (isNode(tag, 'MemberExpression') && nameOf(tag.object) === 'sql');

function isBareDate(node: SyntaxNode): boolean {
  if (!isNode(node, 'NewExpression') && !isNode(node, 'CallExpression')) return false;
  if (nameOf(node.callee) !== 'Date') return false;
  return node.type === 'CallExpression' || !Array.isArray(node.arguments) || node.arguments.length === 0;
}

function importsName(node: SyntaxNode, from: RegExp, name: string): boolean {
  if (!isNode(node, 'ImportDeclaration') || !from.test(nameOf(node.source))) return false;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  return specifiers.some((specifier) => nameOf(specifier.imported ?? specifier.local) === name);
}

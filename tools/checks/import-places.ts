import { posix } from 'node:path';
import { isNode, nameOf, type ParsedFile, type SyntaxNode, walkNodes } from './parsed-file.ts';
import { isTestFile } from './source-files.ts';
import type { Violation } from './violation.ts';

type Import = { readonly from: string; readonly typesOnly: boolean; readonly line: number };
type VendorRule = {
  readonly rule: string;
  readonly message: string;
  readonly vendor: RegExp;
  readonly allowed: (path: string, imported: Import) => boolean;
};

const inPlatform = (path: string): boolean => path.startsWith('packages/backend/src/platform/');

/** Vendor packages that only some folders may name, so that a change of vendor stays local. */
const vendorRules: readonly VendorRule[] = [
  {
    rule: 'web-framework-at-the-edge',
    message: 'only edge/ and *.routes.ts may name the HTTP framework',
    vendor: /^(fastify($|[-/])|@fastify\/)/,
    allowed: (path) => /^packages\/backend\/src\/(edge\/|.+\.routes\.ts$)/.test(path),
  },
  {
    rule: 'clients-in-platform',
    message: 'only platform/ may name a database, cache, object store or mail client',
    vendor: /^(pg|pg-pool|ioredis|nodemailer|@aws-sdk\/.+)($|\/)/,
    allowed: inPlatform,
  },
  {
    rule: 'query-builder-in-platform',
    message: 'kysely itself belongs to platform/; a *.store.ts may import its types',
    vendor: /^kysely($|\/)/,
    allowed: (path, { typesOnly }) => inPlatform(path) || (typesOnly && path.endsWith('.store.ts')),
  },
];

const fileRule = 'imports-name-the-file';
export const importRuleNames: readonly string[] = [...vendorRules.map(({ rule }) => rule), fileRule];

/** Vendors named in the wrong place, and `.js` written for a file that is `.ts`. */
export function checkImportsOfFile(file: ParsedFile, allPaths: ReadonlySet<string>): Violation[] {
  const isProduct = /^(apps|packages)\//.test(file.path) && !isTestFile(file.path);
  return importsOf(file).flatMap((imported) => {
    const broken = vendorRules.filter(
      ({ vendor, allowed }) => isProduct && vendor.test(imported.from) && !allowed(file.path, imported),
    );
    const found = broken.map(({ rule, message }) => ({ rule, message: `${imported.from}: ${message}` }));
    const meant = fileMeantBy(file.path, imported.from, allPaths);
    if (meant !== undefined) {
      found.push({ rule: fileRule, message: `${imported.from} is really ${meant}` });
    }
    return found.map((violation) => ({ ...violation, path: file.path, line: imported.line }));
  });
}

function importsOf(file: ParsedFile): Import[] {
  const found: Import[] = [];
  walkNodes(file.body, (node) => {
    const from = nameOf(sourceOf(node));
    if (from === '') return;
    found.push({ from, typesOnly: importsTypesOnly(node), line: file.lineOf(node, 'start') });
  });
  return found;
}

function sourceOf(node: SyntaxNode): unknown {
  if (isNode(node, 'CallExpression') && isNode(node.callee, 'Import') && Array.isArray(node.arguments)) {
    return node.arguments[0]?.expression;
  }
  return /^(Import|Export).*Declaration$/.test(node.type) ? node.source : undefined;
}

function importsTypesOnly(node: SyntaxNode): boolean {
  if (node.typeOnly === true) return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  return specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly === true);
}

// TypeScript resolves `./x.js` to `x.ts`, but Node, which runs the files as they are, does not.
function fileMeantBy(importer: string, from: string, allPaths: ReadonlySet<string>): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const written = posix.normalize(posix.join(posix.dirname(importer), from));
  if (allPaths.has(written)) return undefined;
  const stem = written.replace(/\.[mc]?jsx?$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, `${stem}.mts`].find((path) => allPaths.has(path));
}

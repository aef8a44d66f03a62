import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FunctionSize, functionsOf } from './function-sizes.ts';
import { type ParsedFile, readParsed } from './parsed-file.ts';
import { isDataFile, isTestFile, listSourceFiles } from './source-files.ts';
import type { CheckReport, Violation } from './violation.ts';

/** A listed exception. One that nothing needs any more is itself an error, so the list only shrinks. */
export type BudgetException = { readonly rule: string; readonly path: string; readonly reason: string };

// A function that returns JSX is mostly markup: the tree it draws is allowed twice the length of a rule.
const budgets = {
  fileLines: 400,
  fileLinesSoft: 300,
  functionLines: 60,
  jsxFunctionLines: 120,
  parameters: 4,
};
const longFunctionLines = 50;
const longFunctionShare = 0.08;
const folderDepth: Readonly<Record<string, number>> = { backend: 2, web: 3, console: 3 };
const defaultFolderDepth = 2;

export const budgetRuleNames: readonly string[] = [
  'file-length',
  'function-length',
  'parameter-count',
  'folder-depth',
  'few-long-functions',
  'exceptions-are-needed',
];

/** Checks lengths, parameters and folder depth under `root`, less what `tools/budget-exceptions.json` lists. */
export async function checkBudgets(root: string): Promise<CheckReport> {
  const paths = await listSourceFiles(root);
  const found: Violation[] = [];
  const sizes: FunctionSize[] = [];
  let overSoftLimit = 0;
  for (const path of paths) {
    const file = await readParsed(root, path);
    const functions = hasFunctionBudget(path) ? functionsOf(file) : [];
    sizes.push(...functions);
    found.push(
      ...checkFile(file),
      ...checkDepth(path),
      ...functions.flatMap((size) => checkFunction(path, size)),
    );
    if (!isDataFile(path) && file.lineCount > budgets.fileLinesSoft) overSoftLimit += 1;
  }
  const share = checkShare(sizes);
  const violations = applyExceptions([...found, ...share.violations], await readExceptions(root));
  return {
    read: paths.length,
    violations,
    notes: [`${overSoftLimit} files over ${budgets.fileLinesSoft} lines`, share.note],
  };
}

export function applyExceptions(
  found: readonly Violation[],
  exceptions: readonly BudgetException[],
): Violation[] {
  const covers = (exception: BudgetException, { rule, path }: Violation): boolean =>
    exception.rule === rule && exception.path === path && exception.reason.trim() !== '';
  const stale = exceptions.filter((exception) => !found.some((violation) => covers(exception, violation)));
  return [
    ...found.filter((violation) => !exceptions.some((exception) => covers(exception, violation))),
    ...stale.map(({ rule, path }) => ({
      rule: 'exceptions-are-needed',
      path,
      message: `the exception for ${rule} covers nothing or gives no reason: remove it from the list`,
    })),
  ];
}

/** The share of long functions among those with a body of statements. */
export function checkShare(sizes: readonly FunctionSize[]): { violations: Violation[]; note: string } {
  const counted = sizes.filter(({ hasBlock }) => hasBlock);
  const long = counted.filter(({ lines, hasJsx }) => !hasJsx && lines > longFunctionLines);
  const share = counted.length === 0 ? 0 : long.length / counted.length;
  const note = `${long.length} of ${counted.length} functions over ${longFunctionLines} lines (${(share * 100).toFixed(1)} %)`;
  const broken = share > longFunctionShare;
  return { note, violations: broken ? [{ rule: 'few-long-functions', path: '.', message: note }] : [] };
}

const hasFunctionBudget = (path: string): boolean => !isTestFile(path) && !isDataFile(path);

function checkFile({ path, lineCount }: ParsedFile): Violation[] {
  if (isDataFile(path) || lineCount <= budgets.fileLines) return [];
  return [{ rule: 'file-length', path, message: `${lineCount} lines, ${budgets.fileLines} allowed` }];
}

function checkFunction(path: string, { name, line, lines, parameters, hasJsx }: FunctionSize): Violation[] {
  const allowed = hasJsx ? budgets.jsxFunctionLines : budgets.functionLines;
  const found: Violation[] = [];
  if (lines > allowed) {
    found.push({
      rule: 'function-length',
      path,
      line,
      message: `${name}: ${lines} lines, ${allowed} allowed`,
    });
  }
  if (parameters > budgets.parameters) {
    const message = `${name}: ${parameters} parameters, ${budgets.parameters} allowed`;
    found.push({ rule: 'parameter-count', path, line, message });
  }
  return found;
}

function checkDepth(path: string): Violation[] {
  const [, workspace = '', inSource] = /^(?:apps|packages)\/([^/]+)\/src\/(.+)$/.exec(path) ?? [];
  if (inSource === undefined) return [];
  const allowed = folderDepth[workspace] ?? defaultFolderDepth;
  const depth = inSource.split('/').length - 1;
  if (depth <= allowed) return [];
  return [{ rule: 'folder-depth', path, message: `${depth} folders below src, ${allowed} allowed` }];
}

async function readExceptions(root: string): Promise<BudgetException[]> {
  const text = await readFile(join(root, 'tools/budget-exceptions.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as BudgetException[];
}

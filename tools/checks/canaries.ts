import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMigrations } from '../releases/check-migrations.ts';
import { readWorkflows } from '../workflows/read-workflows.ts';
import { listSourceFiles } from './source-files.ts';
import { structuralChecks } from './structure.ts';
import type { CheckReport, Violation } from './violation.ts';

/** Every place in a canary that must be reported carries this word in a comment. */
const marker = /@broken\b/g;

/**
 * Runs the structural checkers on `tools/canaries/<rule>/`, a small tree that breaks that one rule. A rule
 * whose canary stays silent checks nothing, which no run on the healthy tree could tell.
 */
export async function checkCanaries(root: string): Promise<CheckReport> {
  const folder = join(root, 'tools/canaries');
  const canaries = await readdir(folder);
  const rules = structuralChecks.flatMap((check) => check.rules);
  const missing = rules.filter((rule) => !canaries.includes(rule));
  const unknown = canaries.filter((name) => !rules.includes(name));
  const faults = [
    ...missing.map((rule) => fault(rule, 'has no canary')),
    ...unknown.map((name) => fault(name, 'is a canary for no rule')),
  ];
  const known = canaries.filter((name) => rules.includes(name));
  let reported = 0;
  for (const rule of known) {
    const found = await runCanary(join(folder, rule), rule);
    if (found.length === 0) reported += 1;
    faults.push(...found);
  }
  return { read: known.length, violations: faults, notes: [`${reported} of ${rules.length} reported`] };
}

async function runCanary(root: string, rule: string): Promise<Violation[]> {
  const reports = await Promise.all(structuralChecks.map(({ check }) => check(root)));
  const violations = reports.flatMap((report) => report.violations);
  const others = violations.filter((violation) => violation.rule !== rule);
  const expected = await countMarkers(root);
  const actual = violations.length - others.length;
  const faults = others.map((other) => fault(rule, `also breaks ${other.rule} in ${other.path}`));
  if (actual !== expected || expected === 0) {
    faults.push(fault(rule, `${actual} of ${expected} marked places were reported`));
  }
  return faults;
}

async function countMarkers(root: string): Promise<number> {
  const paths = await listSourceFiles(root);
  const sources = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')));
  const others = [...(await readWorkflows(root)), ...readMigrations(root)];
  const texts = [...sources, ...others.map(({ text }) => text)];
  return texts.join('\n').match(marker)?.length ?? 0;
}

const fault = (rule: string, message: string): Violation => ({
  rule,
  path: `tools/canaries/${rule}`,
  message,
});

import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { commandsByPath } from '../../apps/ops/commands-by-path.ts';
import { operationsPage } from '../../apps/ops/guide/operations-page.ts';
import { runbookPage } from '../../apps/ops/guide/runbook-page.ts';
import { alarms } from '../../packages/backend/src/features/alarms/alarms.ts';
import { promqlRules } from '../../packages/backend/src/features/alarms/promql-rules.ts';
import { noticesPage } from '../supply/notices.ts';
import type { CheckReport } from './violation.ts';

export type GeneratedFile = { readonly path: string; readonly make: () => string };

const here = resolve(import.meta.dirname, '../..');
const header = '# Written by `node tools/generate.ts` from packages/backend/src/features/alarms/alarms.ts.\n';

/** Files that are kept beside what they are made from, for those who read only the file. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'THIRD-PARTY.md', make: () => noticesPage(here) },
  { path: 'docs/alarms.rules.yml', make: () => `${header}${promqlRules(alarms)}` },
  { path: 'docs/operations.md', make: () => operationsPage() },
  { path: 'docs/runbook.md', make: () => runbookPage(commandsByPath()) },
];

/** Finds files that no longer say what they are made from. */
export async function checkGenerated(
  root: string,
  files: readonly GeneratedFile[] = generatedFiles,
): Promise<CheckReport> {
  const found = await Promise.all(
    files.map(async ({ path, make }) =>
      (await readFile(join(root, path), 'utf8').catch(() => '')) === make() ? [] : [path],
    ),
  );
  const message = 'is not what it is made from: node tools/generate.ts';
  const violations = found.flat().map((path) => ({ rule: 'generated-is-fresh', path, message }));
  return { read: files.length, violations, notes: [] };
}

export async function writeGenerated(root: string): Promise<void> {
  for (const { path, make } of generatedFiles) await writeFile(join(root, path), make());
}

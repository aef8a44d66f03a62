import { resolve } from 'node:path';
import { runTool } from './checks/run-tool.ts';
import { closingLines, reasonsToFail, type Tally } from './testing/tally.ts';
import { runVitest } from './testing/vitest-run.ts';

const root = resolve(import.meta.dirname, '..');
const infra = resolve(root, 'infra');
const deadlineMs = 5 * 60_000;

/** Checks the types of the infrastructure and what it synthesises. Nothing is asked of AWS. */
async function testInfra(filters: readonly string[]): Promise<number> {
  const types = await runTool(root, 'typescript/bin/tsc', ['--noEmit', '-p', 'infra/tsconfig.json']);
  const seen = await runVitest(infra, filters, AbortSignal.timeout(deadlineMs));
  const faults = types.exitCode === 0 ? [] : [`types of infra:\n${types.output}`];
  const tally: Tally = { ...seen, faults: [...faults, ...seen.faults] };
  const reasons = reasonsToFail(tally, { isCi: process.env.CI === 'true' });
  for (const line of closingLines(tally, reasons)) console.log(line);
  return reasons.length === 0 ? 0 : 1;
}

process.exit(await testInfra(process.argv.slice(2)));

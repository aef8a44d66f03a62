import { resolve } from 'node:path';
import { type StepOutcome, steps } from './checks/steps.ts';

const root = resolve(import.meta.dirname, '..');

const seconds = (fromMs: number): string => `${((Date.now() - fromMs) / 1000).toFixed(1)} s`;

/** Runs every step, whatever the others found, and exits 1 when one of them failed. */
async function verify(): Promise<number> {
  const startedMs = Date.now();
  const failed: string[] = [];
  for (const { title, run } of steps) {
    const stepStartedMs = Date.now();
    const outcome = await run(root).catch(brokenStep);
    console.log(`${outcome.passed ? 'ok  ' : 'FAIL'}  ${title}: ${outcome.did} (${seconds(stepStartedMs)})`);
    if (outcome.passed) continue;
    failed.push(title);
    console.log(outcome.details.replace(/^/gm, '      '));
  }
  const verdict = failed.length === 0 ? 'all passed' : `${failed.length} failed: ${failed.join(', ')}`;
  console.log(`\nverify: ${steps.length} steps in ${seconds(startedMs)}, ${verdict}`);
  return failed.length === 0 ? 0 : 1;
}

const brokenStep = (cause: unknown): StepOutcome => ({
  passed: false,
  did: 'could not run',
  details: cause instanceof Error ? `${cause.stack}\n${cause.cause ?? ''}` : String(cause),
});

process.exitCode = await verify();

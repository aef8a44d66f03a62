/** Every page in every look; `npm test` takes three of the five. Prints one JSON line. */
import { resolve } from 'node:path';
import { runPlaywright } from '../../tools/testing/playwright-run.ts';

const root = resolve(import.meta.dirname, '../..');
const specs = ['screens', 'progress-food-coach', 'first-day', 'insights'];
const mostMs = 14 * 60_000;

const { passed, failed, leftOut, faults } = await runPlaywright(
  root,
  specs.map((name) => `apps/web/e2e/${name}.spec.ts`),
  { deadline: AbortSignal.timeout(mostMs), linesTo: 2, looks: 'all' },
);
const ok = passed > 0 && failed.length === 0 && leftOut.length === 0 && faults.length === 0;
console.log(JSON.stringify({ promise: 'screens', passed, failed, left_out: leftOut, faults, ok }));
process.exitCode = ok ? 0 : 1;

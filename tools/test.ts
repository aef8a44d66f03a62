import { resolve } from 'node:path';
import { runPlaywright } from './testing/playwright-run.ts';
import { addTallies, closingLines, emptyTally, reasonsToFail } from './testing/tally.ts';
import { runVitest } from './testing/vitest-run.ts';

const root = resolve(import.meta.dirname, '..');
/** A run that hangs ends; on a quiet machine a whole one takes a quarter of this. */
const totalDeadlineMs = 40 * 60_000;
const isJourney = (filter: string): boolean => filter.includes('e2e') || filter.endsWith('.spec.ts');

/** Runs the tests of the workspaces, then the browser journeys. Filters are parts of file paths. */
async function runTests(filters: readonly string[]): Promise<number> {
  const deadline = AbortSignal.timeout(totalDeadlineMs);
  const isAll = filters.length === 0;
  const unitFilters = filters.filter((filter) => !isJourney(filter));
  const journeyFilters = filters.filter(isJourney);
  const units = isAll || unitFilters.length > 0 ? await runVitest(root, unitFilters, deadline) : emptyTally;
  const journeys =
    isAll || journeyFilters.length > 0 ? await runPlaywright(root, journeyFilters, { deadline }) : emptyTally;
  const total = addTallies([units, journeys]);
  const reasons = reasonsToFail(total, { isCi: process.env.CI === 'true' });
  for (const line of closingLines(total, reasons)) console.log(line);
  return reasons.length === 0 ? 0 : 1;
}

// An exit, unlike death by signal, lets the throw-away server be stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

// Ends the process even when a hung worker still holds it open.
process.exit(await runTests(process.argv.slice(2)));

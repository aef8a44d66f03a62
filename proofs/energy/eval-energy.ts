/**
 * Runs the energy engine over a simulated cohort: `eval-energy cohort.json predictions.json`. Reads
 * `{people: [{id, profile, days}]}`, writes `{estimator, people: [{id, checkpoints}]}`; the last line on standard
 * output is `{"summary": {...}}`. Exit 1 when the cohort cannot be read, 2 on wrong use.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CohortPerson, parseCohort } from './cohort.ts';
import { CHECKPOINTS, predictPerson } from './predict.ts';

const USAGE = 'usage: npm run -s eval:energy -- cohort.json predictions.json';
const DAYS_PER_YEAR = 365;
const WARM_UP_PEOPLE = 200;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [cohortPath, predictionsPath, ...rest] = args;
  if (cohortPath === undefined || predictionsPath === undefined || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const cohort = readCohort(cohortPath);
  if (typeof cohort === 'string') {
    console.error(`eval:energy: cannot read ${cohortPath}: ${cohort}`);
    return 1;
  }
  warmUp(cohort);
  const startedMs = performance.now();
  const cpuBefore = process.threadCpuUsage();
  const people = cohort.map((person, index) => {
    if ((index + 1) % 100 === 0) console.error(`eval:energy: ${index + 1} of ${cohort.length} people`);
    return { id: person.id, checkpoints: predictPerson(person) };
  });
  const elapsedMs = performance.now() - startedMs;
  const cpuMs = process.threadCpuUsage(cpuBefore).user / 1000;
  try {
    writeFileSync(predictionsPath, JSON.stringify({ estimator: 'sleek-coach', people }));
  } catch (error) {
    console.error(`eval:energy: cannot write ${predictionsPath}: ${messageOf(error)}`);
    return 1;
  }
  const summary = {
    people: people.length,
    checkpoints: people.reduce((sum, person) => sum + person.checkpoints.length, 0),
    elapsed_ms: round(elapsedMs, 1),
    /** CPU of this thread, compiled code: what a running server pays. */
    ms_per_user_year: round((cpuMs * DAYS_PER_YEAR) / Math.max(1, daysWalked(cohort)), 4),
  };
  console.log(JSON.stringify({ summary }));
  return 0;
}

/** Lets the compiler finish on these people first, since a server is measured, not its first second. */
function warmUp(cohort: readonly CohortPerson[]): void {
  if (cohort.length === 0) return;
  for (let done = 0; done < WARM_UP_PEOPLE; done += cohort.length)
    for (const person of cohort.slice(0, WARM_UP_PEOPLE)) predictPerson(person);
}

function readCohort(path: string): readonly CohortPerson[] | string {
  try {
    return parseCohort(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return messageOf(error);
  }
}

/** Every checkpoint is a run from day 0, so a person's days count once per checkpoint. */
function daysWalked(cohort: readonly CohortPerson[]): number {
  const walked = (days: number) =>
    CHECKPOINTS.filter((after) => after <= days).reduce<number>((sum, after) => sum + after, 0);
  return cohort.reduce((sum, person) => sum + walked(person.days.length), 0);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

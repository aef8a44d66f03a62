import { stripVTControlCharacters } from 'node:util';

/** A test that was skipped or failed, and why. */
export type TestWithReason = { readonly name: string; readonly reason: string };

/** What one runner, or all of them together, saw. */
export type Tally = {
  readonly passed: number;
  readonly failed: readonly TestWithReason[];
  readonly skipped: readonly TestWithReason[];
  /** Whole parts that could not run here, with the tool that is missing. */
  readonly leftOut: readonly TestWithReason[];
  /** Faults outside any test: a file that does not load, an unhandled rejection, a run over its deadline. */
  readonly faults: readonly string[];
};

export const emptyTally: Tally = { passed: 0, failed: [], skipped: [], leftOut: [], faults: [] };

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.flatMap(({ failed }) => failed),
  skipped: tallies.flatMap(({ skipped }) => skipped),
  leftOut: tallies.flatMap(({ leftOut }) => leftOut),
  faults: tallies.flatMap(({ faults }) => faults),
});

// A test that skips itself for want of a program says so with these words: `context.skip('missing tool: redis-server')`.
const missingTool = /^missing tool\b/i;

/** @returns the reasons why the run as a whole has failed; none when it passed. */
export function reasonsToFail(tally: Tally, { isCi }: { isCi: boolean }): string[] {
  const ran = tally.passed + tally.failed.length;
  const missing = [...tally.leftOut, ...tally.skipped.filter(({ reason }) => missingTool.test(reason))];
  return [
    ...(tally.failed.length > 0 ? [`${tally.failed.length} tests failed`] : []),
    ...tally.faults,
    ...(ran === 0 ? ['no test ran'] : []),
    ...(isCi
      ? missing.map(({ name, reason }) => `CI must run everything, but left out ${name} (${reason})`)
      : []),
  ];
}

/** The closing lines; the very last one is read by machines. */
export function closingLines(tally: Tally, reasons: readonly string[]): string[] {
  const { passed, failed, skipped, leftOut } = tally;
  return [
    ...section('failed', failed.map(describe)),
    ...section('skipped', skipped.map(describe)),
    ...section('left out', leftOut.map(describe)),
    ...section('why this run fails', reasons),
    '',
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
}

const mostReasonLength = 2_000;

/** What a failed test said, on one line without a terminal's colours and no longer than a page. */
export const failureText = (messages: readonly (string | undefined)[]): string => {
  const text = messages.map((message) =>
    stripVTControlCharacters(message ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return text.filter(Boolean).join(' | ').slice(0, mostReasonLength) || 'no reason given';
};

const describe = ({ name, reason }: TestWithReason): string => `${name}: ${reason}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];

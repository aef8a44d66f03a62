import type { BenchCase } from './cases.ts';
import type { Measured } from './measure-case.ts';

/** One goal and what came of it. `note` says why a missed one passes all the same. */
export type Goal = { goal: string; value: number; most: number; ok: boolean; note?: string };

/** No record lets a case above this pass. */
const mostRatioWithProfile = 2;

/** Cases above their goal whose cost is explained, profile and all, in a decision record. */
export const profiles: Readonly<Record<string, string>> = Object.fromEntries(
  ['check-in-list', 'check-in-write', 'energy'].map((name) => [
    name,
    'docs/decisions/0016-hot-statements-and-the-floor.md',
  ]),
);

/** The goals of a case; many have none. */
export function judgeCase(
  { name, mostRatio, mostP99Ratio, mostCpuMs }: BenchCase,
  measured: Measured,
  explained: Readonly<Record<string, string>> = profiles,
): Goal[] {
  const goals: Goal[] = [];
  if (mostRatio !== undefined) goals.push(ratioGoal(measured.ratio, mostRatio, explained[name]));
  if (mostP99Ratio !== undefined)
    goals.push(goal('p99_ratio', measured.paced?.p99_ratio ?? Number.NaN, mostP99Ratio));
  if (mostCpuMs !== undefined) goals.push(goal('cpu_ms', measured.ours.cpu_us / 1000, mostCpuMs));
  return goals;
}

/** A goal that is met by not exceeding it; what is no number meets none. */
export const goal = (name: string, value: number, most: number): Goal => ({
  goal: name,
  value: Number(value.toFixed(2)),
  most,
  ok: value <= most,
});

function ratioGoal(ratio: number, most: number, record: string | undefined): Goal {
  const strict = goal('ratio', ratio, most);
  if (strict.ok || record === undefined || !(ratio <= mostRatioWithProfile)) return strict;
  return { ...strict, ok: true, note: `above ${most}: profile in ${record}` };
}

/**
 * No target below the floor, however odd the member: `floors [--states N] [--seed S]`, one million random states by
 * default. Prints one JSON line `{promise, states, targets, withheld, below_floor, lowest, ok}`; exit 1 on a breach.
 */

import { parseArgs } from 'node:util';
import { decideTargets } from '@sleek/domain/energy/targets';
import { randomTargetInput, TEXT_FLOOR_KCAL } from './random-target-input.ts';
import { seededRandom } from './seeded-random.ts';

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const size = readSize(args);
  if (size === null) {
    console.error('usage: floors [--states N] [--seed S]');
    return 2;
  }
  const random = seededRandom(size.seed);
  let targets = 0;
  let belowFloor = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let state = 0; state < size.states; state += 1) {
    const input = randomTargetInput(random);
    const decision = decideTargets(input);
    if (decision.targets === null) continue;
    targets += 1;
    const { kcal } = decision.targets;
    lowest = Math.min(lowest, kcal);
    if (!(kcal >= TEXT_FLOOR_KCAL[input.profile.sex ?? 'unknown'])) belowFloor += 1;
  }
  const ok = belowFloor === 0 && targets > 0;
  const { states } = size;
  console.log(
    JSON.stringify({
      promise: 'floors',
      states,
      targets,
      withheld: states - targets,
      below_floor: belowFloor,
      lowest,
      ok,
    }),
  );
  return ok ? 0 : 1;
}

function readSize(args: string[]): { readonly states: number; readonly seed: number } | null {
  try {
    const { values } = parseArgs({
      args,
      options: { states: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
    });
    const states = Number(values.states);
    const seed = Number(values.seed);
    return Number.isInteger(states) && states > 0 && Number.isInteger(seed) ? { states, seed } : null;
  } catch {
    return null;
  }
}

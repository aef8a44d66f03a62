import { mean } from './statistics.ts';

export const weekDays = 7;

/** The kind of each day beside its outcome; whole weeks, oldest first. */
export type Pairing = {
  readonly kinds: readonly (boolean | null)[];
  readonly outcomes: readonly (number | null)[];
};

/**
 * How often chance alone would pair kinds and outcomes at least this clearly. Whole weeks of kinds are shuffled
 * against the outcomes, so that a run of poor nights stays a run and a Monday stays a Monday: what follows from either
 * is in the shuffles too (block permutation, Kunsch 1989 for the blocks, Phipson and Smyth 2010 for counting the data
 * themselves as one shuffle, which keeps p above 0). The draws are seeded: the same days always give the same p.
 */
export function weekShuffleP(pairing: Pairing, shuffles: number): number {
  const weeks = pairing.kinds.length / weekDays;
  const seen = Math.abs(difference(pairing));
  const random = seeded(weeks);
  const order = Array.from({ length: weeks }, (_, week) => week);
  let asClear = 1;
  for (let count = 0; count < shuffles; count++) {
    shuffle(order, random);
    if (Math.abs(difference(pairing, order)) >= seen - 1e-9) asClear += 1;
  }
  return asClear / (shuffles + 1);
}

/**
 * The same for a kind that comes every week: in each week the days of the kind against the others, and every way of
 * turning weeks round (exact sign-flip test on weekly differences, Fisher 1935).
 */
export function weekSignP(weekDifferences: readonly number[]): number {
  const seen = Math.abs(mean(weekDifferences));
  const ways = 2 ** weekDifferences.length;
  let asClear = 0;
  for (let way = 0; way < ways; way++) {
    const turned = weekDifferences.map((value, week) => ((way >> week) & 1 ? -value : value));
    if (Math.abs(mean(turned)) >= seen - 1e-9) asClear += 1;
  }
  return asClear / ways;
}

/** In each week that has both, the mean on days of the kind minus the mean on the others. */
export function differencesByWeek({ kinds, outcomes }: Pairing): number[] {
  const differences: number[] = [];
  for (let from = 0; from < kinds.length; from += weekDays) {
    const ofKind: number[] = [];
    const others: number[] = [];
    for (let day = from; day < from + weekDays; day++) {
      const outcome = outcomes[day] ?? null;
      if (outcome !== null) (kinds[day] ? ofKind : others).push(outcome);
    }
    if (ofKind.length > 0 && others.length > 0) differences.push(mean(ofKind) - mean(others));
  }
  return differences;
}

/** Mean outcome on days of the kind minus the others; `order` says which week's kinds stand in each week's place. */
function difference({ kinds, outcomes }: Pairing, order?: readonly number[]): number {
  let [sumOfKind, countOfKind, sumOfOthers, countOfOthers] = [0, 0, 0, 0];
  for (let day = 0; day < outcomes.length; day++) {
    const outcome = outcomes[day] ?? null;
    if (outcome === null) continue;
    const week = Math.floor(day / weekDays);
    const kind = kinds[(order?.[week] ?? week) * weekDays + (day % weekDays)] ?? null;
    if (kind === null) continue;
    if (kind) {
      sumOfKind += outcome;
      countOfKind += 1;
    } else {
      sumOfOthers += outcome;
      countOfOthers += 1;
    }
  }
  return countOfKind === 0 || countOfOthers === 0 ? 0 : sumOfKind / countOfKind - sumOfOthers / countOfOthers;
}

/** Fisher and Yates, in place. */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[at] ?? 0;
    order[at] = kept;
  }
}

/** Uniform numbers that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

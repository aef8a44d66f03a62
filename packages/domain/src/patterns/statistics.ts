/** Values of an outcome on days of a kind and on all others. */
export type TwoGroups = { readonly ofKind: readonly number[]; readonly others: readonly number[] };

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean on days of the kind minus mean on the others. */
export const meanDifference = ({ ofKind, others }: TwoGroups): number => mean(ofKind) - mean(others);

/**
 * Cliff's delta: how much likelier a day of the kind has the higher value than the lower one, from -1 to 1. It asks
 * nothing of the scale but its order (Cliff 1993, Psychological Bulletin 114:494-509).
 */
export function cliffsDelta({ ofKind, others }: TwoGroups): number {
  let balance = 0;
  for (const one of ofKind) for (const other of others) balance += Math.sign(one - other);
  return balance / (ofKind.length * others.length);
}

/**
 * Holm's step-down correction: with it the chance that any claim of the family is a false one stays within the level,
 * however the claims hang together (Holm 1979, Scandinavian Journal of Statistics 6:65-70).
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let highest = 0;
  order.forEach(({ p, at }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    adjusted[at] = highest;
  });
  return adjusted;
}

/**
 * The outcome without its slow course: each value less the mean of those within two weeks of it. What both rise or
 * fall over months would otherwise look like one following the other.
 */
export function withoutSlowCourse(values: readonly (number | null)[], reachDays: number): (number | null)[] {
  return values.map((value, at) => {
    if (value === null) return null;
    const near = values.slice(Math.max(0, at - reachDays), at + reachDays + 1).filter((one) => one !== null);
    return value - mean(near);
  });
}

/**
 * Each value less the mean of its group, such as weekends: what both sides do every weekend says nothing about the one
 * following the other (permuting what is left over, Freedman and Lane 1983).
 */
export function withoutGroupMeans(
  values: readonly (number | null)[],
  groups: readonly boolean[],
): (number | null)[] {
  const meanOf = (group: boolean) =>
    mean(values.filter((value, at): value is number => value !== null && groups[at] === group));
  const means = { true: meanOf(true), false: meanOf(false) };
  return values.map((value, at) => (value === null ? null : value - means[groups[at] ? 'true' : 'false']));
}

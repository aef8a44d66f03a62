import { compareDays, daysBetween, type LocalDay } from './days.ts';

export type WeighIn = { readonly date: LocalDay; readonly weightKg: number };

export type WeightTrendPoint = WeighIn & { readonly movingAverage7d: number | null };

/** The wire contract's WeightTrend; everything is null when there is nothing to say. Weights in kg. */
export type WeightTrend = {
  readonly data: readonly WeightTrendPoint[];
  readonly weeklyRateOfChange: number | null;
  readonly totalChange: number | null;
  readonly startWeight: number | null;
  readonly currentWeight: number | null;
};

const averagedEntries = 7;
const entriesForAnAverage = 3;

/**
 * The plain weight trend that existing clients draw, from one weigh-in per day in any order. Entries
 * count, not days: the average is over the last 7 entries however far apart they lie. The estimate
 * that the product itself trusts is the energy engine's.
 */
export function weightTrend(weighIns: readonly WeighIn[]): WeightTrend {
  const ordered = weighIns.toSorted((a, b) => compareDays(a.date, b.date));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) {
    return { data: [], weeklyRateOfChange: null, totalChange: null, startWeight: null, currentWeight: null };
  }
  const changeCentikg = centikg(last.weightKg) - centikg(first.weightKg);
  const days = daysBetween(first.date, last.date);
  return {
    data: ordered.map((entry, index) => ({ ...entry, movingAverage7d: averageUpTo(ordered, index) })),
    weeklyRateOfChange: days === 0 ? null : roundedQuotient(changeCentikg * 70, days) / 1_000,
    totalChange: changeCentikg / 100,
    startWeight: first.weightKg,
    currentWeight: last.weightKg,
  };
}

function averageUpTo(ordered: readonly WeighIn[], index: number): number | null {
  const averaged = ordered.slice(Math.max(0, index + 1 - averagedEntries), index + 1);
  if (averaged.length < entriesForAnAverage) return null;
  const sumCentikg = averaged.reduce((sum, entry) => sum + centikg(entry.weightKg), 0);
  return roundedQuotient(sumCentikg, averaged.length) / 100;
}

// Weights are stored with two decimals; whole hundredths keep sums and ties exact.
function centikg(weightKg: number): number {
  return Math.round(weightKg * 100);
}

/** An integer quotient rounded to the nearest integer, ties to even, as decimals are on existing servers. */
function roundedQuotient(dividend: number, divisor: number): number {
  const below = Math.floor(dividend / divisor);
  const twiceRest = 2 * (dividend - below * divisor);
  if (twiceRest === divisor) return below % 2 === 0 ? below : below + 1;
  return twiceRest > divisor ? below + 1 : below;
}

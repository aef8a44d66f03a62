import type { SimulatedTruth } from '@sleek/domain/energy/simulate-body';
import type { Checkpoint } from './predict.ts';

/** Errors and interval hits of one quantity at one checkpoint over a cohort. */
export type Score = {
  readonly mae: number;
  readonly bias: number;
  readonly coverage: number;
  readonly n: number;
};

export type CheckpointScores = {
  readonly maintenance: Score;
  readonly expenditure: Score;
  readonly rate: Score;
  readonly forecast: Score;
  readonly trend: Score;
};

export type Judged = {
  readonly checkpoints: readonly Checkpoint[];
  readonly truth: readonly SimulatedTruth[];
};

type Miss = { readonly error: number; readonly hit: boolean };
const FORECAST_DAYS = 28;
const RATE_DAYS = 14;

/** Scores a cohort at one checkpoint; what a person's truth cannot tell is left out of the count. */
export function scoreCheckpoint(people: readonly Judged[], afterDays: number): CheckpointScores {
  const misses = people.flatMap((person) => {
    const checkpoint = person.checkpoints.find((candidate) => candidate.after_days === afterDays);
    return checkpoint === undefined ? [] : [missesOf(checkpoint, person.truth)];
  });
  return {
    maintenance: toScore(misses.map((miss) => miss.maintenance)),
    expenditure: toScore(misses.map((miss) => miss.expenditure)),
    rate: toScore(misses.flatMap((miss) => miss.rate ?? [])),
    forecast: toScore(misses.flatMap((miss) => miss.forecast ?? [])),
    trend: toScore(misses.map((miss) => miss.trend)),
  };
}

function missesOf(
  checkpoint: Checkpoint,
  truth: readonly SimulatedTruth[],
): { maintenance: Miss; expenditure: Miss; rate: Miss | null; forecast: Miss | null; trend: Miss } {
  const last = checkpoint.after_days - 1;
  const now = truth[last];
  if (now === undefined) throw new Error(`no truth for day ${last}`);
  const before = truth[last - RATE_DAYS];
  const ahead = truth[last + FORECAST_DAYS];
  return {
    maintenance: missOf(
      checkpoint.maintenance_logged,
      checkpoint.maintenance_logged90,
      now.maintenanceAsLoggedKcal,
    ),
    trend: missOf(checkpoint.trend_kg, checkpoint.trend90, now.trendKg),
    expenditure: missOf(checkpoint.tdee, checkpoint.tdee90, now.expenditureKcal),
    rate:
      before === undefined
        ? null
        : missOf(
            checkpoint.rate_kg_week,
            checkpoint.rate90,
            ((now.trendKg - before.trendKg) * 7) / RATE_DAYS,
          ),
    forecast:
      ahead === undefined ? null : missOf(checkpoint.forecast28_kg, checkpoint.forecast28_90, ahead.trendKg),
  };
}

function missOf(predicted: number, interval: readonly [number, number], truth: number): Miss {
  return { error: predicted - truth, hit: interval[0] <= truth && truth <= interval[1] };
}

function toScore(misses: readonly Miss[]): Score {
  const n = misses.length;
  const sum = (of: (miss: Miss) => number) => misses.reduce((total, miss) => total + of(miss), 0);
  return {
    mae: sum((miss) => Math.abs(miss.error)) / n,
    bias: sum((miss) => miss.error) / n,
    coverage: sum((miss) => (miss.hit ? 1 : 0)) / n,
    n,
  };
}

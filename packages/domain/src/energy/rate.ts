import type { Estimate } from './estimate.ts';
import type { Estimator } from './filter.ts';
import { FORECAST_DAYS, habitAhead, lookAhead, type Outlook, outlookRate } from './forecast.ts';

/** How fast the weight is changing. */
export type Rate = {
  readonly kgPerWeek: number;
  readonly sdKgPerWeek: number;
  /** The part that the energy balance alone predicts. */
  readonly modelKgPerWeek: number;
  /** The walk behind it: the next 28 days if the member goes on as now. */
  readonly outlook: Outlook;
};

const TREND_DAYS = 14;
/** Shares of trend and model; the trend counts for more of what they disagree on beyond 0.25 kg/week (tuned). */
const BLEND = { trendShare: 0.5, disagreementKgPerWeek: 0.25, extraTrendShare: 0.3 } as const;
/** Calibration of the SD (simulation-tuned: MAE .166 kg/week, coverage .90). */
const SD = { modelShare: 0.35, floorKgPerWeek: 0.17 } as const;

/**
 * Mean of the last 14 days' trend change and the model's 28-day rate, leaning towards the trend where they clearly
 * disagree; the model alone before day 15.
 */
export function readRate(
  estimator: Estimator,
  trendBeforeKg: (daysAgo: number) => number | null,
  estimate: Estimate,
): Rate {
  const outlook = lookAhead(estimator, habitAhead(estimator), FORECAST_DAYS);
  const model = outlookRate(estimator, outlook);
  const before = trendBeforeKg(TREND_DAYS);
  const trendRate = before === null ? null : (estimate.trendKg - before) / (TREND_DAYS / 7);
  return {
    kgPerWeek: model.kgPerWeek + (trendRate === null ? 0 : blend(trendRate - model.kgPerWeek)),
    sdKgPerWeek: rateSd(model.variance, estimate.widening),
    modelKgPerWeek: model.kgPerWeek,
    outlook,
  };
}

/** How far the trend pulls the rate away from the model's. */
function blend(difference: number): number {
  const beyond = Math.max(0, Math.abs(difference) - BLEND.disagreementKgPerWeek);
  return BLEND.trendShare * difference + BLEND.extraTrendShare * Math.sign(difference) * beyond;
}

/** SD of a weekly rate, given the variance of the model's 28-day rate. */
export function rateSd(modelVariance: number, widening: number): number {
  return widening * Math.sqrt(SD.modelShare * modelVariance + SD.floorKgPerWeek ** 2);
}

/** What the scale says was eaten, in logged kcal a day. */
export function impliedIntakeKcal(estimate: Estimate, rate: Rate): number {
  return estimate.maintenanceKcal + (kcalPerRate(estimate) * rate.kgPerWeek) / 7;
}

/** Logged kcal per kg of weight change. */
export function kcalPerRate(estimate: Estimate): number {
  return estimate.energyDensityKcalPerKg * estimate.reportingRatio;
}

import { BURN_DRIFT_KCAL, BURN_PER_KG, type Estimator } from './filter.ts';
import { ADAPTIVE_DAYS, ADAPTIVE_SHARE, THERMIC_SHARE } from './intake-tracker.ts';
import { BURN, cell, FLUID_GAIN, RATIO, SIZE, TISSUE, UNLOGGED, varianceAlong } from './kalman.ts';

/** How the days ahead are eaten: logged kcal, and the share of days without a log (0 for a plan). */
export type IntakeAhead = { readonly kcal: number; readonly unloggedShare: number };

/** A walk into the future by the estimator's own energy balance, one day at a time. */
export type Outlook = {
  readonly ahead: IntakeAhead;
  readonly fluidDrive: number;
  day: number;
  /** Change of tissue weight since today, kg, and its slopes by three states of today's belief. */
  changeKg: number;
  byBurn: number;
  byRatio: number;
  byUnlogged: number;
  adaptationKcal: number;
};

export const FORECAST_DAYS = 28;
/** SD of how well the intake ahead is kept, as a share of it (simulation-tuned). */
const INTAKE_PERSISTENCE_SD = 0.09;

/** "If you go on as now": the recent mean of logs with the present share of unlogged days. */
export function habitAhead({ intake }: Estimator): IntakeAhead {
  return { kcal: intake.recentKcal, unloggedShare: 1 - intake.loggedShare };
}

export function startOutlook({ intake }: Estimator, ahead: IntakeAhead): Outlook {
  return {
    ahead,
    fluidDrive: ahead.kcal / intake.referenceKcal - 1,
    day: 0,
    changeKg: 0,
    byBurn: 0,
    byRatio: 0,
    byUnlogged: 0,
    adaptationKcal: intake.adaptationKcal,
  };
}

/** One more day. The mean of logs has become the intake ahead; energy density stays as it is today. */
export function walkOn(outlook: Outlook, { belief, densityKcalPerKg, intake }: Estimator): void {
  const { kcal, unloggedShare } = outlook.ahead;
  const extra = kcal - intake.referenceKcal;
  outlook.adaptationKcal += (extra - outlook.adaptationKcal) / ADAPTIVE_DAYS;
  const netKcal = kcal - THERMIC_SHARE * extra - ADAPTIVE_SHARE * outlook.adaptationKcal;
  const unloggedKcal = unloggedShare * kcal;
  const burn = cell(belief.mean, BURN) + BURN_PER_KG * outlook.changeKg;
  const balance = cell(belief.mean, RATIO) * netKcal + cell(belief.mean, UNLOGGED) * unloggedKcal - burn;
  outlook.changeKg += balance / densityKcalPerKg;
  outlook.byBurn -= (1 + BURN_PER_KG * outlook.byBurn) / densityKcalPerKg;
  outlook.byRatio += (netKcal - BURN_PER_KG * outlook.byRatio) / densityKcalPerKg;
  outlook.byUnlogged += (unloggedKcal - BURN_PER_KG * outlook.byUnlogged) / densityKcalPerKg;
  outlook.day += 1;
}

/** Walks a number of days from today. */
export function lookAhead(estimator: Estimator, ahead: IntakeAhead, days: number): Outlook {
  const outlook = startOutlook(estimator, ahead);
  for (let day = 0; day < days; day += 1) walkOn(outlook, estimator);
  return outlook;
}

/** Expected weight at the outlook's day; passing water is gone, diet fluid follows the intake ahead. */
export function outlookKg({ belief }: Estimator, outlook: Outlook): number {
  return cell(belief.mean, TISSUE) + outlook.changeKg + cell(belief.mean, FLUID_GAIN) * outlook.fluidDrive;
}

/** SD of that weight: what is not known today, how the intake is kept, how expenditure drifts. */
export function outlookSdKg(estimator: Estimator, outlook: Outlook, widening: number): number {
  const { day } = outlook;
  const h = slopes(outlook);
  h[TISSUE] = 1;
  h[FLUID_GAIN] = outlook.fluidDrive;
  const density = estimator.densityKcalPerKg;
  const kept = (day * INTAKE_PERSISTENCE_SD * outlook.ahead.kcal * estimator.priorRatio) / density;
  const drift = (day ** 1.5 * BURN_DRIFT_KCAL) / (1.73 * density);
  return widening * Math.sqrt(varianceAlong(estimator.belief, h) + kept * kept + drift * drift);
}

/** Mean change of tissue weight over the outlook in kg/week, with the variance the belief gives it. */
export function outlookRate(
  { belief }: Estimator,
  outlook: Outlook,
): { readonly kgPerWeek: number; readonly variance: number } {
  const weeks = outlook.day / 7;
  return {
    kgPerWeek: outlook.changeKg / weeks,
    variance: varianceAlong(belief, slopes(outlook)) / (weeks * weeks),
  };
}

function slopes(outlook: Outlook): Float64Array {
  const h = new Float64Array(SIZE);
  h[BURN] = outlook.byBurn;
  h[RATIO] = outlook.byRatio;
  h[UNLOGGED] = outlook.byUnlogged;
  return h;
}

import type { Energy, EnergyHistory, Targets } from '@sleek/contract/energy';
import { addDays, firstDay, type LocalDay } from '@sleek/domain/days';
import { energyHistory } from '@sleek/domain/energy/describe-energy';
import type { EnergyReport, Interval } from '@sleek/domain/energy/energy-report';
import { roundTo } from '@sleek/domain/units';
import type { Actor } from '../../edge/actor.ts';
import type { TargetRow } from './energy.store.ts';
import { changeToWire, gapToWire } from './energy-words.ts';
import { type EnergyDeps, kcalInForceOn, loadEnergyInput, type MemberEnergy } from './load-energy-input.ts';

/** What the member's own data say, as far as their safety state lets it be seen. Reading changes nothing. */
export async function readEnergy(deps: EnergyDeps, actor: Actor): Promise<Energy> {
  return energyOf(await loadEnergyInput(deps, actor));
}

/** The same from what was already loaded. */
export function energyOf({ describe, today, target }: MemberEnergy): Energy {
  const report = describe();
  const numbers = numbersShown(report);
  const withheld = report.proposed?.withheld ?? null;
  return {
    as_of: today,
    level: report.level,
    numbers,
    trend: numbers === 'hidden' ? null : trendToWire(report),
    maintenance: numbers === 'shown' ? maintenanceToWire(report) : null,
    concerns: numbers === 'shown' ? [...report.concerns] : [],
    targets: withheld === null && target !== null ? targetsNow(report, target, today) : null,
    targets_withheld: withheld,
    plateau: numbers === 'shown' ? plateauToWire(report) : { state: 'not_applicable', cause: null },
    // Where going on like this is unsafe, it is not foretold.
    forecast: numbers === 'shown' && report.concerns.length === 0 ? forecastToWire(report, today) : null,
    data_gaps: report.dataGaps.map(gapToWire),
    what_changed: numbers === 'shown' ? report.whatChanged.map(changeToWire) : [],
  };
}

/** Trend and maintenance as they were believed on each day of the range; later days never rewrite them. */
export async function readEnergyHistory(
  deps: EnergyDeps,
  actor: Actor,
  range: { from?: LocalDay | undefined; to?: LocalDay | undefined },
): Promise<EnergyHistory> {
  const { input, describe, today, startDay, issued } = await loadEnergyInput(deps, actor);
  const numbers = numbersShown(describe());
  if (startDay === null || numbers === 'hidden') return { items: [], total: 0 };
  const from = range.from ?? firstDay;
  const to = range.to ?? today;
  const items = energyHistory(input)
    .map((day) => ({ ...day, date: addDays(startDay, day.day) }))
    .filter(({ date }) => date >= from && date <= to)
    .map((day) => ({
      date: day.date,
      weight_kg: input.days[day.day]?.weightKg ?? null,
      trend_kg: kg(day.trendKg),
      trend_interval_90: interval(day.trendInterval90, kg),
      maintenance_kcal: numbers === 'shown' ? kcal(day.maintenanceKcal) : null,
      interval_90: numbers === 'shown' ? interval(day.maintenanceInterval90, kcal) : null,
      target_calories: numbers === 'shown' ? kcalInForceOn(issued, day.date) : null,
    }));
  return { items, total: items.length };
}

const kg = (value: number) => roundTo(value, 3);
const kcal = (value: number) => roundTo(value, 1);
const interval = ([low, high]: Interval, round: (value: number) => number): [number, number] => [
  round(low),
  round(high),
];

const visibilities = { shown: 'shown', 'trend-only': 'trend_only', hidden: 'hidden' } as const;
const numbersShown = ({ visibility }: EnergyReport) => visibilities[visibility];

function trendToWire({ trend }: EnergyReport): Energy['trend'] {
  return (
    trend && {
      weight_kg: kg(trend.weightKg),
      interval_90: interval(trend.interval90, kg),
      rate_kg_per_week: kg(trend.rateKgPerWeek),
      rate_interval_90: interval(trend.rateInterval90, kg),
    }
  );
}

function maintenanceToWire({ maintenance }: EnergyReport): Energy['maintenance'] {
  return (
    maintenance && {
      as_logged_kcal: kcal(maintenance.asLoggedKcal),
      interval_90: interval(maintenance.interval90, kcal),
      expenditure_kcal: kcal(maintenance.expenditureKcal),
      expenditure_interval_90: interval(maintenance.expenditureInterval90, kcal),
      reporting_ratio: roundTo(maintenance.reportingRatio, 4),
    }
  );
}

const underscored = <T extends string>(code: T) => code.replaceAll('-', '_');

function plateauToWire({ plateau }: EnergyReport): Energy['plateau'] {
  return {
    state: underscored(plateau.state) as Energy['plateau']['state'],
    cause: plateau.cause === null ? null : (underscored(plateau.cause) as Energy['plateau']['cause']),
  };
}

function forecastToWire({ forecast }: EnergyReport, today: LocalDay): Energy['forecast'] {
  if (forecast === null) return null;
  const { goalDate } = forecast;
  return {
    in_28_days_kg: kg(forecast.in28DaysKg),
    interval_90: interval(forecast.interval90, kg),
    goal_date: goalDate && {
      earliest: addDays(today, goalDate.earliestDays),
      central: addDays(today, goalDate.centralDays),
      latest: goalDate.latestDays === null ? null : addDays(today, goalDate.latestDays),
    },
  };
}

/** A target that plans less than this is one that keeps the weight, but for rounding. */
const plannedLossKgPerWeek = 0.02;

/**
 * The target in force. One that plans a loss counts no more from the day on that shows a loss to be unsafe or the goal
 * to be reached: until the next is issued, what would be issued now stands in its place.
 */
function targetsNow({ proposed }: EnergyReport, row: TargetRow, today: LocalDay): Targets | null {
  const now = proposed?.targets ?? null;
  const plansLoss = (row.rate_kg_per_week ?? 0) < -plannedLossKgPerWeek;
  const mayLose = now === null || !(now.held || now.notes.includes('goal-reached'));
  if (!plansLoss || mayLose) return targetsToWire(row);
  return {
    calories: now.kcal,
    protein_g: now.proteinG,
    carbs_g: now.carbsG,
    fat_g: now.fatG,
    fiber_g: now.fiberG,
    rate_kg_per_week: roundTo(now.rateKgPerWeek, 3),
    notes: [...now.notes],
    issued_on: today,
  };
}

function targetsToWire(row: TargetRow): Targets | null {
  const { calories, protein_g, carbs_g, fat_g, fiber_g, rate_kg_per_week } = row;
  if (calories === null) return null;
  return {
    calories,
    protein_g: protein_g ?? 0,
    carbs_g: carbs_g ?? 0,
    fat_g: fat_g ?? 0,
    fiber_g: fiber_g ?? 0,
    rate_kg_per_week: rate_kg_per_week ?? 0,
    notes: row.notes,
    issued_on: row.issued_on,
  };
}

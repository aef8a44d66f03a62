import { describeEnergy } from '@sleek/domain/energy/describe-energy';
import type { EnergyInput } from '@sleek/domain/energy/energy-input';
import type { Interval } from '@sleek/domain/energy/energy-report';
import type { CohortPerson } from './cohort.ts';

/** One checkpoint of a predictions file. */
export type Checkpoint = {
  readonly after_days: number;
  readonly tdee: number;
  readonly tdee90: Interval;
  readonly maintenance_logged: number;
  readonly maintenance_logged90: Interval;
  readonly trend_kg: number;
  readonly trend90: Interval;
  readonly rate_kg_week: number;
  readonly rate90: Interval;
  readonly forecast28_kg: number;
  readonly forecast28_90: Interval;
};

export const CHECKPOINTS = [14, 28, 56, 84, 112] as const;

/** Asks the product's own entry point at each checkpoint; a checkpoint sees only the days before it. */
export function predictPerson(
  person: CohortPerson,
  checkpoints: readonly number[] = CHECKPOINTS,
): Checkpoint[] {
  return checkpoints
    .filter((after) => after <= person.days.length)
    .map((after) => {
      const { trend, maintenance, forecast } = describeEnergy(inputAt(person, after));
      if (trend === null || maintenance === null || forecast === null) {
        throw new Error(`no estimate for ${person.id} after ${after} days`);
      }
      return {
        after_days: after,
        tdee: maintenance.expenditureKcal,
        tdee90: maintenance.expenditureInterval90,
        maintenance_logged: maintenance.asLoggedKcal,
        maintenance_logged90: maintenance.interval90,
        trend_kg: trend.weightKg,
        trend90: trend.interval90,
        rate_kg_week: trend.rateKgPerWeek,
        rate90: trend.rateInterval90,
        forecast28_kg: forecast.in28DaysKg,
        forecast28_90: forecast.interval90,
      };
    });
}

function inputAt(person: CohortPerson, after: number): EnergyInput {
  return {
    profile: person.profile,
    goal: { goalType: person.goalType, pace: null, targetWeightKg: null },
    safety: { pregnant: false, breastFeeding: false, eatingDisorderHistory: false },
    days: person.days.slice(0, after),
    lastDayIsOpen: false,
    events: [],
    phaseStartDay: null,
    issued: { inForceKcal: null, sevenDaysAgoKcal: null },
    previous: null,
  };
}

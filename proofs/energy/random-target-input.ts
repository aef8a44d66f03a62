import type { TargetInput } from '@sleek/domain/energy/targets';

/** The engine's floors, stated here again on purpose: a proof does not ask the code it checks. */
export const TEXT_FLOOR_KCAL = {
  female: 1200,
  male: 1500,
  other: 1350,
  prefer_not_to_say: 1350,
  unknown: 1350,
} as const;

/** A random state of a member, far wider than life: every enum value, every flag, absurd weights and targets. */
export function randomTargetInput(random: () => number): TargetInput {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const between = (low: number, high: number) => low + (high - low) * random();
  const maybe = <T>(value: T): T | null => (random() < 0.2 ? null : value);
  const rarely = () => random() < 0.1;
  return {
    profile: {
      sex: pick(['female', 'male', 'other', 'prefer_not_to_say', null]),
      ageYears: maybe(Math.floor(between(16, 100))),
      heightCm: maybe(between(120, 220)),
      activityLevel: pick(['sedentary', 'light', 'moderate', 'active', 'very_active', null]),
      loggingStyle: pick(['weighs', 'estimates', 'skips', null]),
    },
    goal: {
      goalType: pick(['fat_loss', 'muscle_gain', 'recomp', 'maintenance', 'performance', null]),
      pace: pick(['slow', 'moderate', 'aggressive', null]),
      targetWeightKg: maybe(between(25, 250)),
    },
    safety: { pregnant: rarely(), breastFeeding: rarely(), eatingDisorderHistory: rarely() },
    trendKg: between(25, 350),
    maintenanceKcal: between(-500, 6000),
    reportingRatio: between(0.3, 1.5),
    level: pick(['collecting', 'low', 'medium', 'high']),
    issued: { inForceKcal: maybe(between(500, 5000)), sevenDaysAgoKcal: maybe(between(500, 5000)) },
    warning: { fastLoss: rarely(), veryLowIntake: rarely(), lowIntake: rarely() },
  };
}

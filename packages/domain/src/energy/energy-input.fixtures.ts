import type { EnergyDay, EnergyInput, EnergyProfile } from './energy-input.ts';
import golden from './golden-series.data.json' with { type: 'json' };

export const GOLDEN_PROFILE: EnergyProfile = {
  sex: 'female',
  ageYears: 35,
  heightCm: 165,
  activityLevel: 'light',
  loggingStyle: null,
};

export const GOLDEN_DAYS: readonly EnergyDay[] = golden.days.map((day) => ({
  weightKg: day.weight_kg,
  intakeKcal: day.intake_kcal,
}));

export const SAFE = { pregnant: false, breastFeeding: false, eatingDisorderHistory: false } as const;

/** The golden member with some parts changed. */
export function energyInput(changes: Partial<EnergyInput>): EnergyInput {
  return {
    profile: GOLDEN_PROFILE,
    goal: { goalType: 'fat_loss', pace: 'moderate', targetWeightKg: null },
    safety: SAFE,
    days: GOLDEN_DAYS,
    lastDayIsOpen: false,
    events: [],
    phaseStartDay: null,
    issued: { inForceKcal: null, sevenDaysAgoKcal: null },
    previous: null,
    ...changes,
  };
}

/** Days made by a rule; for members whose story a test tells. */
export function daysOf(count: number, rule: (day: number) => Partial<EnergyDay>): EnergyDay[] {
  return Array.from({ length: count }, (_, day) => ({ weightKg: null, intakeKcal: null, ...rule(day) }));
}

/** The same days with one of them changed. */
export function withDay(days: readonly EnergyDay[], at: number, changes: Partial<EnergyDay>): EnergyDay[] {
  return days.map((entry, day) => (day === at ? { ...entry, ...changes } : entry));
}

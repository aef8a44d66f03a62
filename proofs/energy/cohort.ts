import type { ActivityLevel, EnergyDay, EnergyProfile, GoalType } from '@sleek/domain/energy/energy-input';

/** One person of a cohort file, in the engine's own vocabulary. */
export type CohortPerson = {
  readonly id: number | string;
  readonly profile: EnergyProfile;
  readonly goalType: GoalType;
  readonly days: readonly EnergyDay[];
};

const ACTIVITY: Record<string, ActivityLevel> = {
  sedentary: 'sedentary',
  light: 'light',
  moderate: 'moderate',
  very: 'active',
  extra: 'very_active',
};
const GOAL: Record<string, GoalType> = { lose: 'fat_loss', maintain: 'maintenance', gain: 'muscle_gain' };

/** Reads the cohort format; throws with the path of the first thing that does not fit. */
export function parseCohort(raw: unknown): CohortPerson[] {
  return list(field(raw, 'people', 'cohort'), 'people').map((person, index) => {
    const at = `people[${index}]`;
    const profile = field(person, 'profile', at);
    const days = list(field(person, 'days', at), `${at}.days`).map((day, dayIndex) =>
      parseDay(day, `${at}.days[${dayIndex}]`),
    );
    if (days[0]?.weightKg === null) throw new Error(`${at}.days[0]: day 0 needs a weight`);
    const id = field(person, 'id', at);
    if (typeof id !== 'number' && typeof id !== 'string')
      throw new Error(`${at}.id is neither number nor string`);
    return {
      id,
      profile: {
        sex: oneOf(
          { female: 'female', male: 'male' } as const,
          field(profile, 'sex', at),
          `${at}.profile.sex`,
        ),
        ageYears: number(field(profile, 'age', at), `${at}.profile.age`),
        heightCm: number(field(profile, 'height_cm', at), `${at}.profile.height_cm`),
        activityLevel: oneOf(ACTIVITY, field(profile, 'activity', at), `${at}.profile.activity`),
        loggingStyle: null,
      },
      goalType: oneOf(GOAL, field(profile, 'goal', at), `${at}.profile.goal`),
      days,
    };
  });
}

function parseDay(raw: unknown, at: string): EnergyDay {
  return {
    weightKg: numberOrNull(field(raw, 'weight_kg', at), `${at}.weight_kg`),
    intakeKcal: numberOrNull(field(raw, 'intake_kcal', at), `${at}.intake_kcal`),
  };
}

function field(raw: unknown, name: string, at: string): unknown {
  if (typeof raw !== 'object' || raw === null || !(name in raw)) throw new Error(`${at} has no "${name}"`);
  return (raw as Record<string, unknown>)[name];
}

function list(raw: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(raw)) throw new Error(`${at} is not a list`);
  return raw;
}

function number(raw: unknown, at: string): number {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) throw new Error(`${at} is not a number`);
  return raw;
}

function numberOrNull(raw: unknown, at: string): number | null {
  return raw === null ? null : number(raw, at);
}

function oneOf<T>(table: Record<string, T>, raw: unknown, at: string): T {
  const value = typeof raw === 'string' && Object.hasOwn(table, raw) ? table[raw] : undefined;
  if (value === undefined) throw new Error(`${at} is not one of ${Object.keys(table).join(', ')}`);
  return value;
}

import type { Profile, SafetyState } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import type { EnergyProfile, EnergySafety } from '@sleek/domain/energy/energy-input';
import { type WithheldReason, withholdingReason } from '@sleek/domain/energy/targets';

/** The profile as the energy engine sees it. Only the birth year is known, so age is the difference of years. */
export function energyProfileOf(profile: Profile, today: LocalDay): EnergyProfile {
  return {
    sex: profile.sex,
    ageYears: profile.birth_year === null ? null : Number(today.slice(0, 4)) - profile.birth_year,
    heightCm: profile.height_cm,
    activityLevel: profile.activity_level,
    loggingStyle: profile.logging_style,
  };
}

/** The safety state as the energy engine sees it. */
export function energySafetyOf(safety: SafetyState): EnergySafety {
  return {
    pregnant: safety.pregnant,
    breastFeeding: safety.breast_feeding,
    eatingDisorderHistory: safety.eating_disorder_history,
  };
}

/** Why this member gets no targets; null for everyone else. One answer for goals, targets and the coach. */
export function withheldFor(
  { profile, safety }: { profile: Profile; safety: SafetyState },
  today: LocalDay,
): WithheldReason | null {
  return withholdingReason(energyProfileOf(profile, today), energySafetyOf(safety));
}

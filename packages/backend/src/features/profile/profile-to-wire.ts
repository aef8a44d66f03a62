import type { Goal, Preferences, Profile, SafetyState } from '@sleek/contract/profile';
import type { Contents, GoalRow, PreferencesRow, ProfileRow, SafetyRow } from './profile.store.ts';

export const profileToWire = (row: Contents<ProfileRow>): Profile => ({
  display_name: row.display_name,
  height_cm: row.height_cm,
  sex: row.sex,
  birth_year: row.birth_year,
  activity_level: row.activity_level,
  timezone: row.timezone,
  country: row.country,
  locale: row.locale,
  units: { weight: row.unit_weight, height: row.unit_height, energy: row.unit_energy },
  logging_style: row.logging_style,
});

export const goalToWire = (row: Contents<GoalRow>): Goal => ({
  goal_type: row.goal_type,
  target_weight_kg: row.target_weight_kg,
  pace_preference: row.pace_preference,
  target_date: row.target_date?.toISOString() ?? null,
});

export const preferencesToWire = (row: PreferencesRow): Preferences => ({
  diet_type: row.diet_type,
  allergies: row.allergies ?? [],
  disliked_foods: row.disliked_foods ?? [],
  meals_per_day: row.meals_per_day,
  macro_targets: row.macro_targets,
});

export const safetyToWire = (row: Contents<SafetyRow> & Pick<SafetyRow, 'updated_at'>): SafetyState => ({
  pregnant: row.pregnant,
  breast_feeding: row.breast_feeding,
  eating_disorder_history: row.eating_disorder_history,
  sensitive_mode: row.sensitive_mode,
  medication_or_illness: row.medication_or_illness,
  updated_at: row.updated_at.toISOString(),
});

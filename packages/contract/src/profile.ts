import { isTimeZone } from '@sleek/domain/time-zones';
import { z } from 'zod';
import { instant, instantOut, numberBetween, text, wholeBetween } from './wire.ts';

export const sex = z.enum(['male', 'female', 'other', 'prefer_not_to_say']);
export const activityLevel = z.enum(['sedentary', 'light', 'moderate', 'active', 'very_active']);
export const goalType = z.enum(['fat_loss', 'muscle_gain', 'recomp', 'maintenance', 'performance']);
export const pace = z.enum(['slow', 'moderate', 'aggressive']);
export const dietType = z.enum([
  'none',
  'vegetarian',
  'vegan',
  'pescatarian',
  'keto',
  'paleo',
  'halal',
  'kosher',
]);
export const loggingStyle = z.enum(['weighs', 'estimates', 'skips']);
export const units = z.object({
  weight: z.enum(['kg', 'lb', 'st']),
  height: z.enum(['cm', 'ft']),
  energy: z.enum(['kcal', 'kj']),
});

const timezone = text(50).refine(isTimeZone, {
  error: 'Expected an IANA time zone such as Europe/Berlin',
  params: { type: 'value_error' },
});
const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, { error: 'Expected a two-letter country code' })
  .toUpperCase();
const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'Expected a language tag such as en-GB' });

export const profile = z.object({
  display_name: z.string().nullable(),
  height_cm: z.number().nullable(),
  sex: sex.nullable(),
  birth_year: z.number().int().nullable(),
  activity_level: activityLevel.nullable(),
  timezone: z.string(),
  country: z.string().nullable(),
  locale: z.string().nullable(),
  units,
  logging_style: loggingStyle.nullable(),
});

/** Absent fields stay as they are, null clears; `timezone` and `units` can't be cleared. */
export const profileUpdate = z.object({
  display_name: text(100).nullable().optional(),
  height_cm: numberBetween(50, 300).nullable().optional(),
  sex: sex.nullable().optional(),
  birth_year: wholeBetween(1900, 2100).nullable().optional(),
  activity_level: activityLevel.nullable().optional(),
  timezone: timezone.optional(),
  country: country.nullable().optional(),
  locale: locale.nullable().optional(),
  units: units.partial().optional(),
  logging_style: loggingStyle.nullable().optional(),
});

export const goal = z.object({
  goal_type: goalType,
  target_weight_kg: z.number().nullable(),
  pace_preference: pace,
  target_date: instantOut.nullable(),
});

export const goalUpdate = z.object({
  goal_type: goalType.optional(),
  target_weight_kg: numberBetween(20, 500).nullable().optional(),
  pace_preference: pace.optional(),
  target_date: instant.nullable().optional(),
});

const foodName = text(200);
const macroTargets = z.record(text(100), wholeBetween(-2_147_483_648, 2_147_483_647));

export const preferences = z.object({
  diet_type: dietType,
  allergies: z.array(z.string()),
  disliked_foods: z.array(z.string()),
  meals_per_day: z.number().int(),
  macro_targets: z.record(z.string(), z.number()).nullable(),
});

export const preferencesUpdate = z.object({
  diet_type: dietType.optional(),
  allergies: z.array(foodName).nullable().optional(),
  disliked_foods: z.array(foodName).nullable().optional(),
  meals_per_day: wholeBetween(1, 10).optional(),
  macro_targets: macroTargets.nullable().optional(),
});

/** What decides which numbers a member sees and whether a deficit is ever offered. */
export const safetyState = z.object({
  pregnant: z.boolean(),
  breast_feeding: z.boolean(),
  eating_disorder_history: z.boolean(),
  sensitive_mode: z.boolean(),
  medication_or_illness: z.boolean(),
  updated_at: instantOut,
});

export const safetyStateUpdate = z.object({
  pregnant: z.boolean().optional(),
  breast_feeding: z.boolean().optional(),
  eating_disorder_history: z.boolean().optional(),
  sensitive_mode: z.boolean().optional(),
  medication_or_illness: z.boolean().optional(),
});

export const user = z.object({
  id: z.string(),
  email: z.string(),
  is_active: z.boolean(),
  is_verified: z.boolean(),
  created_at: instantOut,
  profile: profile.nullable(),
  goal: goal.nullable(),
  preferences: preferences.nullable(),
});

export type Profile = z.output<typeof profile>;
export type ProfileUpdate = z.output<typeof profileUpdate>;
export type Goal = z.output<typeof goal>;
export type GoalUpdate = z.output<typeof goalUpdate>;
export type Preferences = z.output<typeof preferences>;
export type PreferencesUpdate = z.output<typeof preferencesUpdate>;
export type SafetyState = z.output<typeof safetyState>;
export type SafetyStateUpdate = z.output<typeof safetyStateUpdate>;
export type Units = z.output<typeof units>;
export type User = z.output<typeof user>;

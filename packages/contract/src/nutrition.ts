import { z } from 'zod';
import { activityLevel, goalType, pace } from './profile.ts';
import { day, dayOut, flag, instantOut, numberBetween, otherSpelling, text, wholeBetween } from './wire.ts';

export const nutritionDayRequest = z.object({
  date: day,
  calories: wholeBetween(0, 50_000).nullable().optional(),
  protein_g: numberBetween(0, 2000).nullable().optional(),
  carbs_g: numberBetween(0, 2000).nullable().optional(),
  fat_g: numberBetween(0, 1000).nullable().optional(),
  fiber_g: numberBetween(0, 500).nullable().optional(),
  notes: text(2000).nullable().optional(),
  /** The member says that today's food is complete, or that a very low day was a real fast. */
  closed: z.boolean().optional(),
  fasting_confirmed: z.boolean().optional(),
});

export const nutritionDay = z.object({
  id: z.string(),
  date: dayOut,
  calories: z.number().int().nullable(),
  protein_g: z.number().nullable(),
  carbs_g: z.number().nullable(),
  fat_g: z.number().nullable(),
  fiber_g: z.number().nullable(),
  source: z.enum(['manual', 'mfp_import']),
  notes: z.string().nullable(),
  closed: z.boolean(),
  fasting_confirmed: z.boolean(),
  created_at: instantOut,
  updated_at: instantOut,
});

export const nutritionDayQuery = z.object({ date: day });

export const nutritionRangeQuery = z
  .object({
    from: day.optional(),
    to: day.optional(),
    from_date: otherSpelling,
    to_date: otherSpelling,
    aggregate: flag.default(false),
  })
  .superRefine((query, context) => {
    for (const [bound, alias] of [
      ['from', 'from_date'],
      ['to', 'to_date'],
    ] as const) {
      if (query[bound] === undefined && query[alias] === undefined)
        context.addIssue({
          code: 'custom',
          path: [bound],
          message: 'Field required',
          params: { type: 'missing' },
        });
    }
  });

export const nutritionRange = z.object({
  items: z.array(nutritionDay),
  total: z.number().int(),
  from_date: dayOut,
  to_date: dayOut,
});

export const nutritionAggregate = z.object({
  from_date: dayOut,
  to_date: dayOut,
  total_days: z.number().int(),
  logged_days: z.number().int(),
  avg_calories: z.number().nullable(),
  avg_protein_g: z.number().nullable(),
  avg_carbs_g: z.number().nullable(),
  avg_fat_g: z.number().nullable(),
  avg_fiber_g: z.number().nullable(),
  total_calories: z.number().int().nullable(),
});

const calculatorFields = z.object({
  weight_kg: numberBetween(20, 500),
  height_cm: numberBetween(50, 300),
  age: wholeBetween(10, 120),
  sex: z.enum(['male', 'female']),
  activity_level: activityLevel,
  goal_type: goalType,
  pace: pace.default('moderate'),
});

/** `age_years` and `pace_preference` are what existing clients send for `age` and `pace`. */
export const calculateTargetsRequest = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const sent = value as Record<string, unknown>;
  return { ...sent, age: sent.age ?? sent.age_years, pace: sent.pace ?? sent.pace_preference };
}, calculatorFields);

export const calculateTargetsResponse = z.object({
  tdee: z.number().int(),
  bmr: z.number().int(),
  target_calories: z.number().int(),
  protein_g: z.number().int(),
  carbs_g: z.number().int(),
  fat_g: z.number().int(),
  deficit_surplus: z.number().int(),
  warnings: z.array(z.string()),
});

export type NutritionDay = z.output<typeof nutritionDay>;
export type NutritionDayRequest = z.output<typeof nutritionDayRequest>;
export type NutritionRange = z.output<typeof nutritionRange>;
export type NutritionAggregate = z.output<typeof nutritionAggregate>;
export type CalculateTargetsRequest = z.output<typeof calculateTargetsRequest>;
export type CalculateTargetsResponse = z.output<typeof calculateTargetsResponse>;

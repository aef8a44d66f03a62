import { z } from 'zod';
import { instant, instantOut, text, uuid } from './wire.ts';

const mostPreferences = 20;

/** What a plan should heed, in the member's own words; what it knows nothing of is kept and does no harm. */
const preferences = z
  .record(text(50, 1), text(200).nullable())
  .refine((given) => Object.keys(given).length <= mostPreferences, {
    error: `At most ${mostPreferences} preferences`,
    params: { type: 'too_long' },
  });

/** Every day of its week is a day that there is, in whatever time zone. */
const planStart = instant
  .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100, {
    error: 'A plan starts in a year from 2000 to 2099',
    params: { type: 'value_error' },
  })
  .meta({ type: 'string', format: 'date-time' });

/** Existing clients send no body at all. */
export const planRequest = z
  .object({
    start_date: planStart.nullable().optional(),
    preferences: preferences.nullable().optional(),
  })
  .default({});

export const recommendation = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  /** What it rests on, with its days; null where it rests on no number. */
  basis: z.string().nullable(),
  status: z.enum(['open', 'accepted', 'dismissed']),
  decided_at: instantOut.nullable(),
});

export const weeklyPlan = z.object({
  plan_id: z.string(),
  week_start: instantOut,
  created_at: instantOut,
  /** The engine's targets that are in force when it is read; null where there are none, or none may be shown. */
  daily_targets: z
    .object({
      calories: z.number().int(),
      protein_g: z.number().int(),
      carbs_g: z.number().int(),
      fat_g: z.number().int(),
    })
    .nullable(),
  /** They are no more those that it was made with, so it leaves out what its recommendations rested on. */
  target_changed_since: z.boolean(),
  focus_areas: z.array(z.string()),
  /** What is different from the plan before, each with what it rests on; empty for a first one. */
  changes: z.array(z.object({ description: z.string(), basis: z.string().nullable() })),
  /** As existing clients show them; `items` says more of each. */
  recommendations: z.array(z.string()),
  items: z.array(recommendation),
  preferences: z.record(z.string(), z.string().nullable()),
  confidence: z.number(),
});

export const recommendationId = z.object({ id: uuid });

export type PlanRequest = z.output<typeof planRequest>;
export type Recommendation = z.output<typeof recommendation>;
export type WeeklyPlan = z.output<typeof weeklyPlan>;

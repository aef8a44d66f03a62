import { z } from 'zod';
import { day, dayOut, interval } from './wire.ts';

export const dataGap = z.object({ field: z.string(), description: z.string(), suggestion: z.string() });
export const change = z.object({ code: z.string(), description: z.string() });

export const targets = z.object({
  calories: z.number().int(),
  protein_g: z.number().int(),
  carbs_g: z.number().int(),
  fat_g: z.number().int(),
  fiber_g: z.number().int(),
  /** The pace this target leads to; 0 keeps weight. */
  rate_kg_per_week: z.number(),
  notes: z.array(z.string()),
  issued_on: dayOut,
});

/**
 * What the member's own data say about their energy. Weights in kg, energy in kcal per day. A part is null
 * while there is nothing to say it from, or where the member's safety state withholds it.
 */
export const energy = z.object({
  as_of: dayOut,
  level: z.enum(['collecting', 'low', 'medium', 'high']),
  /** Which numbers this member sees: all of them, only the weight trend, or none. */
  numbers: z.enum(['shown', 'trend_only', 'hidden']),
  trend: z
    .object({
      weight_kg: z.number(),
      interval_90: interval,
      rate_kg_per_week: z.number(),
      rate_interval_90: interval,
    })
    .nullable(),
  maintenance: z
    .object({
      as_logged_kcal: z.number(),
      interval_90: interval,
      expenditure_kcal: z.number(),
      expenditure_interval_90: interval,
      reporting_ratio: z.number(),
    })
    .nullable(),
  /** What comes before any other advice: weight, its pace or the food logged are unsafe, or the goal is passed. */
  concerns: z.array(z.enum(['underweight', 'very-low-intake', 'fast-loss', 'low-intake', 'goal-passed'])),
  targets: targets.nullable(),
  targets_withheld: z.enum(['minor', 'pregnancy', 'eating_disorder']).nullable(),
  plateau: z.object({
    state: z.enum(['not_applicable', 'not_enough_data', 'none', 'plateau', 'moving_away']),
    cause: z.enum(['water', 'intake_drift', 'expenditure_change', 'unknown']).nullable(),
  }),
  forecast: z
    .object({
      in_28_days_kg: z.number(),
      interval_90: interval,
      goal_date: z
        .object({ earliest: dayOut.nullable(), central: dayOut.nullable(), latest: dayOut.nullable() })
        .nullable(),
    })
    .nullable(),
  data_gaps: z.array(dataGap),
  what_changed: z.array(change),
});

export const energyHistoryQuery = z.object({ from: day.optional(), to: day.optional() });

export const energyHistory = z.object({
  items: z.array(
    z.object({
      date: dayOut,
      weight_kg: z.number().nullable(),
      trend_kg: z.number(),
      trend_interval_90: interval,
      maintenance_kcal: z.number().nullable(),
      interval_90: interval.nullable(),
      target_calories: z.number().int().nullable(),
    }),
  ),
  total: z.number().int(),
});

export type Energy = z.output<typeof energy>;
export type EnergyHistory = z.output<typeof energyHistory>;
export type Targets = z.output<typeof targets>;
export type Concern = Energy['concerns'][number];
export type DataGap = z.output<typeof dataGap>;
export type Change = z.output<typeof change>;

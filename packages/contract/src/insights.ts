import { z } from 'zod';
import { instantOut } from './wire.ts';

export const insight = z.object({
  type: z.enum(['trend', 'achievement', 'recommendation', 'warning']),
  title: z.string(),
  /** Says how many days it rests on. */
  description: z.string(),
  data: z.record(z.string(), z.unknown()).nullable(),
  action: z.string().nullable(),
});

/** What stands out in the last two weeks, and patterns of the last twelve. Empty for who is shown no numbers. */
export const insights = z.object({
  generated_at: instantOut,
  insights: z.array(insight),
  data_quality_score: z.number(),
  /** The one step that helps most today, with its reason. */
  next_action: z.object({ code: z.string(), action: z.string(), reason: z.string() }).nullable(),
});

export type Insight = z.output<typeof insight>;
export type Insights = z.output<typeof insights>;

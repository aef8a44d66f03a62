import { z } from 'zod';
import {
  day,
  dayOut,
  instant,
  instantOut,
  numberBetween,
  otherSpelling,
  text,
  wholeBetween,
} from './wire.ts';

const score = wholeBetween(1, 5).nullable().optional();

/** Upsert by day: only the fields that are sent change; null clears one. */
export const checkInRequest = z.object({
  date: day,
  weight_kg: numberBetween(20, 500).nullable().optional(),
  notes: text(2000).nullable().optional(),
  energy_level: score,
  sleep_quality: score,
  mood: score,
  client_updated_at: instant.nullable().optional(),
});

export const checkIn = z.object({
  id: z.string(),
  date: dayOut,
  weight_kg: z.number().nullable(),
  notes: z.string().nullable(),
  energy_level: z.number().int().nullable(),
  sleep_quality: z.number().int().nullable(),
  mood: z.number().int().nullable(),
  adherence_score: z.number().nullable(),
  client_updated_at: instantOut.nullable(),
  created_at: instantOut,
  updated_at: instantOut,
});

/** `from_date`/`to_date` are what existing clients send; `from`/`to` win. */
export const checkInsQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  from_date: otherSpelling,
  to_date: otherSpelling,
  limit: wholeBetween(1, 500).default(100),
  offset: wholeBetween(0, 1_000_000).default(0),
});

export const checkInsPage = z.object({
  items: z.array(checkIn),
  total: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});

export const trendsQuery = z.object({ days: wholeBetween(7, 365).default(30) });

export const weightTrend = z.object({
  data: z.array(z.object({ date: dayOut, weight_kg: z.number(), moving_average_7d: z.number().nullable() })),
  weekly_rate_of_change: z.number().nullable(),
  total_change: z.number().nullable(),
  start_weight: z.number().nullable(),
  current_weight: z.number().nullable(),
});

export const checkInSyncRequest = z.object({
  checkins: z.array(checkInRequest.extend({ client_updated_at: instant })).max(2000),
});

export const checkInSyncResponse = z.object({
  results: z.array(
    z.object({
      date: dayOut,
      status: z.enum(['created', 'updated', 'unchanged', 'conflict']),
      server_version: checkIn.nullable(),
    }),
  ),
  conflicts: z.number().int(),
  /** How many were taken over or known already: all but the conflicts. */
  synced: z.number().int(),
});

export const checkInParams = z.object({ date: day });

export type CheckIn = z.output<typeof checkIn>;
export type CheckInRequest = z.output<typeof checkInRequest>;
export type CheckInsQuery = z.output<typeof checkInsQuery>;
export type CheckInsPage = z.output<typeof checkInsPage>;
export type WeightTrend = z.output<typeof weightTrend>;
export type CheckInSyncRequest = z.output<typeof checkInSyncRequest>;
export type CheckInSyncResponse = z.output<typeof checkInSyncResponse>;

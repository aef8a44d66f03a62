import type { CheckIn } from '@sleek/contract/check-ins';

/** A check-in for the tests of this folder: nothing but its day and what is given. */
export const checkInOn = (date: string, part: Partial<CheckIn> = {}): CheckIn => ({
  id: date,
  date,
  weight_kg: null,
  notes: null,
  energy_level: null,
  sleep_quality: null,
  mood: null,
  adherence_score: null,
  client_updated_at: null,
  created_at: `${date}T08:00:00Z`,
  updated_at: `${date}T08:00:00Z`,
  ...part,
});

import type { CheckIn, CheckInRequest } from '@sleek/contract/check-ins';
import type { LocalDay } from '@sleek/domain/days';
import { api } from './client.ts';
import type { Outcome } from './request.ts';
import { checkInsChanged } from './resources.ts';

export async function saveCheckIn(fields: CheckInRequest): Promise<Outcome<CheckIn>> {
  const answer = await api.post<CheckIn>('/checkins', fields);
  if (answer.ok) checkInsChanged();
  return answer;
}

export async function deleteCheckIn(day: LocalDay): Promise<Outcome<null>> {
  const answer = await api.remove(`/checkins/${day}`);
  if (answer.ok) checkInsChanged();
  return answer;
}

/** Puts a day back to what it was: `null` when it had no check-in. */
export function restoreCheckIn(day: LocalDay, before: CheckIn | null): Promise<Outcome<unknown>> {
  if (before === null) return deleteCheckIn(day);
  const { weight_kg, notes, energy_level, sleep_quality, mood } = before;
  return saveCheckIn({ date: day, weight_kg, notes, energy_level, sleep_quality, mood });
}

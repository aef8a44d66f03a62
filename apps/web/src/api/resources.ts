import type { CheckInsPage } from '@sleek/contract/check-ins';
import type { ConsentList } from '@sleek/contract/consent';
import type { Energy } from '@sleek/contract/energy';
import type { NutritionDay } from '@sleek/contract/nutrition';
import type { SafetyState } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { api } from './client.ts';
import type { ApiError } from './request.ts';
import { invalidate, type Resource, useResource } from './resource.ts';

/** Which numbers may be on screen; `undefined` while that is not known yet: show none. */
export type Numbers = Energy['numbers'];

export const useEnergy = (): Resource<Energy> => useResource('energy', () => api.get('/energy'));

export const useSafety = (): Resource<SafetyState> => useResource('safety', () => api.get('/me/safety'));

/** Sensitive mode is the member's own wish and hides numbers on top of what the server withholds. */
export function useNumbers(): Numbers | undefined {
  const energy = useEnergy();
  const safety = useSafety();
  if (safety.data?.sensitive_mode) return 'hidden';
  if (!safety.data) return undefined;
  return energy.data?.numbers;
}

/** Why it can't be known which numbers may show; null while it still may come. */
export function useNumbersFailure(): { error: ApiError; onRetry: () => void } | null {
  const energy = useEnergy();
  const safety = useSafety();
  if (useNumbers() !== undefined) return null;
  const failed = [safety, energy].find((resource) => resource.error && !resource.data);
  return failed?.error ? { error: failed.error, onRetry: failed.reload } : null;
}

export const useNutritionDay = (day: LocalDay): Resource<NutritionDay | null> =>
  useResource(`nutrition:${day}`, () => api.get('/nutrition/day', { date: day }));

export const useCheckIns = (from: LocalDay, to: LocalDay): Resource<CheckInsPage> =>
  useResource(`check-ins:${from}:${to}`, () => api.get('/checkins', { from, to, limit: 500 }));

export const useConsents = (): Resource<ConsentList> =>
  useResource('consents', () => api.get('/me/consents'));

/** After a check-in was written or removed. */
export const checkInsChanged = () => invalidate('check-ins', 'energy', 'insights');

/** After food was written or removed. */
export const nutritionChanged = () => invalidate('nutrition', 'energy', 'insights');

/** After profile, goal or safety answers changed: targets may have moved. */
export const memberChanged = () => invalidate('safety', 'energy', 'plan', 'insights');

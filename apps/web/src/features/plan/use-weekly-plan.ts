import type { Recommendation, WeeklyPlan } from '@sleek/contract/plans';
import { api } from '../../api/client.ts';
import { putResource, type Resource, useResource } from '../../api/resource.ts';

const key = 'plan';

/** The latest plan; its error has the code `not-found` where there is none, or none that still fits. */
export const useWeeklyPlan = (): Resource<WeeklyPlan> => useResource(key, () => api.get('/coach/plan'));

export const makePlan = () => api.post<WeeklyPlan>('/coach/plan', {});
export const showPlan = (plan: WeeklyPlan) => putResource(key, plan);

export type Decision = 'accept' | 'dismiss' | 'reopen';

export const decide = (id: string, decision: Decision) =>
  api.post<Recommendation>(`/coach/recommendations/${id}/${decision}`, {});

/** The plan with what was decided. */
export const withDecision = (plan: WeeklyPlan, decided: Recommendation): WeeklyPlan => ({
  ...plan,
  items: plan.items.map((item) => (item.id === decided.id ? decided : item)),
});

import type { Targets } from '@sleek/contract/energy';
import type { WeeklyPlan } from '@sleek/contract/plans';

/** The engine's targets as a plan has them. */
export const planTargetsOf = (targets: Targets): NonNullable<WeeklyPlan['daily_targets']> => ({
  calories: Math.round(targets.calories),
  protein_g: Math.round(targets.protein_g),
  carbs_g: Math.round(targets.carbs_g),
  fat_g: Math.round(targets.fat_g),
});

import type { Targets } from '@sleek/contract/energy';
import type { WeeklyPlan } from '@sleek/contract/plans';

export type PlanTargets = WeeklyPlan['daily_targets'];

/** Whether the targets that a plan was made with are still the engine's. */
export const areInForce = (made: PlanTargets, now: PlanTargets): boolean =>
  made === null || now === null
    ? made === now
    : made.calories === now.calories &&
      made.protein_g === now.protein_g &&
      made.carbs_g === now.carbs_g &&
      made.fat_g === now.fat_g;

/** The engine's targets as a plan has them. */
export const planTargetsOf = (targets: Targets): NonNullable<WeeklyPlan['daily_targets']> => ({
  calories: Math.round(targets.calories),
  protein_g: Math.round(targets.protein_g),
  carbs_g: Math.round(targets.carbs_g),
  fat_g: Math.round(targets.fat_g),
});

import type { Goal, GoalUpdate, Units } from '@sleek/contract/profile';
import { readWeightField, weightFieldText } from '../../quantities/quantities.ts';
import type { GoalDraft } from './GoalFields.tsx';
import { hasPace } from './goal-rules.ts';

export const goalDraft = (goal: Goal | null, unit: Units['weight']): GoalDraft => ({
  goal: goal?.goal_type ?? null,
  pace: goal?.pace_preference ?? 'moderate',
  target: weightFieldText(goal?.target_weight_kg, unit),
});

type GoalContext = { unit: Units['weight']; targetShown: boolean; before: Goal | null };

/**
 * What to send, or null when the target weight can't be read. Goals without a pace have no target either. A target
 * out of sight stays as it is for the same goal; to another goal it would not belong.
 */
export function goalUpdate(draft: GoalDraft, { unit, targetShown, before }: GoalContext): GoalUpdate | null {
  const goal = draft.goal ?? 'maintenance';
  if (!hasPace(goal)) return { goal_type: goal, target_weight_kg: null };
  const paced = { goal_type: goal, pace_preference: draft.pace };
  if (!targetShown) return before?.goal_type === goal ? paced : { ...paced, target_weight_kg: null };
  const target = readWeightField(draft.target, unit);
  if (!target.ok && target.error !== 'empty') return null;
  return { ...paced, target_weight_kg: target.ok ? target.value : null };
}

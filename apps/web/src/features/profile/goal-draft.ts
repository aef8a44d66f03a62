import type { Goal, GoalUpdate, Units } from '@sleek/contract/profile';
import { readWeightField, weightFieldText } from '../../quantities/quantities.ts';
import type { GoalDraft } from './GoalFields.tsx';
import { hasPace } from './goal-rules.ts';

export const goalDraft = (goal: Goal | null, unit: Units['weight']): GoalDraft => ({
  goal: goal?.goal_type ?? null,
  pace: goal?.pace_preference ?? 'moderate',
  target: weightFieldText(goal?.target_weight_kg, unit),
});

/** What to send, or null when the target weight can't be read. Goals without a pace have no target either. */
export function goalUpdate(draft: GoalDraft, unit: Units['weight']): GoalUpdate | null {
  const goal = draft.goal ?? 'maintenance';
  if (!hasPace(goal)) return { goal_type: goal, target_weight_kg: null };
  const target = readWeightField(draft.target, unit);
  if (!target.ok && target.error !== 'empty') return null;
  return {
    goal_type: goal,
    pace_preference: draft.pace,
    target_weight_kg: target.ok ? target.value : null,
  };
}

import { ok } from '@sleek/domain/result';
import type { ChangeOf, ProposalWriter } from '../proposals/proposal-writer.ts';
import { readGoalRow } from './profile.store.ts';
import { changeGoal, type GoalDeps } from './update-goal.ts';

/** The weight that the member wants to reach; whom a loss could harm is refused as on their own screen. */
export const goalProposals = (deps: Omit<GoalDeps, 'db'>): ProposalWriter<ChangeOf<'change_goal'>> => ({
  kind: 'change_goal',
  async read(db, { userId }) {
    const row = await readGoalRow(db, userId);
    return { target_weight_kg: row.target_weight_kg };
  },
  plan: ({ target_weight_kg }) => ({ target_weight_kg }),
  async write(db, actor, { stand }) {
    const targetWeightKg = (stand?.target_weight_kg ?? null) as number | null;
    const changed = await changeGoal({ ...deps, db }, actor, { target_weight_kg: targetWeightKg });
    return changed.ok ? ok(null) : changed;
  },
});

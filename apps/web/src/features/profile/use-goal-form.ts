import type { Goal } from '@sleek/contract/profile';
import { type ComponentProps, useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiError, Outcome } from '../../api/request.ts';
import { memberChanged, useSafety } from '../../api/resources.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { currentYear } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import type { GoalDraft, GoalFields } from './GoalFields.tsx';
import { goalDraft, goalUpdate } from './goal-draft.ts';
import { lossBar } from './goal-rules.ts';

export type GoalForm = {
  fields: ComponentProps<typeof GoalFields>;
  busy: boolean;
  error: ApiError | null;
  /** Saves the goal, then does the rest of the same save. */
  send: (rest?: () => Promise<Outcome<unknown>>) => void;
};

/** Goal, pace and target weight; the target only where weights are in sight. */
export function useGoalForm(onSaved: () => void): GoalForm {
  const { goal, profile } = useMember();
  const { updateUser } = useSession();
  const safety = useSafety().data;
  const unit = useUnits().weight;
  const { busy, error, submit, clear } = useSubmit();
  const [draft, setDraft] = useState<GoalDraft>(() => goalDraft(goal, unit));
  const [fault, setFault] = useState<string | null>(null);
  const refused = error?.code === 'loss-goal-refused' ? error.detail || m.lossRefused : null;
  const targetShown = safety !== undefined && !safety.sensitive_mode && !safety.eating_disorder_history;
  const onChange = (next: GoalDraft) => {
    setDraft(next);
    setFault(null);
    clear();
  };
  const send: GoalForm['send'] = (rest) => {
    const body = goalUpdate(draft, { unit, targetShown, before: goal });
    setFault(body === null ? m.weightOdd : null);
    if (body === null) return;
    const save = async () => {
      const saved = await api.patch<Goal>('/me/goals', body);
      if (!saved.ok) return saved;
      updateUser({ goal: saved.value });
      return rest ? rest() : saved;
    };
    const done = () => {
      memberChanged();
      onSaved();
    };
    void submit<unknown>(save, done);
  };
  const bar = lossBar({ birthYear: profile?.birth_year ?? null, currentYear: currentYear(), safety });
  return {
    fields: { draft, onChange, bar, unit, targetShown, goalError: refused, targetError: fault },
    busy,
    error: refused ? null : error,
    send,
  };
}

import type { Goal } from '@sleek/contract/profile';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { memberChanged, useSafety } from '../../api/resources.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { currentYear } from '../../clock.ts';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { m } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { type GoalDraft, GoalFields } from '../profile/GoalFields.tsx';
import { goalDraft, goalUpdate } from '../profile/goal-draft.ts';
import { lossBar } from '../profile/goal-rules.ts';
import { EditSheet } from './EditSheet.tsx';

export function GoalSheet({ onClose }: { onClose: () => void }) {
  const { goal, profile } = useMember();
  const { updateUser } = useSession();
  const safety = useSafety().data;
  const unit = useUnits().weight;
  const notify = useSnackbar();
  const { busy, error, submit, clear } = useSubmit();
  const [draft, setDraft] = useState<GoalDraft>(() => goalDraft(goal, unit));
  const [fault, setFault] = useState<string | null>(null);
  const refused = error?.code === 'loss-goal-refused' ? error.detail || m.lossRefused : null;
  const send = () => {
    const body = goalUpdate(draft, unit);
    setFault(body === null ? m.weightOdd : null);
    if (body === null) return;
    void submit(
      () => api.patch<Goal>('/me/goals', body),
      (saved) => {
        updateUser({ goal: saved });
        memberChanged();
        notify({ text: m.youSaved });
        onClose();
      },
    );
  };
  return (
    <EditSheet title={m.youGoal} busy={busy} error={refused ? null : error} onClose={onClose} onSave={send}>
      <GoalFields
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          setFault(null);
          clear();
        }}
        bar={lossBar({ birthYear: profile?.birth_year ?? null, currentYear: currentYear(), safety })}
        unit={unit}
        goalError={refused}
        targetError={fault}
      />
    </EditSheet>
  );
}

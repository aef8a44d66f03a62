import { m } from '../../messages/en.ts';
import { GoalFields } from '../profile/GoalFields.tsx';
import { useGoalForm } from '../profile/use-goal-form.ts';
import { EditSheet } from './EditSheet.tsx';
import { useSaved } from './use-saved.ts';

export function GoalSheet({ onClose }: { onClose: () => void }) {
  const { fields, busy, error, send } = useGoalForm(useSaved(onClose));
  return (
    <EditSheet title={m.youGoal} busy={busy} error={error} onClose={onClose} onSave={() => send()}>
      <GoalFields {...fields} />
    </EditSheet>
  );
}

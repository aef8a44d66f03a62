import type { Profile } from '@sleek/contract/profile';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { m } from '../../messages/en.ts';
import { GoalFields } from '../profile/GoalFields.tsx';
import { LoggingField } from '../profile/LoggingField.tsx';
import type { LoggingStyle } from '../profile/profile.words.ts';
import { useGoalForm } from '../profile/use-goal-form.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function GoalStep({ onDone, ...frame }: StepProps) {
  const { profile } = useMember();
  const { updateUser } = useSession();
  const { fields, busy, error, send } = useGoalForm(onDone);
  const [style, setStyle] = useState<LoggingStyle | null>(profile?.logging_style ?? null);
  const saveStyle = async () => {
    const saved = await api.patch<Profile>('/me/profile', { logging_style: style });
    if (saved.ok) updateUser({ profile: saved.value });
    return saved;
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepGoalTitle}
      why={m.stepGoalWhy}
      busy={busy}
      error={error}
      onContinue={() => send(saveStyle)}
      skip={{ label: m.onboardingSkip, run: onDone }}
    >
      <GoalFields {...fields} />
      <LoggingField value={style} onValueChange={setStyle} />
    </StepFrame>
  );
}

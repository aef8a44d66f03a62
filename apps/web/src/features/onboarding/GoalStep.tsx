import type { Goal, Profile } from '@sleek/contract/profile';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiError, Outcome } from '../../api/request.ts';
import { memberChanged, useSafety } from '../../api/resources.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { currentYear } from '../../clock.ts';
import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { m } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { type GoalDraft, GoalFields } from '../profile/GoalFields.tsx';
import { goalDraft, goalUpdate } from '../profile/goal-draft.ts';
import { lossBar } from '../profile/goal-rules.ts';
import { type LoggingStyle, loggingChoices } from '../profile/profile.words.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function GoalStep({ onDone, ...frame }: StepProps) {
  const { profile, goal } = useMember();
  const { updateUser } = useSession();
  const safety = useSafety().data;
  const units = useUnits();
  const { busy, error, submit, clear } = useSubmit();
  const [draft, setDraft] = useState<GoalDraft>(() => goalDraft(goal, units.weight));
  const [style, setStyle] = useState<LoggingStyle | null>(profile?.logging_style ?? null);
  const [targetFault, setTargetFault] = useState<string | null>(null);
  const bar = lossBar({ birthYear: profile?.birth_year ?? null, currentYear: currentYear(), safety });

  const save = async (body: object): Promise<Outcome<{ goal: Goal; profile: Profile }>> => {
    const savedGoal = await api.patch<Goal>('/me/goals', body);
    if (!savedGoal.ok) return savedGoal;
    const saved = await api.patch<Profile>('/me/profile', { logging_style: style });
    return saved.ok ? { ok: true, value: { goal: savedGoal.value, profile: saved.value } } : saved;
  };
  const send = () => {
    const body = goalUpdate(draft, units.weight);
    setTargetFault(body === null ? m.weightOdd : null);
    if (body === null) return;
    void submit(
      () => save(body),
      (saved) => {
        updateUser(saved);
        memberChanged();
        onDone();
      },
    );
  };
  const refused = goalRefusal(error);
  return (
    <StepFrame
      {...frame}
      title={m.stepGoalTitle}
      why={m.stepGoalWhy}
      busy={busy}
      error={refused ? null : error}
      onContinue={send}
      skip={{ label: m.onboardingSkip, run: onDone }}
    >
      <GoalFields
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          setTargetFault(null);
          clear();
        }}
        bar={bar}
        unit={units.weight}
        goalError={refused}
        targetError={targetFault}
      />
      <ChoiceGroup
        label={m.loggingLegend}
        hint={m.loggingHint}
        value={style}
        onValueChange={setStyle}
        choices={loggingChoices}
      />
    </StepFrame>
  );
}

const goalRefusal = (error: ApiError | null): string | null =>
  error?.code === 'loss-goal-refused' ? error.detail || m.lossRefused : null;

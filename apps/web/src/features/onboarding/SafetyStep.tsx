import type { SafetyState } from '@sleek/contract/profile';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { putResource } from '../../api/resource.ts';
import { memberChanged, useSafety } from '../../api/resources.ts';
import { useMember } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { m } from '../../messages/en.ts';
import { noAnswers, type SafetyAnswers, SafetyFields } from '../profile/SafetyFields.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function SafetyStep({ onDone, ...frame }: StepProps) {
  const sex = useMember().profile?.sex ?? null;
  const known = useSafety().data;
  const { busy, error, submit } = useSubmit();
  const [changed, setChanged] = useState<{ answers: SafetyAnswers; none: boolean } | null>(null);
  const [missing, setMissing] = useState(false);
  const answers = changed?.answers ?? (known ? pickAnswers(known) : noAnswers);
  const none = changed?.none ?? false;

  const send = () => {
    const answered = none || Object.values(answers).some(Boolean);
    setMissing(!answered);
    if (!answered) return;
    void submit(
      () => api.patch<SafetyState>('/me/safety', answers),
      (saved) => {
        putResource('safety', saved);
        memberChanged();
        onDone();
      },
    );
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepSafetyTitle}
      why={m.stepSafetyWhy}
      busy={busy}
      error={error}
      onContinue={send}
    >
      <SafetyFields
        answers={answers}
        none={none}
        sex={sex}
        onChange={(next, nextNone) => {
          setChanged({ answers: next, none: nextNone });
          setMissing(false);
        }}
      />
      <div role="status">
        {missing ? (
          <p className="rounded-control bg-attention-container px-4 py-3">{m.stepSafetyNeeded}</p>
        ) : null}
      </div>
    </StepFrame>
  );
}

const pickAnswers = (state: SafetyState): SafetyAnswers => ({
  pregnant: state.pregnant,
  breast_feeding: state.breast_feeding,
  eating_disorder_history: state.eating_disorder_history,
  medication_or_illness: state.medication_or_illness,
});

import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { useMember } from '../../api/session.tsx';
import { AboutStep } from './AboutStep.tsx';
import { BodyStep } from './BodyStep.tsx';
import { ConsentStep } from './ConsentStep.tsx';
import { FirstWeightStep } from './FirstWeightStep.tsx';
import { GoalStep } from './GoalStep.tsx';
import { rememberedStep, rememberStep } from './onboarding.memory.ts';
import { SafetyStep } from './SafetyStep.tsx';
import type { StepProps } from './step-props.ts';

const steps: readonly ComponentType<StepProps>[] = [
  ConsentStep,
  AboutStep,
  BodyStep,
  SafetyStep,
  GoalStep,
  FirstWeightStep,
];

/**
 * Six short screens, each saved as it is left, so a reload or another day goes on where it stopped. It ends with
 * a first entry rather than a tour.
 */
export function OnboardingPage() {
  const { id } = useMember();
  const navigate = useNavigate();
  const [step, setStep] = useState(() => {
    const kept = rememberedStep(id);
    return typeof kept === 'number' ? Math.min(kept, steps.length - 1) : 0;
  });
  const goTo = (next: number) => {
    rememberStep(id, next);
    setStep(next);
    window.scrollTo({ top: 0 });
  };
  const finish = () => {
    rememberStep(id, 'done');
    void navigate({ to: '/', replace: true });
  };
  const Step = steps[step];
  if (!Step) return null;
  return (
    <Step
      key={step}
      step={step + 1}
      of={steps.length}
      onBack={step > 0 ? () => goTo(step - 1) : null}
      onDone={step + 1 < steps.length ? () => goTo(step + 1) : finish}
    />
  );
}

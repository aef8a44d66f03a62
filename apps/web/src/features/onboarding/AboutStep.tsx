import { m } from '../../messages/en.ts';
import { AboutFields } from '../profile/AboutFields.tsx';
import { useAboutForm } from '../profile/use-about-form.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function AboutStep({ onDone, ...frame }: StepProps) {
  const { fields, busy, error, send } = useAboutForm(onDone);
  return (
    <StepFrame
      {...frame}
      title={m.stepAboutTitle}
      why={m.stepAboutWhy}
      busy={busy}
      error={error}
      onContinue={send}
    >
      <AboutFields {...fields} />
    </StepFrame>
  );
}

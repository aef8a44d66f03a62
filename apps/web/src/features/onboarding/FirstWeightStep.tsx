import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { saveCheckIn } from '../../api/check-ins.ts';
import { useSafety } from '../../api/resources.ts';
import { useMember } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { todayIn } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { readWeightField } from '../../quantities/quantities.ts';
import { useUnits, useZone } from '../../quantities/use-units.ts';
import { WeightField } from '../../quantities/WeightField.tsx';
import { rememberStep } from './onboarding.memory.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

/** Ends with a first entry; where numbers stay out of sight, with how the day feels. */
export function FirstWeightStep(props: StepProps) {
  const safety = useSafety().data;
  const hidden = safety?.eating_disorder_history || safety?.sensitive_mode;
  return hidden ? <FirstFeeling {...props} /> : <FirstWeight {...props} />;
}

function FirstWeight({ onDone, ...frame }: StepProps) {
  const units = useUnits();
  const zone = useZone();
  const { busy, error, submit, again, clear } = useSubmit();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const send = () => {
    const weight = readWeightField(text, units.weight);
    setFault(weight.ok ? null : m.weightOdd);
    if (!weight.ok) return;
    void submit(() => saveCheckIn({ date: todayIn(zone), weight_kg: weight.value }), onDone);
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepWeightTitle}
      why={m.stepWeightWhy}
      busy={busy}
      error={error}
      onAgain={again}
      onContinue={send}
      continueLabel={m.stepWeightSave}
      skip={{ label: m.stepWeightLater, run: onDone }}
    >
      <WeightField
        label={m.weightToday}
        value={text}
        onValueChange={(value) => {
          setText(value);
          setFault(null);
          clear();
        }}
        unit={units.weight}
        error={fault}
        hero
      />
    </StepFrame>
  );
}

function FirstFeeling({ onDone, ...frame }: StepProps) {
  const { id } = useMember();
  const navigate = useNavigate();
  const start = () => {
    rememberStep(id, 'done');
    void navigate({ to: '/check-in', replace: true });
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepFeelTitle}
      why={m.stepFeelWhy}
      busy={false}
      error={null}
      onContinue={start}
      continueLabel={m.stepFeelStart}
      skip={{ label: m.stepFeelLater, run: onDone }}
    >
      {null}
    </StepFrame>
  );
}

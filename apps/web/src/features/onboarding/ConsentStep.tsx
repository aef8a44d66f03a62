import type { Consent, ConsentType } from '@sleek/contract/consent';
import { useState } from 'react';
import { grantConsent, keepHealthData, withdrawConsent } from '../../api/consents.ts';
import { useConsents } from '../../api/resources.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { Card } from '../../design/Card.tsx';
import { Switch } from '../../design/Switch.tsx';
import { m } from '../../messages/en.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function ConsentStep({ onDone, ...frame }: StepProps) {
  const known = useConsents().data?.consents;
  const { busy, error, submit } = useSubmit();
  const [health, setHealth] = useState<boolean | null>(null);
  const [ai, setAi] = useState<boolean | null>(null);
  const [declined, setDeclined] = useState(false);
  const healthOn = health ?? isGranted(known, 'health_data');
  const aiOn = ai ?? isGranted(known, 'ai_processing');

  const save = async () => {
    const answer = await keepHealthData();
    if (!answer.ok) return answer;
    return aiOn ? grantConsent('ai_processing') : withdrawConsent('ai_processing');
  };
  const send = () => {
    setDeclined(!healthOn);
    if (!healthOn) return;
    void submit(save, onDone);
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepConsentTitle}
      why={m.stepConsentWhy}
      busy={busy}
      error={error}
      onContinue={send}
    >
      <Card>
        <Switch
          label={m.consentHealth}
          hint={m.consentHealthHint}
          checked={healthOn}
          onCheckedChange={(checked) => {
            setHealth(checked);
            setDeclined(false);
          }}
        />
        <hr className="my-4 border-hairline" />
        <Switch label={m.consentAi} hint={m.consentAiHint} checked={aiOn} onCheckedChange={setAi} />
      </Card>
      <div role="status">
        {declined ? (
          <p className="rounded-control bg-attention-container px-4 py-3">{m.stepConsentNeeded}</p>
        ) : null}
      </div>
    </StepFrame>
  );
}

const isGranted = (consents: Consent[] | undefined, type: ConsentType): boolean =>
  consents?.some((consent) => consent.consent_type === type && consent.granted) ?? false;

import type { Consent, ConsentType } from '@sleek/contract/consent';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { invalidate } from '../../api/resource.ts';
import { useConsents } from '../../api/resources.ts';
import { legalVersion } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { Switch } from '../../design/Switch.tsx';
import { m } from '../../messages/en.ts';
import { Facts, Section } from './Section.tsx';

type Choice = { type: ConsentType; label: string; hint: string };

const choices: readonly Choice[] = [
  { type: 'health_data', label: m.consentHealth, hint: m.consentHealthHint },
  { type: 'ai_processing', label: m.consentAi, hint: m.consentAiHint },
  { type: 'photo_ai_access', label: m.consentPhoto, hint: m.consentPhotoHint },
  { type: 'web_search', label: m.consentWeb, hint: m.consentWebHint },
  { type: 'analytics', label: m.consentAnalytics, hint: m.consentAnalyticsHint },
];

const documents = [
  { type: 'terms_of_service', label: m.consentTerms },
  { type: 'privacy_policy', label: m.consentPrivacy },
] as const;

export function ConsentsSection() {
  const { data, error, reload } = useConsents();
  return (
    <Section title={m.youConsents} hint={m.youConsentsHint}>
      {data ? <ConsentSwitches consents={data.consents} /> : null}
      {!data && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!data && !error ? <Skeleton className="h-48" /> : null}
    </Section>
  );
}

function ConsentSwitches({ consents }: { consents: Consent[] }) {
  const { error, submit } = useSubmit();
  const [asking, setAsking] = useState(false);
  const record = (type: ConsentType) => consents.find((consent) => consent.consent_type === type);
  const set = (type: ConsentType, granted: boolean) =>
    void submit(
      () =>
        granted
          ? api.post('/me/consents', { consent_type: type, granted, version: legalVersion })
          : api.remove(`/me/consents/${type}`),
      () => {
        setAsking(false);
        invalidate('consents', 'energy');
      },
    );
  const choose = (type: ConsentType, granted: boolean) =>
    type === 'health_data' && !granted ? setAsking(true) : set(type, granted);
  return (
    <>
      <div className="flex flex-col divide-y divide-hairline *:py-3 *:first:pt-0 *:last:pb-0">
        {choices.map(({ type, label, hint }) => (
          <div key={type}>
            <Switch
              label={label}
              hint={hint}
              checked={record(type)?.granted ?? false}
              onCheckedChange={(checked) => choose(type, checked)}
            />
            {type === 'health_data' && asking ? (
              <WithdrawQuestion onYes={() => set(type, false)} onNo={() => setAsking(false)} />
            ) : null}
          </div>
        ))}
        <div>
          <Facts
            facts={documents.map(({ type, label }) => ({ name: label, value: documentState(record(type)) }))}
          />
        </div>
      </div>
      <FormError error={error} />
    </>
  );
}

function WithdrawQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  return (
    <div role="alert" className="mt-3 rounded-control bg-attention-container p-4">
      <p className="mb-3">{m.consentHealthOff}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="danger" onClick={onYes}>
          {m.consentHealthOffYes}
        </Button>
        <Button kind="text" onClick={onNo}>
          {m.cancel}
        </Button>
      </div>
    </div>
  );
}

const documentState = (consent: Consent | undefined): string => {
  if (!consent) return m.notSaid;
  return consent.granted ? m.consentAccepted(consent.version) : m.consentWithdrawn;
};

import type { ConsentStep } from '@sleek/contract/consent';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { instantText } from '../../locale.ts';
import { enLegal } from '../../messages/en.legal.ts';
import { enPrivacy as m } from '../../messages/en.privacy.ts';
import { useZone } from '../../quantities/use-units.ts';
import { Section } from '../you/Section.tsx';
import { isDocument } from './consent-state.ts';

const shownAtFirst = 6;

export function ConsentHistory({ history }: { history: readonly ConsentStep[] }) {
  const [all, setAll] = useState(false);
  const zone = useZone();
  const shown = all ? history : history.slice(0, shownAtFirst);
  return (
    <Section title={m.historyHeading} hint={m.historyHint}>
      {history.length === 0 ? <p className="text-muted">{m.historyEmpty}</p> : null}
      <ol className="divide-y divide-hairline">
        {shown.map((step) => (
          <li key={`${step.consent_type} ${step.created_at}`} className="py-2.5 first:pt-0 last:pb-0">
            <p className="font-medium">{nameOf(step)}</p>
            <p className="text-label text-muted">
              {verbOf(step)}, {m.historyVersion(step.version)} · {instantText(step.created_at, zone)}
            </p>
          </li>
        ))}
      </ol>
      {history.length > shown.length ? (
        <Button kind="text" className="-mb-2 -ml-5 mt-1" onClick={() => setAll(true)}>
          {m.historyAll(history.length)}
        </Button>
      ) : null}
    </Section>
  );
}

function nameOf({ consent_type: type }: ConsentStep): string {
  return isDocument(type) ? enLegal[type] : m[type].name;
}

function verbOf({ consent_type: type, granted }: ConsentStep): string {
  if (isDocument(type)) return granted ? m.historyAccepted : m.historyWithdrawn;
  return granted ? m.historyOn : m.historyOff;
}

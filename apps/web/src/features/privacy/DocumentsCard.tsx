import type { Consent } from '@sleek/contract/consent';
import { instantText } from '../../locale.ts';
import { enPrivacy as m } from '../../messages/en.privacy.ts';
import { useZone } from '../../quantities/use-units.ts';
import { LegalLinks } from '../legal/LegalLinks.tsx';
import { Section } from '../you/Section.tsx';
import { type ConsentState, consentState } from './consent-state.ts';

/** The documents; of the terms and the privacy policy also which version was accepted, and when. */
export function DocumentsCard({ consents }: { consents: readonly Consent[] }) {
  const zone = useZone();
  return (
    <Section title={m.documentsHeading} hint={m.documentsHint}>
      <LegalLinks
        detailOf={(type) =>
          type === 'data_retention' ? m.documentTold : acceptedText(consentState(consents, type), zone)
        }
      />
    </Section>
  );
}

function acceptedText({ on, since, version }: ConsentState, zone: string): string {
  if (since === null) return m.documentNever;
  const when = instantText(since, zone);
  return on && version !== null ? m.accepted(version, when) : m.documentWithdrawn(when);
}

import type { Consent } from '@sleek/contract/consent';
import { instantText } from '../../locale.ts';
import { enPrivacy as m } from '../../messages/en.privacy.ts';
import { useZone } from '../../quantities/use-units.ts';
import { LegalLinks } from '../legal/LegalLinks.tsx';
import { Facts, Section } from '../you/Section.tsx';
import { consentState, documentTypes } from './consent-state.ts';

/** Which version of the terms and of the privacy policy was accepted, and when. */
export function DocumentsCard({ consents }: { consents: readonly Consent[] }) {
  const zone = useZone();
  const facts = documentTypes.map((type) => {
    const { on, since, version } = consentState(consents, type);
    const when = since === null ? '' : instantText(since, zone);
    const accepted = on && version !== null ? m.accepted(version, when) : m.documentWithdrawn(when);
    return { name: m.documents[type].name, value: since === null ? m.documentNever : accepted };
  });
  return (
    <Section title={m.documentsHeading} hint={m.documentsHint}>
      <Facts facts={facts} />
      <div className="mt-3 border-hairline border-t pt-1">
        <LegalLinks />
      </div>
    </Section>
  );
}

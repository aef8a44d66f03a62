import type { LegalVersions } from '@sleek/contract/legal';
import { enLegal as m } from '../../messages/en.legal.ts';
import { DocumentLink } from './DocumentLink.tsx';

/** What creating an account agrees to; the documents open beside the half-filled form. */
export function Agreement({ versions }: { versions: LegalVersions | undefined }) {
  return (
    <p className="text-label text-muted">
      {m.agreeStart} <DocumentLink type="terms_of_service" newTab />
      {versionText(versions?.terms_of_service_version)} {m.agreeAnd}{' '}
      <DocumentLink type="privacy_policy" newTab />
      {versionText(versions?.privacy_policy_version)}. {m.agreeDraft} {m.agreeAge}
    </p>
  );
}

const versionText = (version: string | undefined): string | null =>
  version ? ` (${m.agreeVersion(version)})` : null;

import type { LegalVersions } from '@sleek/contract/legal';
import { Link } from '@tanstack/react-router';
import { enLegal as m } from '../../messages/en.legal.ts';
import { slugs } from './legal-documents.ts';

/** What creating an account agrees to; the documents open beside the half-filled form. */
export function Agreement({ versions }: { versions: LegalVersions | undefined }) {
  return (
    <p className="text-label text-muted">
      {m.agreeStart} <DocumentLink type="terms_of_service" version={versions?.terms_of_service_version} />{' '}
      {m.agreeAnd} <DocumentLink type="privacy_policy" version={versions?.privacy_policy_version} />.{' '}
      {m.agreeDraft} {m.agreeAge}
    </p>
  );
}

type DocumentLinkProps = { type: 'terms_of_service' | 'privacy_policy'; version: string | undefined };

function DocumentLink({ type, version }: DocumentLinkProps) {
  return (
    <>
      <Link
        to="/legal/$document"
        params={{ document: slugs[type] }}
        target="_blank"
        className="font-medium text-primary underline underline-offset-2"
      >
        {m[type]}
        <span className="sr-only"> {m.newTab}</span>
      </Link>
      {version ? ` (${m.agreeVersion(version)})` : null}
    </>
  );
}

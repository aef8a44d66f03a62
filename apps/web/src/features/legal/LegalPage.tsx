import type { LegalDocumentType } from '@sleek/contract/legal';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { enLegal as m } from '../../messages/en.legal.ts';
import { NotFound } from '../../shell/Fallbacks.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { useBack } from '../../shell/use-back.ts';
import { DocumentLink } from './DocumentLink.tsx';
import { DocumentText } from './DocumentText.tsx';
import { documentTypes, typeOfSlug, useLegalDocument } from './legal-documents.ts';

/** One of the three documents, for members and strangers alike. */
export function LegalPage() {
  const type = typeOfSlug(useParams({ from: '/legal/$document' }).document);
  return <PublicFrame>{type ? <DocumentPage key={type} type={type} /> : <NotFound />}</PublicFrame>;
}

function DocumentPage({ type }: { type: LegalDocumentType }) {
  const { data, error, reload } = useLegalDocument(type);
  const goBack = useBack('/');
  return (
    <Page title={m[type]} onBack={goBack}>
      {data ? <DocumentText content={data.content} /> : null}
      {!data && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!data && !error ? <Skeleton className="h-[60dvh]" /> : null}
      <OtherDocuments type={type} />
    </Page>
  );
}

function OtherDocuments({ type }: { type: LegalDocumentType }) {
  return (
    <nav aria-label={m.others} className="mt-10 flex flex-wrap gap-x-6 border-hairline border-t pt-2">
      {documentTypes
        .filter((other) => other !== type)
        .map((other) => (
          <DocumentLink
            key={other}
            type={other}
            className="inline-flex min-h-12 items-center font-semibold text-primary"
          />
        ))}
    </nav>
  );
}

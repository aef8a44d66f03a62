import type { LegalDocumentType } from '@sleek/contract/legal';
import { ChevronRight } from 'lucide-react';
import { enLegal as m } from '../../messages/en.legal.ts';
import { DocumentLink } from './DocumentLink.tsx';
import { documentTypes } from './legal-documents.ts';

/** All documents; with `detailOf` each says a word about itself. */
export function LegalLinks({ detailOf }: { detailOf?: (type: LegalDocumentType) => string }) {
  return (
    <ul className="-my-2 divide-y divide-hairline">
      {documentTypes.map((type) => (
        <li key={type}>
          <DocumentLink
            type={type}
            className="flex min-h-12 items-center justify-between gap-3 py-2 font-medium"
          >
            <span className="min-w-0">
              {m[type]}
              {detailOf ? (
                <span className="block font-normal text-label text-muted">{detailOf(type)}</span>
              ) : null}
            </span>
            <ChevronRight size={20} aria-hidden="true" className="shrink-0 text-muted" />
          </DocumentLink>
        </li>
      ))}
    </ul>
  );
}

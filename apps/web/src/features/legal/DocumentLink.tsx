import type { LegalDocumentType } from '@sleek/contract/legal';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { enLegal as m } from '../../messages/en.legal.ts';
import { slugs } from './legal-documents.ts';

type DocumentLinkProps = {
  type: LegalDocumentType;
  /** For those who must not lose what they are filling in. */
  newTab?: boolean;
  className?: string;
  /** The document's name, unless something else is said. */
  children?: ReactNode;
};

/** Leads to one of the three documents. */
export function DocumentLink({ type, newTab, className = inTextClasses, children }: DocumentLinkProps) {
  return (
    <Link
      to="/legal/$document"
      params={{ document: slugs[type] }}
      {...(newTab ? { target: '_blank' } : {})}
      className={className}
    >
      {children ?? m[type]}
      {newTab ? <span className="sr-only"> {m.newTab}</span> : null}
    </Link>
  );
}

/** The look of a link within a sentence. */
export const inTextClasses = 'font-medium text-primary underline underline-offset-2';

import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { enLegal as m } from '../../messages/en.legal.ts';
import { documentTypes, slugs } from './legal-documents.ts';

export function LegalLinks() {
  return (
    <ul className="-my-2 divide-y divide-hairline">
      {documentTypes.map((type) => (
        <li key={type}>
          <Link
            to="/legal/$document"
            params={{ document: slugs[type] }}
            className="flex min-h-12 items-center justify-between gap-3 font-medium"
          >
            {m[type]}
            <ChevronRight size={20} aria-hidden="true" className="text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

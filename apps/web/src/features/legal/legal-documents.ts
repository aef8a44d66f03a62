import type { LegalDocument, LegalDocumentType, LegalVersions } from '@sleek/contract/legal';
import { api } from '../../api/client.ts';
import { type Resource, useResource } from '../../api/resource.ts';

/** The last part of a document's address, here and in the API. */
export const slugs = {
  terms_of_service: 'terms-of-service',
  privacy_policy: 'privacy-policy',
  data_retention: 'data-retention',
} as const satisfies Record<LegalDocumentType, string>;

export const documentTypes: readonly LegalDocumentType[] = [
  'terms_of_service',
  'privacy_policy',
  'data_retention',
];

export const typeOfSlug = (slug: string): LegalDocumentType | null =>
  documentTypes.find((type) => slugs[type] === slug) ?? null;

/** Public: strangers read before they register. */
export const useLegalDocument = (type: LegalDocumentType): Resource<LegalDocument> =>
  useResource(`legal:${type}`, () => api.get(`/legal/${slugs[type]}`, undefined, { signedIn: false }));

export const useLegalVersions = (wanted = true): Resource<LegalVersions> =>
  useResource(wanted ? 'legal:versions' : null, () =>
    api.get('/legal/versions', undefined, { signedIn: false }),
  );

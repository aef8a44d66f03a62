import type { LegalDocumentType } from '@sleek/contract/legal';

/** The documents in force. A change of a text is a new version here, and the web app asks again. */
export const documentsInForce: Record<LegalDocumentType, { version: string; effectiveDate: string }> = {
  privacy_policy: { version: '2.0', effectiveDate: '2026-11-25' },
  terms_of_service: { version: '2.0', effectiveDate: '2026-11-25' },
  data_retention: { version: '2.0', effectiveDate: '2026-11-25' },
};

/** Version of the consent questions that are no document. */
export const questionVersion = '1.0';

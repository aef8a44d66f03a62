import { z } from 'zod';

export const legalDocumentType = z.enum(['privacy_policy', 'terms_of_service', 'data_retention']);

export const legalDocument = z.object({
  version: z.string(),
  effective_date: z.string().meta({ format: 'date' }),
  /** Markdown. */
  content: z.string(),
  document_type: legalDocumentType,
});

export const legalVersions = z.object({
  terms_of_service_version: z.string(),
  privacy_policy_version: z.string(),
  data_retention_version: z.string(),
});

export type LegalDocumentType = z.output<typeof legalDocumentType>;
export type LegalDocument = z.output<typeof legalDocument>;
export type LegalVersions = z.output<typeof legalVersions>;

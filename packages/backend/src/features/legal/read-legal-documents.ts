import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalDocument, LegalDocumentType, LegalVersions } from '@sleek/contract/legal';
import { documentsInForce } from '../consent/versions.data.ts';

export type Operator = { entity: string; contact: string };
export type LegalDocuments = Record<LegalDocumentType, LegalDocument>;

const files: Record<LegalDocumentType, string> = {
  privacy_policy: 'privacy-policy.md',
  terms_of_service: 'terms-of-service.md',
  data_retention: 'data-retention.md',
};

/**
 * Reads the texts that lie beside this file, with the operator's name in them. Call it once at start.
 * @throws when a text is missing or has a gap that nothing fills: a server without them must not start.
 */
export function readLegalDocuments(operator: Operator): LegalDocuments {
  const read = (type: LegalDocumentType) => readDocument(type, operator);
  return {
    privacy_policy: read('privacy_policy'),
    terms_of_service: read('terms_of_service'),
    data_retention: read('data_retention'),
  };
}

export const legalVersionsInForce: LegalVersions = {
  terms_of_service_version: documentsInForce.terms_of_service.version,
  privacy_policy_version: documentsInForce.privacy_policy.version,
  data_retention_version: documentsInForce.data_retention.version,
};

function readDocument(type: LegalDocumentType, { entity, contact }: Operator): LegalDocument {
  const { version, effectiveDate } = documentsInForce[type];
  const text = readFileSync(join(import.meta.dirname, files[type]), 'utf8');
  return {
    document_type: type,
    version,
    effective_date: effectiveDate,
    content: fillIn(text, { entity, contact, version, effective_date: effectiveDate }),
  };
}

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A legal document has the gap ${gap} that nothing fills`);
    return value;
  });
}

import type { Consent, ConsentStep, ConsentType } from '@sleek/contract/consent';

/** The consents that are questions; the other two are documents. */
export const questionTypes = [
  'health_data',
  'ai_processing',
  'photo_ai_access',
  'web_search',
  'analytics',
] as const satisfies readonly ConsentType[];
export type QuestionType = (typeof questionTypes)[number];

const documentTypes = ['terms_of_service', 'privacy_policy'] as const satisfies readonly ConsentType[];
type DocumentType = (typeof documentTypes)[number];

export type ConsentState = {
  on: boolean;
  /** When it became so; null when nothing was ever said. */
  since: string | null;
  version: string | null;
};

/** What holds now. `health_data` holds until it is withdrawn, every other consent only once it was given. */
export function consentState(consents: readonly Consent[], type: ConsentType): ConsentState {
  const consent = consents.find((one) => one.consent_type === type);
  if (!consent) return { on: type === 'health_data', since: null, version: null };
  const since = consent.granted ? consent.granted_at : consent.revoked_at;
  return { on: consent.granted, since, version: consent.version };
}

export const isDocument = (type: ConsentStep['consent_type']): type is DocumentType =>
  documentTypes.some((document) => document === type);

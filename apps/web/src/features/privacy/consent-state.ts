import type { Consent, ConsentStep, ConsentType } from '@sleek/contract/consent';
import { isHeld } from '../../api/consents.ts';

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

/** What holds now, and since when. */
export function consentState(consents: readonly Consent[], type: ConsentType): ConsentState {
  const consent = consents.find((one) => one.consent_type === type);
  const on = isHeld(consents, type);
  if (!consent) return { on, since: null, version: null };
  return { on, since: on ? consent.granted_at : consent.revoked_at, version: consent.version };
}

export const isDocument = (type: ConsentStep['consent_type']): type is DocumentType =>
  documentTypes.some((document) => document === type);

import { z } from 'zod';
import { instantOut, text } from './wire.ts';

export const consentType = z.enum([
  'terms_of_service',
  'privacy_policy',
  'web_search',
  'analytics',
  'photo_ai_access',
  'health_data',
  'ai_processing',
]);

export const consent = z.object({
  consent_type: consentType,
  granted: z.boolean(),
  version: z.string(),
  granted_at: instantOut.nullable(),
  revoked_at: instantOut.nullable(),
});

export const consentRequest = z.object({
  consent_type: consentType,
  granted: z.boolean().default(true),
  version: text(20).optional(),
});
export const consentList = z.object({ consents: z.array(consent) });
export const consentParams = z.object({ consent_type: consentType });

export type ConsentType = z.output<typeof consentType>;
export type Consent = z.output<typeof consent>;

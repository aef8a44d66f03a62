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

/** One grant or withdrawal; steps are never changed. */
export const consentStep = z.object({
  consent_type: consentType,
  granted: z.boolean(),
  version: z.string(),
  created_at: instantOut,
});

export const consentRequest = z.object({
  consent_type: consentType,
  granted: z.boolean().default(true),
  version: text(20).optional(),
});
/**
 * `history` holds the latest 100 steps, newest first; the export has all of them. `web_search_hosts` are the sites that
 * this server searches for members who allow it; none where it has no web search.
 */
export const consentList = z.object({
  consents: z.array(consent),
  history: z.array(consentStep),
  web_search_hosts: z.array(z.string()),
});
export const consentParams = z.object({ consent_type: consentType });

export type ConsentType = z.output<typeof consentType>;
export type ConsentStep = z.output<typeof consentStep>;
export type ConsentList = z.output<typeof consentList>;
export type Consent = z.output<typeof consent>;

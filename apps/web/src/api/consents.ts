import type { Consent, ConsentType } from '@sleek/contract/consent';
import { api } from './client.ts';
import type { Outcome } from './request.ts';
import { invalidate } from './resource.ts';
import { useConsents } from './resources.ts';

/** Without a version the server records the one in force. */
export async function grantConsent(type: ConsentType, version?: string): Promise<Outcome<Consent>> {
  const body = { consent_type: type, granted: true, ...(version ? { version } : {}) };
  const answer = await api.post<Consent>('/me/consents', body);
  if (answer.ok) consentChanged(type);
  return answer;
}

/** Says no, also where nothing had been said yet. */
export async function withdrawConsent(type: ConsentType): Promise<Outcome<Consent>> {
  const answer = await api.post<Consent>('/me/consents', { consent_type: type, granted: false });
  if (answer.ok) consentChanged(type);
  return answer;
}

/** After a consent changed, here or elsewhere; targets come and go with the keeping of health data. */
export function consentChanged(type: ConsentType): void {
  invalidate('consents');
  if (type === 'health_data') invalidate('energy');
}

/** Whether new health data may be stored; `undefined` while that isn't known. */
export function useHealthDataKept(): boolean | undefined {
  const consents = useConsents().data?.consents;
  return consents && healthDataKept(consents);
}

/** Held until it is withdrawn: apps of the first generation never ask. */
export const healthDataKept = (consents: readonly Consent[]): boolean =>
  consents.find((consent) => consent.consent_type === 'health_data')?.granted ?? true;

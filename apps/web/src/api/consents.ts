import type { Consent, ConsentType } from '@sleek/contract/consent';
import { api } from './client.ts';
import type { Outcome } from './request.ts';
import { invalidate } from './resource.ts';
import { useConsents } from './resources.ts';

/** Without a version the server records the one in force. */
export const grantConsent = (type: ConsentType, version?: string): Promise<Outcome<Consent>> =>
  say({ consent_type: type, granted: true, ...(version ? { version } : {}) });

/** Says no, also where nothing had been said yet. */
export const withdrawConsent = (type: ConsentType): Promise<Outcome<Consent>> =>
  say({ consent_type: type, granted: false });

async function say(body: { consent_type: ConsentType; granted: boolean; version?: string }) {
  const answer = await api.post<Consent>('/me/consents', body);
  if (answer.ok) consentChanged(body.consent_type);
  return answer;
}

/** After a consent changed, here or elsewhere; targets come and go with the keeping of health data. */
function consentChanged(type: ConsentType): void {
  invalidate('consents');
  if (type === 'health_data') invalidate('energy', 'insights');
}

/** Lets new health data be stored: every write to the log needs it. */
export const keepHealthData = (): Promise<Outcome<Consent>> => grantConsent('health_data');

/** After a write was refused for want of it: it was turned off elsewhere. */
export const healthDataTurnedOff = (): void => consentChanged('health_data');

/** Whether new health data may be stored; `undefined` while that isn't known. */
export function useHealthDataKept(): boolean | undefined {
  const consents = useConsents().data?.consents;
  return consents && isHeld(consents, 'health_data');
}

/** Health data is kept until that is withdrawn, since apps of the first generation never ask; all else needs a yes. */
export const isHeld = (consents: readonly Consent[], type: ConsentType): boolean =>
  consents.find((consent) => consent.consent_type === type)?.granted ?? type === 'health_data';

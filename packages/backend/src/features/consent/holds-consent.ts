import type { ConsentType } from '@sleek/contract/consent';
import { type Problem, problem } from '@sleek/contract/errors';
import type { Database } from '../../platform/postgres/database.ts';
import { findStoredConsent, listStoredConsents } from './consent.store.ts';

/**
 * Whether a member allows what a consent is for: the one question that every feature asks which depends on one.
 * `health_data` is held until it is withdrawn, since existing clients never ask for it; every other only once it
 * was given.
 */
export async function holdsConsent(db: Database, userId: string, type: ConsentType): Promise<boolean> {
  const stored = await findStoredConsent(db, userId, type);
  return stored?.granted ?? heldUnlessWithdrawn(type);
}

/** The same for several at once: those of `types` that the member holds. */
export async function heldConsents<Type extends ConsentType>(
  db: Database,
  userId: string,
  types: readonly Type[],
): Promise<ReadonlySet<Type>> {
  const stored = await listStoredConsents(db, userId);
  const granted = new Map(stored.map((consent) => [consent.consent_type, consent.granted]));
  return new Set(types.filter((type) => granted.get(type) ?? heldUnlessWithdrawn(type)));
}

const heldUnlessWithdrawn = (type: ConsentType) => type === 'health_data';

/** The refusal of a write of health data; null when it is allowed. Ask it under the member's lock. */
export async function refuseHealthData(db: Database, userId: string): Promise<Problem | null> {
  return (await holdsConsent(db, userId, 'health_data')) ? null : healthDataWithdrawn;
}

const healthDataWithdrawn = problem(
  'consent-needed',
  'You turned off "Keep my health data", so this was not stored. Turn it on again under You, Privacy and consents.',
);

import { type Consent, type ConsentList, type ConsentType, consentType } from '@sleek/contract/consent';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import {
  findStoredConsent,
  listConsentSteps,
  listStoredConsents,
  type StoredConsent,
  writeConsent,
} from './consent.store.ts';
import { documentsInForce, questionVersion } from './versions.data.ts';

export type ConsentDeps = { db: Database; clock: Clock };
export type ConsentListDeps = Pick<ConsentDeps, 'db'> & { webSearchHosts(): readonly string[] };
export type ConsentInput = {
  type: ConsentType;
  granted: boolean;
  version?: string | undefined;
  client: { ipAddress: string; userAgent: string | null };
};

/**
 * Grants or revokes; the history keeps every step, so call it inside a transaction. Saying what already holds adds
 * no step. Unless named, a grant is of the version in force and a revocation of what was granted.
 */
export async function recordConsent(
  { db, clock }: ConsentDeps,
  userId: string,
  { type, granted, version: named, client }: ConsentInput,
): Promise<Consent> {
  const present = await findStoredConsent(db, userId, type);
  const version = named ?? (granted ? undefined : present?.version) ?? versionInForce(type);
  if (present && present.granted === granted && present.version === version) return toWire(present);
  return toWire(await writeConsent(db, { userId, type, granted, version, ...client, now: clock.now() }));
}

/** `recordConsent` as a change of its own. */
export function setConsent(deps: ConsentDeps, userId: string, input: ConsentInput): Promise<Consent> {
  return deps.db.transaction().execute(async (db) => {
    // Under the lock that writes of health data take: none that was allowed commits after the withdrawal.
    await lockMember(db, userId);
    return recordConsent({ ...deps, db }, userId, input);
  });
}

export async function revokeConsent(
  deps: ConsentDeps,
  userId: string,
  input: Pick<ConsentInput, 'type' | 'client'>,
): Promise<Result<Consent, Problem>> {
  const present = await findStoredConsent(deps.db, userId, input.type);
  if (present === null) return err(problem('not-found', 'There is no consent of this type.'));
  return ok(await setConsent(deps, userId, { ...input, granted: false }));
}

/** What the member answered, one a type, and the latest steps that led there. */
export async function listConsents(
  { db, webSearchHosts }: ConsentListDeps,
  userId: string,
): Promise<ConsentList> {
  const steps = await listConsentSteps(db, userId, stepsShown);
  return {
    web_search_hosts: [...webSearchHosts()],
    consents: (await listStoredConsents(db, userId)).map(toWire),
    history: steps.map((step) => ({
      consent_type: consentType.parse(step.consent_type),
      granted: step.granted,
      version: step.version,
      created_at: step.created_at.toISOString(),
    })),
  };
}

const stepsShown = 100;

const versionInForce = (type: ConsentType) =>
  type === 'terms_of_service' || type === 'privacy_policy' ? documentsInForce[type].version : questionVersion;

function toWire(stored: StoredConsent): Consent {
  return {
    consent_type: consentType.parse(stored.consent_type),
    granted: stored.granted,
    version: stored.version,
    granted_at: stored.granted_at?.toISOString() ?? null,
    revoked_at: stored.revoked_at?.toISOString() ?? null,
  };
}

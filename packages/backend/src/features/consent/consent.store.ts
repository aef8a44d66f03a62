import { randomUUID } from 'node:crypto';
import type { ConsentType } from '@sleek/contract/consent';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement } from '../../platform/postgres/hot-statement.ts';

export type StoredConsent = {
  consent_type: string;
  granted: boolean;
  version: string;
  granted_at: Date | null;
  revoked_at: Date | null;
};

export type ConsentChange = {
  userId: string;
  type: ConsentType;
  granted: boolean;
  version: string;
  ipAddress: string | null;
  userAgent: string | null;
  now: Date;
};

const columns = ['consent_type', 'granted', 'version', 'granted_at', 'revoked_at'] as const;

const consentsOfMember = hotStatement('consents_of_member', (db, { userId }: { userId: string }) =>
  db.selectFrom('user_consent').select(columns).where('user_id', '=', userId).orderBy('consent_type'),
);

export function listStoredConsents(db: Database, userId: string): Promise<StoredConsent[]> {
  return consentsOfMember(db, { userId });
}

export type StoredConsentStep = Pick<StoredConsent, 'consent_type' | 'granted' | 'version'> & {
  created_at: Date;
};

/** The latest steps, newest first. */
export function listConsentSteps(db: Database, userId: string, limit: number): Promise<StoredConsentStep[]> {
  return db
    .selectFrom('user_consent_event')
    .select(['consent_type', 'granted', 'version', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

const consentOfType = hotStatement(
  'consent_of_type',
  (db, { userId, type }: { userId: string; type: ConsentType }) =>
    db
      .selectFrom('user_consent')
      .select(columns)
      .where('user_id', '=', userId)
      .where('consent_type', '=', type),
);

export async function findStoredConsent(
  db: Database,
  userId: string,
  type: ConsentType,
): Promise<StoredConsent | null> {
  const [row] = await consentOfType(db, { userId, type });
  return row ?? null;
}

/** The state of a type and the row of its history. */
export async function writeConsent(db: Database, change: ConsentChange): Promise<StoredConsent> {
  const { userId, type, granted, version, now } = change;
  const origin = { ip_address: change.ipAddress?.slice(0, 45) ?? null, user_agent: change.userAgent };
  await db
    .insertInto('user_consent_event')
    .values({
      user_id: userId,
      id: randomUUID(),
      consent_type: type,
      granted,
      version,
      created_at: now,
      ...origin,
    })
    .execute();
  const state = {
    granted,
    version,
    ...(granted ? { granted_at: now, revoked_at: null } : { revoked_at: now }),
    updated_at: now,
    ...origin,
  };
  return db
    .insertInto('user_consent')
    .values({ user_id: userId, consent_type: type, created_at: now, granted_at: null, ...state })
    .onConflict((conflict) => conflict.columns(['user_id', 'consent_type']).doUpdateSet(state))
    .returning(columns)
    .executeTakeFirstOrThrow();
}

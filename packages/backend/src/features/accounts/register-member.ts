import { randomUUID } from 'node:crypto';
import type { RegisterRequest, TokenResponse } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import { recordConsent } from '../consent/record-consent.ts';
import type { LiveFlags } from '../flags/live-flags.ts';
import { createProfile } from '../profile/create-profile.ts';
import { insertUser } from './accounts.store.ts';
import { type Client, openSession, type SessionDeps } from './open-session.ts';
import type { PasswordHash } from './passwords.ts';

export type RegisterDeps = SessionDeps & { passwordHash: PasswordHash; events: Events; flags: LiveFlags };

/** A new member with profile, goal, preferences, safety state and the two document consents, all or nothing. */
export async function registerMember(
  deps: RegisterDeps,
  input: RegisterRequest,
  client: Client,
): Promise<Result<TokenResponse, Problem>> {
  if (!(await deps.flags.isOn('registration')))
    return err(
      problem('forbidden', 'New members cannot register at the moment. Members can log in as ever.'),
    );
  const now = deps.clock.now();
  const userId = randomUUID();
  const hashedPassword = await deps.passwordHash.hash(input.password);
  const outcome = await deps.db.transaction().execute(async (db) => {
    const created = await insertUser(db, { id: userId, email: input.email, hashedPassword, now });
    if (!created) return err(problem('email-taken', 'This e-mail is already registered. Log in instead.'));
    await createProfile(db, userId, now);
    for (const [type, version] of [
      ['terms_of_service', input.accepted_terms_version],
      ['privacy_policy', input.accepted_privacy_version],
    ] as const)
      await recordConsent({ db, clock: deps.clock }, userId, { type, granted: true, version, client });
    const subject = { userId, email: input.email, tokenVersion: 0 };
    return ok(await openSession({ ...deps, db }, subject, { client }));
  });
  if (outcome.ok) deps.events.memberRegistered();
  return outcome;
}

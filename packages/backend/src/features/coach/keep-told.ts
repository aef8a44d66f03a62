import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import type { Care } from './care.ts';
import { insertToldSession, updateSession } from './conversations.store.ts';
import { inTimeOrNull } from './read-ground.ts';
import type { Told } from './turn.ts';

export type KeepToldDeps = {
  db: Database;
  clock: Clock;
  events: Events;
  /** After it whoever needs care is answered, while what they told is still being kept. */
  toolTimeoutMs: number;
  /** Makes the sign of an eating disorder stick: no targets, no numbers, until the member says otherwise. */
  markEatingDisorder(actor: Actor): Promise<void>;
};

/** `isKnown`: it has a row already, and one that was deleted since stays deleted. */
type Place = { sessionId: string; isKnown: boolean };

/**
 * Keeps what a message tells of its member as soon as it is read, so that it counts whatever becomes of the answer.
 * Nobody waits long for it, and care is given all the same where it can't be kept.
 */
export async function keepTold(
  deps: KeepToldDeps,
  actor: Actor,
  { care, place }: { care: Pick<Care, 'marksEatingDisorder' | 'tells'>; place: Place | null },
): Promise<void> {
  const { marksEatingDisorder, tells } = care;
  const keeping = [
    ...(marksEatingDisorder ? [deps.markEatingDisorder(actor)] : []),
    ...(tells !== null && place !== null ? [rememberTold(deps, actor, { ...place, told: tells })] : []),
  ].map((kept) => kept.catch((error: unknown) => deps.events.toldNotKept(error)));
  if (keeping.length > 0) await inTimeOrNull(() => Promise.all(keeping), deps.toolTimeoutMs);
}

function rememberTold(
  { db, clock }: KeepToldDeps,
  { userId }: Actor,
  { sessionId, isKnown, told }: Place & { told: Told },
): Promise<void> {
  return db.transaction().execute(async (turn) => {
    await lockMember(turn, userId);
    if (!(await holdsConsent(turn, userId, 'health_data'))) return;
    if (isKnown) await updateSession(turn, userId, sessionId, { told });
    else await insertToldSession(turn, userId, { id: sessionId, told, now: clock.now() });
  });
}

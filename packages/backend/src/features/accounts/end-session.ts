import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor, ForgetActor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { raiseTokenVersion, revokeAllTokens } from './accounts.store.ts';
import { revokeSession } from './sessions.store.ts';
import { writeAudit } from './write-audit.ts';

type EndDeps = { db: Database; clock: Clock };

/** Ends one of the member's sessions: it is refreshed no more, and its access token runs out within minutes. */
export function endSession(deps: EndDeps, actor: Actor, sessionId: string): Promise<Result<null, Problem>> {
  const { userId } = actor;
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, userId);
    if (!(await revokeSession(db, { userId, sessionId, now: deps.clock.now() })))
      return err(problem('not-found', 'There is no such session.'));
    await writeAudit(
      { ...deps, db },
      { userId, action: 'session.ended', details: { session_id: sessionId } },
    );
    return ok(null);
  });
}

/** Ends every session, the one that asks too, and every access token at once. @returns how many sessions. */
export async function logOutEverywhere(
  deps: EndDeps & { forgetActor: ForgetActor },
  { userId }: Actor,
): Promise<number> {
  const ended = await deps.db.transaction().execute(async (db) => {
    await lockMember(db, userId);
    const now = deps.clock.now();
    const sessions = await endAllSessions(db, { userId, now });
    await writeAudit({ ...deps, db }, { userId, action: 'sessions.ended', details: { sessions } });
    return sessions;
  });
  deps.forgetActor(userId);
  return ended;
}

/** Refresh tokens and access tokens alike; on the caller's transaction. @returns how many sessions. */
export async function endAllSessions(db: Database, member: { userId: string; now: Date }): Promise<number> {
  const sessions = await revokeAllTokens(db, member);
  await raiseTokenVersion(db, member);
  return sessions;
}

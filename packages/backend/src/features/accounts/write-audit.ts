import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { insertAuditRow } from './audit.store.ts';

/** Deeds that must be traceable afterwards. */
export type AuditAction =
  | 'account.closed'
  | 'account.disabled'
  | 'account.enabled'
  | 'account.reopened'
  | 'password.changed'
  | 'password.reset'
  | 'email.verified'
  | 'ops.ordered'
  | 'ops.done'
  | 'ops.failed'
  | 'photos.retried'
  | 'role.changed'
  | 'safety.excerpts_read'
  | 'safety.reviewed'
  | 'safety.state_changed'
  | 'safety.state_read'
  | 'session.ended'
  | 'sessions.ended'
  | 'task.retried'
  | 'task.started';

export type AuditEntry = {
  /** Whose account it concerns; null: the service as a whole. */
  userId: string | null;
  /** Null: the member themselves. */
  actor?: { kind: 'operator' | 'system'; id: string | null };
  action: AuditAction;
  /** Counts, ids and names of things; nothing about a person. */
  details?: Record<string, string | number | boolean>;
};

/** Records a deed, in the transaction that does it: there is neither without the other. */
export function writeAudit({ db, clock }: { db: Database; clock: Clock }, entry: AuditEntry): Promise<void> {
  const actor = entry.actor ?? { kind: 'member', id: entry.userId };
  return insertAuditRow(db, {
    id: randomUUID(),
    userId: entry.userId,
    actorKind: actor.kind,
    actorId: actor.id,
    action: entry.action,
    details: entry.details ?? {},
    now: clock.now(),
  });
}

import type { Database } from '../../platform/postgres/database.ts';

export async function insertAuditRow(
  db: Database,
  row: {
    id: string;
    userId: string | null;
    actorKind: 'member' | 'operator' | 'system';
    actorId: string | null;
    action: string;
    details: Record<string, string | number | boolean>;
    now: Date;
  },
): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      id: row.id,
      user_id: row.userId,
      actor_kind: row.actorKind,
      actor_id: row.actorId,
      action: row.action,
      details: JSON.stringify(row.details),
      created_at: row.now,
    })
    .execute();
}

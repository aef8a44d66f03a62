import type { Database } from '../../platform/postgres/database.ts';

export type DemoState = { otherMembers: number; demoExists: boolean };

export async function readDemoState(db: Database): Promise<DemoState> {
  const rows = await db.selectFrom('user').select('is_demo').limit(10).execute();
  return {
    otherMembers: rows.filter(({ is_demo }) => !is_demo).length,
    demoExists: rows.some(({ is_demo }) => is_demo),
  };
}

/** Marks the member, so that nobody takes the data for a person's. */
export async function markDemoMember(db: Database, email: string): Promise<string> {
  const row = await db
    .updateTable('user')
    .set({ is_demo: true })
    .where('email', '=', email)
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function deleteDemoMember(db: Database): Promise<void> {
  await db.deleteFrom('user').where('is_demo', '=', true).execute();
}

import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `change` and `journal` are sealed. */
export type ProposalRow = Selectable<Tables['coach_proposal']>;

export async function insertProposal(
  db: Database,
  row: Omit<ProposalRow, 'status' | 'journal' | 'decided_at'>,
): Promise<ProposalRow> {
  return await db
    .insertInto('coach_proposal')
    .values({ ...row, journal: null, decided_at: null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The member's own, locked until the transaction ends. */
export async function lockProposal(db: Database, userId: string, id: string): Promise<ProposalRow | null> {
  const row = await db
    .selectFrom('coach_proposal')
    .selectAll()
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function decideProposal(
  db: Database,
  { user_id: userId, id }: Pick<ProposalRow, 'user_id' | 'id'>,
  decision: { status: 'confirmed' | 'undone'; journal: string; decided_at: Date },
): Promise<ProposalRow> {
  return await db
    .updateTable('coach_proposal')
    .set(decision)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The newest of the member, of one conversation when it is named. */
export function listProposalRows(
  db: Database,
  userId: string,
  { sessionId, limit }: { sessionId: string | null; limit: number },
): Promise<ProposalRow[]> {
  return db
    .selectFrom('coach_proposal')
    .selectAll()
    .where('user_id', '=', userId)
    .$if(sessionId !== null, (rows) => rows.where('session_id', '=', sessionId ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

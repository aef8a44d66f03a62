import { sql } from 'kysely';
import type { SealedText } from '../sealed-text.ts';
import type { Database } from './database.ts';
import { pageByPage } from './page-by-page.ts';
import type { Tables } from './tables.ts';

/** Where sealed texts lie, with what beside `user_id` tells the rows of the table apart. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'check_in', column: 'notes', key: 'id' },
  { table: 'nutrition_day', column: 'notes', key: 'id' },
  { table: 'ai_session', column: 'context_summary', key: 'id' },
  { table: 'ai_session', column: 'conversation_history', key: 'id' },
  { table: 'ai_session', column: 'title', key: 'id' },
  { table: 'ai_message', column: 'content', key: 'id' },
  { table: 'coach_run', column: 'events', key: 'id' },
  { table: 'ai_policy_violation_log', column: 'trigger_content', key: 'id' },
  { table: 'coach_proposal', column: 'change', key: 'id' },
  { table: 'coach_proposal', column: 'journal', key: 'id' },
  { table: 'coach_plan', column: 'content', key: 'id' },
  { table: 'coach_recommendation', column: 'content', key: 'id' },
  { table: 'idempotency_key', column: 'request', key: 'key_hash' },
  { table: 'idempotency_key', column: 'answer', key: 'key_hash' },
];

type SealedColumn = { table: keyof Tables; column: string; key: 'id' | 'key_hash' };

/** `isPresent`: by the key that seals now. */
export type KeyUse = { keyId: string; texts: number; isPresent: boolean };

/** How many texts each key has sealed, the present key first. */
export async function readKeyUse(db: Database, sealedText: SealedText): Promise<KeyUse[]> {
  const present = presentKeyId(sealedText);
  const texts = new Map([[present, 0]]);
  for (const { table, column } of sealedColumns) {
    const { rows } = await sql<{ key_id: string; texts: number }>`
      select split_part(${sql.ref(column)}, '.', 2) as key_id, count(*)::int as texts
      from ${sql.table(table)} where ${sql.ref(column)} is not null group by 1`.execute(db);
    for (const row of rows) texts.set(row.key_id, (texts.get(row.key_id) ?? 0) + row.texts);
  }
  return [...texts].map(([keyId, count]) => ({ keyId, texts: count, isPresent: keyId === present }));
}

export type Resealed = { resealed: number; unreadable: number };

/**
 * Seals with the present key what a former one has sealed. A text that a member changes meanwhile stays as they leave
 * it; one that no key opens stays as it is, and is counted. Cut off midway, the next run does the rest.
 */
export async function resealTexts(db: Database, sealedText: SealedText): Promise<Resealed> {
  const total: Resealed = { resealed: 0, unreadable: 0 };
  const present = presentKeyId(sealedText);
  for (const place of sealedColumns) {
    const former = pageByPage<Row>(batchRows, (after, limit) =>
      readFormer(db, place, { after, present, limit }),
    );
    for await (const row of former) {
      const text = openOrNull(sealedText, row.text);
      if (text === null) total.unreadable += 1;
      else total.resealed += await replace(db, place, { ...row, next: sealedText.seal(text) });
    }
  }
  return total;
}

type Row = { user_id: string; id: string; text: string };

const batchRows = 100;

const presentKeyId = (sealedText: SealedText) => sealedText.seal('').split('.')[1] ?? '';

async function readFormer(
  db: Database,
  place: SealedColumn,
  { after, present, limit }: { after: Row | null; present: string; limit: number },
): Promise<Row[]> {
  const [text, key] = [sql.ref(place.column), sql.ref(place.key)];
  const isLater = after === null ? sql`true` : sql`(user_id, ${key}) > (${after.user_id}, ${after.id})`;
  const { rows } = await sql<Row>`
    select user_id, ${key} as id, ${text} as text from ${sql.table(place.table)}
    where ${isLater} and ${text} is not null and split_part(${text}, '.', 2) <> ${present}
    order by user_id, ${key} limit ${limit}`.execute(db);
  return rows;
}

/** @returns how many rows it changed: none when the text is another by now. */
async function replace(
  db: Database,
  { table, column, key }: SealedColumn,
  row: Row & { next: string },
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${row.next}
    where user_id = ${row.user_id} and ${sql.ref(key)} = ${row.id} and ${sql.ref(column)} = ${row.text}`.execute(
    db,
  );
  return Number(numAffectedRows);
}

function openOrNull(sealedText: SealedText, text: string): string | null {
  try {
    return sealedText.open(text);
  } catch {
    return null;
  }
}

import type { IncidentImpact, ServicePart } from '@sleek/contract/status';
import type { Database } from '../../platform/postgres/database.ts';
import type { EntryKind, Incident } from './incident.ts';

export type NewIncident = Pick<Incident, 'title' | 'impact' | 'parts' | 'openedAt' | 'openedBy'>;

export async function insertIncident(db: Database, incident: NewIncident): Promise<number> {
  const { id } = await db
    .insertInto('incident')
    .values({
      title: incident.title,
      impact: incident.impact,
      parts: incident.parts,
      opened_at: incident.openedAt,
      opened_by: incident.openedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertEntry(
  db: Database,
  entry: { incidentId: number; kind: EntryKind; words: string; by: string; at: Date },
): Promise<void> {
  await db
    .insertInto('incident_entry')
    .values({
      incident_id: entry.incidentId,
      kind: entry.kind,
      words: entry.words,
      written_by: entry.by,
      written_at: entry.at,
    })
    .execute();
}

/** Whether the incident is open now; locked until the end of the transaction. Null: there is none. */
export async function lockIncident(db: Database, id: number): Promise<{ isOpen: boolean } | null> {
  const row = await db
    .selectFrom('incident')
    .select('closed_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { isOpen: row.closed_at === null } : null;
}

export async function markClosed(db: Database, id: number, closed: { at: Date; by: string }): Promise<void> {
  await db
    .updateTable('incident')
    .set({ closed_at: closed.at, closed_by: closed.by })
    .where('id', '=', id)
    .execute();
}

/** More are not shown anywhere; nobody writes as many in 90 days. */
const listedAtMost = 200;

/** Open ones and those that ended since then, the newest first. */
export async function listIncidents(db: Database, { since }: { since: Date }): Promise<Incident[]> {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where((where) => where.or([where('closed_at', 'is', null), where('closed_at', '>=', since)]))
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(listedAtMost)
    .execute();
  return withEntries(db, rows);
}

export async function findIncident(db: Database, id: number): Promise<Incident | null> {
  const rows = await db.selectFrom('incident').selectAll().where('id', '=', id).execute();
  return (await withEntries(db, rows))[0] ?? null;
}

type Row = {
  id: number;
  title: string;
  impact: string;
  parts: string[];
  opened_at: Date;
  opened_by: string;
  closed_at: Date | null;
};

async function withEntries(db: Database, rows: readonly Row[]): Promise<Incident[]> {
  if (rows.length === 0) return [];
  const entries = await db
    .selectFrom('incident_entry')
    .selectAll()
    .where(
      'incident_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    impact: row.impact as IncidentImpact,
    parts: row.parts as ServicePart[],
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    closedAt: row.closed_at,
    entries: entries
      .filter(({ incident_id }) => incident_id === row.id)
      .map(({ kind, words, written_by, written_at }) => ({
        kind: kind as EntryKind,
        words,
        by: written_by,
        at: written_at,
      })),
  }));
}

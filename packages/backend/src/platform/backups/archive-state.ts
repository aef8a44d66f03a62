import { sql } from 'kysely';
import type { Database } from '../postgres/database.ts';

export type ArchiveState = {
  isOn: boolean;
  /** When a segment last reached the archive. */
  lastArchivedAt: Date | null;
  lastFailedAt: Date | null;
  /** For how long the oldest finished segment has been waiting. */
  waitingS: number;
};

/** How the server's archiving is doing. */
export async function readArchiveState(db: Database): Promise<ArchiveState> {
  const { rows } = await sql<{ mode: string; archived: Date | null; failed: Date | null; waiting: number }>`
    select current_setting('archive_mode') as mode, last_archived_time as archived, last_failed_time as failed,
      coalesce((select extract(epoch from clock_timestamp() - min(modification)) from pg_ls_archive_statusdir()
        where name like '%.ready'), 0)::float8 as waiting
    from pg_stat_archiver`.execute(db);
  const row = rows[0];
  return {
    isOn: row !== undefined && row.mode !== 'off',
    lastArchivedAt: row?.archived ?? null,
    lastFailedAt: row?.failed ?? null,
    waitingS: row?.waiting ?? 0,
  };
}

/** Whether changes do not get into the archive as they should. */
export const isArchiveFailing = (
  { isOn, lastArchivedAt, lastFailedAt, waitingS }: ArchiveState,
  { archiveTimeoutS }: { archiveTimeoutS: number },
): boolean =>
  !isOn ||
  (lastFailedAt !== null && (lastArchivedAt === null || lastFailedAt > lastArchivedAt)) ||
  waitingS > 60 + 3 * archiveTimeoutS;

import { z } from 'zod';
import type { Events } from '../../events.ts';
import type { LineFile } from '../../platform/line-file.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { pageByPage } from '../../platform/postgres/page-by-page.ts';
import { type LedgerEntry, listLedger } from './ledger.store.ts';

/**
 * The deletion ledger outside of the database, beside the backups: a database that is restored from one knows nothing
 * of what members decided afterwards.
 */
export type LedgerCopy = {
  /** The latest word about each member, by the hash. */
  read(): Promise<Map<string, LedgerEntry>>;
  append(entries: readonly LedgerEntry[]): Promise<void>;
};

export function createLedgerCopy(lines: LineFile): LedgerCopy {
  return {
    async read() {
      const latest = new Map<string, LedgerEntry>();
      for (const line of await lines.read()) {
        const { data: entry } = ledgerLine.safeParse(line);
        if (entry && isNewer(entry, latest.get(entry.member_hash))) latest.set(entry.member_hash, entry);
      }
      return latest;
    },
    append: (entries) => lines.append(entries),
  };
}

/** Writes a decision to the copy. Where that fails it stays in the database, and the next `syncLedgerCopy` has it. */
export async function noteInCopy(
  { ledgerCopy, events }: { ledgerCopy: LedgerCopy; events: Events },
  entry: LedgerEntry,
): Promise<void> {
  await ledgerCopy.append([entry]).catch((error: unknown) => events.ledgerCopyFailed(error));
}

/** Writes to the copy what only the database knows. */
export async function syncLedgerCopy(deps: { db: Database; ledgerCopy: LedgerCopy }): Promise<void> {
  const copied = await deps.ledgerCopy.read();
  const missing = (await readLedger(deps)).filter((entry) => isNewer(entry, copied.get(entry.member_hash)));
  if (missing.length > 0) await deps.ledgerCopy.append(missing);
}

export const isNewer = (entry: LedgerEntry, than: LedgerEntry | null | undefined): boolean =>
  !than || entry.changed_at > than.changed_at;

const pageSize = 500;

/** The whole ledger as the database has it. */
export async function readLedger({ db }: { db: Database }): Promise<LedgerEntry[]> {
  const pages = pageByPage<LedgerEntry>(pageSize, (last, limit) =>
    listLedger(db, { after: last?.member_hash ?? null, limit }),
  );
  const entries: LedgerEntry[] = [];
  for await (const entry of pages) entries.push(entry);
  return entries;
}

const moment = z.iso.datetime().transform((text) => new Date(text));
const ledgerLine = z.object({
  member_hash: z.string().length(64),
  state: z.enum(['closed', 'reopened', 'deleted']),
  requested_at: moment,
  purge_at: moment,
  link_hash: z.string().length(64).nullable(),
  changed_at: moment,
});

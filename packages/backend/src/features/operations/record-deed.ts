import type { Clock } from '../../platform/clock.ts';
import type { LineFile } from '../../platform/line-file.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { writeAudit } from '../accounts/write-audit.ts';

/** What an operator had done to the service: `ordered` before it begins, then how it ended. */
export type OperatorDeed = {
  by: string;
  /** @example 'scale' */
  what: string;
  stage: 'ordered' | 'done' | 'failed';
  /** Counts, names and versions; no secret and nothing about a member. */
  details: Record<string, string | number | boolean>;
};

/**
 * Records a deed in the audit log, or in a file where the database cannot be asked: a database that is down must not
 * keep an operator from rolling back. @returns where it was recorded.
 */
export async function recordDeed(
  { db, clock, file }: { db: Database | null; clock: Clock; file: LineFile },
  { by, what, stage, details }: OperatorDeed,
): Promise<'audit-log' | 'file'> {
  const told = { ...details, by: by.slice(0, 100), what };
  if (db !== null) {
    try {
      const actor = { kind: 'operator' as const, id: null };
      await writeAudit({ db, clock }, { userId: null, actor, action: `ops.${stage}`, details: told });
      return 'audit-log';
    } catch {
      // Then the file has it.
    }
  }
  await file.append([{ at: clock.now().toISOString(), action: `ops.${stage}`, ...told }]);
  return 'file';
}

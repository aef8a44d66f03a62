import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { findRun, type RunRow, reviveRun } from './schedules.store.ts';

export type RetryRunError = { type: 'no-such-run' } | { type: 'not-given-up'; status: RunRow['status'] };

/** Puts a run that was given up back to what is due: a server takes it within a minute. */
export function retryRun(
  { db, clock }: { db: Database; clock: Clock },
  operator: { name: string },
  id: number,
): Promise<Result<RunRow, RetryRunError>> {
  return db.transaction().execute(async (turn) => {
    if (await reviveRun(turn, id, clock.now())) {
      const run = await findRun(turn, id);
      if (run === null) return err({ type: 'no-such-run' });
      await writeAudit(
        { db: turn, clock },
        {
          userId: null,
          actor: { kind: 'operator', id: null },
          action: 'task.retried',
          details: { by: operator.name.slice(0, 100), task: run.task, run: id },
        },
      );
      return ok(run);
    }
    const run = await findRun(turn, id);
    return err(run === null ? { type: 'no-such-run' } : { type: 'not-given-up', status: run.status });
  });
}

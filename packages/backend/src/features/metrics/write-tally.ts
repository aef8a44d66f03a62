import type { Database } from '../../platform/postgres/database.ts';
import type { RequestTally } from '../../platform/telemetry/request-tally.ts';
import { writeProcessHour } from './rollups.store.ts';

/**
 * Writes down what this process has counted, hour by hour, in place of what it wrote before: once more does no harm,
 * and what cannot be written now is written with the next call.
 */
export async function writeTally(
  { db, tally }: { db: Database; tally: RequestTally },
  processId: string,
): Promise<void> {
  for (const hour of tally.unwritten()) {
    await writeProcessHour(db, processId, hour);
    tally.written([hour]);
  }
}

import { type EmbeddedPostgres, openEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.ts';
import { EmbeddedPostgresFailure } from '../embedded-postgres/failure.ts';
import { withClient } from '../postgres/client.ts';
import { countRows } from '../postgres/count-rows.ts';

export type RecoveredServer = AsyncDisposable & {
  url: string;
  /** Null: it went as far as the archive does, since nothing was committed after the moment that was asked for. */
  targetReached: boolean;
  /** When the last transaction that it has was committed; null when it replayed none. */
  lastCommitAt: Date | null;
  /** The segment that is being written now. */
  segment: () => Promise<string>;
  rows: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
};

/**
 * Serves a restored folder on loopback once its log was replayed, for as long as it takes to look at it. Nothing it does
 * gets into the archive.
 */
export async function openRecovered(
  dataDir: string,
  options: {
    archiveDir: string;
    timeline: number;
    targetTime: Date | null;
    mustReach: boolean;
    log: (message: string) => void;
    stop?: AbortSignal;
  },
): Promise<RecoveredServer> {
  const { targetTime, log, timeline, archiveDir, stop } = options;
  const open = (until: Date | null) =>
    openEmbeddedPostgres({
      dataDir,
      log,
      ...(stop && { stop }),
      startTimeoutMs: replayTimeoutMs,
      recovery: { archiveDir, timeline: String(timeline), targetTime: until },
    });
  let targetReached = true;
  const server = await open(targetTime).catch((error: unknown) => {
    if (!(error instanceof EmbeddedPostgresFailure) || !endedBefore.test(error.message)) throw error;
    if (options.mustReach) throw new TargetNotReached();
    targetReached = false;
    return open(null);
  });
  const lastCommitAt = await ask<Date | null>(server, 'select pg_last_xact_replay_timestamp() as answer');
  return {
    url: server.url,
    targetReached,
    lastCommitAt,
    segment: () => ask<string>(server, 'select pg_walfile_name(pg_current_wal_lsn()) as answer'),
    rows: () => withClient(server.url, countRows),
    close: () => server.close(),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** The log ends before the moment. */
export class TargetNotReached extends Error {
  override readonly name = 'TargetNotReached';
}

/** A week's log may be long. */
const replayTimeoutMs = 12 * 3_600_000;
const endedBefore = /recovery ended before configured recovery target was reached/;

async function ask<T>({ url }: EmbeddedPostgres, question: string): Promise<T> {
  return withClient(
    url,
    async (client) => (await client.query<{ answer: T }>(question)).rows[0]?.answer as T,
  );
}

import { existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLedgerCopy } from './features/erasure/ledger-copy.ts';
import { openBackups } from './open-backups.ts';
import { basesOf, walArchiveOf } from './platform/backups/places.ts';
import { noCounters } from './platform/counters.ts';
import { openEmbeddedPostgres } from './platform/embedded-postgres/embedded-postgres.ts';
import type { Objects } from './platform/objects/objects.ts';
import { openDatabase } from './platform/postgres/database.ts';
import { migrateUp } from './platform/postgres/migrate.ts';
import { type LogLine, recordingLog } from './testing/bare-server.ts';
import { OPEN_TIMEOUT_MS, useDataDirs } from './testing/data-dirs.ts';
import { createFakeClock } from './testing/fake-clock.ts';
import { createMemoryLines } from './testing/memory-lines.ts';

const { defer, newDataDir, newStoppedDataDir } = useDataDirs();

/** The tasks of a household's server, and what they log. */
async function household() {
  const [dataDir, backupDir] = [newStoppedDataDir(), newDataDir()];
  const archiving = { dir: walArchiveOf(backupDir), timeoutS: 60 };
  const server = await openEmbeddedPostgres({ dataDir, durable: false, log: () => {}, archiving });
  defer(() => server.close());
  await migrateUp(server.url);
  const database = openDatabase(server.url, { poolSize: 1, onError: () => {} });
  defer(() => database.close());
  const lines: LogLine[] = [];
  const config = {
    backupDir,
    dataDir,
    database: { mode: 'embedded' as const, poolSize: 1 },
    dumpsByClock: false,
    // In a bucket with a copy of its own, so that no photo is copied.
    objects: { kind: 's3', endpoint: null } as never,
    archiveTimeoutS: 60,
    photoWork: false,
  };
  const { tasks } = openBackups(config, {
    db: database.db,
    clock: createFakeClock('2026-06-15T03:00:00.000Z'),
    log: recordingLog(lines),
    counters: noCounters,
    objects: {} as Objects,
    secrets: { databaseUrl: () => server.url },
    ledgerCopy: createLedgerCopy(createMemoryLines()),
    settings: () => [],
  });
  const run = (name: 'database-backup' | 'backup-verify', stop = new AbortController().signal) =>
    Promise.resolve(tasks[name]?.(stop));
  return { backupDir, run, events: () => lines.map(({ event }) => event) };
}

test('the newest backup is restored beside the server and read; one that cannot be is a failed run, and stopping leaves nothing', {
  timeout: 3 * OPEN_TIMEOUT_MS,
}, async () => {
  const { backupDir, run, events } = await household();
  await expect(run('backup-verify')).rejects.toThrow('no-backup');
  await run('database-backup');
  await run('backup-verify');
  expect(events()).toEqual(['backup_made', 'backup_verified']);

  await expect(run('backup-verify', AbortSignal.abort(new Error('the process ends')))).rejects.toThrow(
    'the process ends',
  );
  expect(existsSync(join(backupDir, '.rehearsal'))).toBe(false);

  const [id = ''] = readdirSync(basesOf(backupDir));
  truncateSync(join(basesOf(backupDir), id, 'data/PG_VERSION'), 1);
  await expect(run('backup-verify')).rejects.toThrow('backup-damaged');
});

import { type Dirent, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Client } from 'pg';
import { archivedName } from '../embedded-postgres/archiving.ts';
import { syncFolder } from '../sync-folder.ts';
import { copyHashed, type HashedFile, writeHashed } from './hashed-copy.ts';
import { segmentsBetween } from './wal-names.ts';

/** What a copy of a database folder says about itself. */
export type BaseBackup = {
  systemIdentifier: string;
  postgresMajor: number;
  segmentBytes: number;
  startLsn: string;
  stopLsn: string;
  /** The segments that it needs, first and last. */
  firstWal: string;
  lastWal: string;
  /** All folders, and all files with their hashes, by their path within the backup. */
  folders: string[];
  files: HashedFile[];
};

export type BaseBackupOptions = {
  /** A folder of its own; `data` and `wal` are made in it. */
  into: string;
  walArchive: string;
  label: string;
  /** For the server to archive what was written meanwhile. */
  archiveMs: number;
  progress: (done: { bytes: number; ofBytes: number }) => void;
  stop?: AbortSignal;
};

/** The server does not archive, or not now: without its log a copy made while it runs is worth nothing. */
export class ArchiveNotWorking extends Error {
  override readonly name = 'ArchiveNotWorking';
}

/**
 * Copies the folder of a running server, as PostgreSQL's low-level backup describes it, together with the part of the
 * write-ahead log that makes the copy whole. The server must be on this machine and archive into `walArchive`.
 * https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
export async function takeBaseBackup(url: string, options: BaseBackupOptions): Promise<BaseBackup> {
  const client = new Client({ connectionString: url, application_name: 'sleek-coach-backup' });
  client.on('error', () => {});
  await client.connect();
  try {
    const server = await describeServer(client);
    await client.query('select pg_backup_start($1, true)', [options.label]);
    const { folders, files } = await copyFolder(server, options);
    const stopped = await stopBackup(client, options.archiveMs);
    const firstWal = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(stopped.label)?.[1];
    const startLsn = /^START WAL LOCATION: (\S+)/.exec(stopped.label)?.[1];
    if (firstWal === undefined || startLsn === undefined) throw new Error('The backup has no label');
    files.push(await writeHashed(options.into, 'data/backup_label', stopped.label));
    if (stopped.map !== '') files.push(await writeHashed(options.into, 'data/tablespace_map', stopped.map));
    const wal = segmentsBetween(firstWal, stopped.lastWal, server.segmentBytes);
    files.push(...(await copyWal(wal, options)));
    for (const folder of ['data', ...folders, 'wal', '.']) syncFolder(join(options.into, folder));
    const { folder: _, ...told } = server;
    return { ...told, startLsn, firstWal, stopLsn: stopped.lsn, lastWal: stopped.lastWal, folders, files };
  } finally {
    await client.end().catch(() => {});
  }
}

async function describeServer(client: Client) {
  const { rows } = await client.query<Record<'folder' | 'id' | 'version' | 'segment' | 'archive', string>>(
    `select current_setting('data_directory') as folder, current_setting('server_version_num') as version,
       current_setting('archive_mode') as archive, pg_size_bytes(current_setting('wal_segment_size'))::text as segment,
       (select system_identifier::text from pg_control_system()) as id`,
  );
  const { folder = '', id = '', version = '', segment = '', archive } = rows[0] ?? {};
  if (archive === 'off') throw new ArchiveNotWorking('The database server does not archive what it writes.');
  return {
    folder,
    systemIdentifier: id,
    postgresMajor: Math.floor(Number(version) / 10_000),
    segmentBytes: Number(segment),
  };
}

/** Ends the backup and waits until all that was written meanwhile lies in the archive. */
async function stopBackup(client: Client, archiveMs: number) {
  await client.query(`set statement_timeout = ${Math.round(archiveMs)}`);
  const { rows } = await client
    .query<{ lsn: string; label: string; map: string; last: string }>(
      `select lsn::text, labelfile as label, spcmapfile as map, pg_walfile_name(lsn) as last from pg_backup_stop(true)`,
    )
    .catch((error: unknown) => {
      if ((error as { code?: string }).code !== '57014') throw error;
      throw new ArchiveNotWorking(
        `The database server could not archive what it wrote within ${Math.round(archiveMs / 1000)} s: see its log.`,
      );
    });
  const { lsn = '', label = '', map = '', last = '' } = rows[0] ?? {};
  return { lsn, label, map, lastWal: last };
}

/** Folders whose content belongs to the running server, or comes from the write-ahead log. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const leftOut =
  /^(postmaster\.(pid|opts)|current_logfiles|backup_label(\.old)?|tablespace_map(\.old)?)$|(^|\/)(pgsql_tmp|pg_internal\.init)/;

async function copyFolder(
  { folder }: { folder: string },
  { into, progress, stop }: BaseBackupOptions,
): Promise<{ folders: string[]; files: HashedFile[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = (entry: Dirent) => relative(folder, join(entry.parentPath, entry.name));
  const isKept = (path: string) => !emptied.has(path.split('/')[0] ?? '') && !leftOut.test(path);
  if (entries.some((entry) => entry.isSymbolicLink() && pathOf(entry).startsWith('pg_tblspc/')))
    throw new Error('The database has tablespaces of its own, which this backup does not know');
  const folders = entries
    .filter((entry) => entry.isDirectory() && (isKept(pathOf(entry)) || !pathOf(entry).includes('/')))
    .map((entry) => `data/${pathOf(entry)}`);
  for (const path of ['data', ...folders]) await mkdir(join(into, path), { recursive: true, mode: 0o700 });
  const paths = entries.filter((entry) => entry.isFile()).map(pathOf);
  const kept = paths.filter(isKept);
  const ofBytes = kept.reduce((sum, path) => sum + sizeOf(join(folder, path)), 0);
  const files: HashedFile[] = [];
  let bytes = 0;
  const copy = async (path: string) => {
    stop?.throwIfAborted();
    const copied = await copyHashed({ from: folder, to: join(into, 'data') }, path);
    if (copied === null) return;
    files.push({ ...copied, path: `data/${path}` });
    bytes += copied.bytes;
    progress({ bytes, ofBytes: Math.max(bytes, ofBytes) });
  };
  // The control file last: the recovery begins with what it says.
  await severalAtOnce(
    kept.filter((path) => path !== controlFile),
    copy,
  );
  await copy(controlFile);
  return { folders, files };
}

const controlFile = 'global/pg_control';

/** Waiting for the disk takes most of the time. */
async function severalAtOnce(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const left = paths.values();
  const worker = async () => {
    for (const path of left) await work(path);
  };
  const ended = await Promise.allSettled(Array.from({ length: 8 }, worker));
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

async function copyWal(
  segments: readonly string[],
  { into, walArchive }: BaseBackupOptions,
): Promise<HashedFile[]> {
  await mkdir(join(into, 'wal'), { recursive: true, mode: 0o700 });
  const files: HashedFile[] = [];
  for (const segment of segments) {
    const copied = await copyHashed({ from: walArchive, to: join(into, 'wal') }, archivedName(segment));
    if (copied === null)
      throw new ArchiveNotWorking(`The database server archives to another place than ${walArchive}.`);
    files.push({ ...copied, path: `wal/${copied.path}` });
  }
  return files;
}

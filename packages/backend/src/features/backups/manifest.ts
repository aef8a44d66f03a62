import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { z } from 'zod';
import { hashFile } from '../../platform/backups/hashed-copy.ts';
import { basesOf, dumpsOf } from '../../platform/backups/places.ts';
import { errorCode } from '../../platform/defect.ts';

/**
 * What a backup says about itself. It is written last, with its own hash beside it, and then the folder gets its name:
 * what has a manifest is whole, and what was changed since is found.
 */
const manifestSchema = z.object({
  format: z.literal(1),
  id: z.string().regex(/^\d{8}T\d{6}Z$/),
  started_at: z.iso.datetime(),
  /** The copy can be brought to this moment and any later one that the archive reaches. */
  ended_at: z.iso.datetime(),
  software: z.string(),
  schema: z.object({ migrations: z.number(), last: z.string().nullable() }),
  postgres: z.object({ major: z.number(), system_identifier: z.string(), segment_bytes: z.number() }),
  wal: z.object({ start_lsn: z.string(), stop_lsn: z.string(), first: z.string(), last: z.string() }),
  photos: z.object({
    kept_by: z.enum(['backup', 'bucket']),
    count: z.number(),
    bytes: z.number(),
  }),
  /** Which secrets lie in the backup. */
  secrets: z.array(z.string()),
  bytes: z.number(),
  folders: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string().length(64) })),
});

export type Manifest = z.output<typeof manifestSchema>;

export const manifestFile = 'manifest.json';
export const manifestHashFile = 'manifest.sha256';

export const manifestTexts = (manifest: object): { text: string; hash: string } => {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return { text, hash: `${sha256(text)}  ${manifestFile}\n` };
};

/** What a dump says about itself: of a database that is not ours to copy, as it was at one moment. */
const dumpSchema = manifestSchema
  .omit({ wal: true, secrets: true, folders: true })
  .extend({ kind: z.literal('dump'), postgres: z.object({ major: z.number() }) });
export type DumpManifest = z.output<typeof dumpSchema>;

/** The backups that are whole, oldest first; what is no backup is passed over. */
export const listBackups = (backupDir: string): Promise<Manifest[]> =>
  listWhole(basesOf(backupDir), manifestSchema);
export const listDumps = (backupDir: string): Promise<DumpManifest[]> =>
  listWhole(dumpsOf(backupDir), dumpSchema);

async function listWhole<T extends { id: string }>(folder: string, schema: z.ZodType<T>): Promise<T[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const found: T[] = [];
  for (const name of names.sort()) {
    const manifest = await readManifestAs(schema, join(folder, name));
    if (manifest.ok && manifest.value.id === name) found.push(manifest.value);
  }
  return found;
}

/** The newest one that is whole; null where there is none. */
export async function newestBackup(backupDir: string): Promise<Manifest | null> {
  const names = await readdir(basesOf(backupDir)).catch(() => []);
  for (const name of names.sort().reverse()) {
    const manifest = await readManifest(join(basesOf(backupDir), name));
    if (manifest.ok && manifest.value.id === name) return manifest.value;
  }
  return null;
}

/** @param folder of one backup. */
export const readManifest = (folder: string): Promise<Result<Manifest, ManifestError>> =>
  readManifestAs(manifestSchema, folder);

async function readManifestAs<T>(schema: z.ZodType<T>, folder: string): Promise<Result<T, ManifestError>> {
  const [text, hash] = await Promise.all(
    [manifestFile, manifestHashFile].map((name) => readFile(join(folder, name), 'utf8').catch(() => null)),
  );
  if (typeof text !== 'string' || typeof hash !== 'string') return err({ type: 'no-backup' });
  if (!hash.startsWith(sha256(text))) return err({ type: 'damaged', path: manifestFile });
  const manifest = schema.safeParse(parsed(text));
  return manifest.success ? ok(manifest.data) : err({ type: 'damaged', path: manifestFile });
}

export type ManifestError = { type: 'no-backup' } | { type: 'damaged'; path: string };

/** Reads every file of a backup again. @returns the paths of those that are not as they were written. */
export async function findDamage(
  folder: string,
  { files }: Pick<Manifest, 'files'>,
  stop?: AbortSignal,
): Promise<string[]> {
  const damaged: string[] = [];
  for (const file of files) {
    stop?.throwIfAborted();
    const found = await hashFile(folder, file.path);
    if (found?.sha256 !== file.sha256 || found.bytes !== file.bytes) damaged.push(file.path);
  }
  return damaged;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

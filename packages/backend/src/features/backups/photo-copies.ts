import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { hashFile, replaceFile } from '../../platform/backups/hashed-copy.ts';
import { photosOf } from '../../platform/backups/places.ts';
import type { Clock } from '../../platform/clock.ts';
import { createLineFile } from '../../platform/line-file.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { pageByPage } from '../../platform/postgres/page-by-page.ts';
import { syncFolder } from '../../platform/sync-folder.ts';
import { allPhotos, partsOfKey } from '../photos/photo-keys.ts';

const copySchema = z.object({
  key: z.string(),
  sha256: z.string().length(64),
  bytes: z.number(),
  content_type: z.string(),
  copied_at: z.iso.datetime(),
  /** When it was seen to be deleted; null while it is there. */
  gone_at: z.iso.datetime().nullable(),
});

/** One object as it was copied. The latest line about a key counts. */
export type PhotoCopy = z.output<typeof copySchema>;
export type PhotoCopyDeps = { objects: Objects; clock: Clock; backupDir: string };

/** Between the clock of a bucket and ours. */
const clockMarginMs = 10 * 60_000;

/**
 * Copies what the store has and the backups lack. Each object lies under the hash of its bytes; a list beside them, to
 * which lines are only ever added, tells which key has which. What was deleted is kept for as long as backups are.
 * What a phone sent, with the places it may name, is never copied: only what was drawn from it.
 */
export async function copyPhotos(
  deps: PhotoCopyDeps,
): Promise<{ copied: number; bytes: number; gone: number }> {
  const known = await readPhotoCopies(deps.backupDir);
  const lines = createLineFile(listOf(deps.backupDir));
  const done = { copied: 0, bytes: 0, gone: 0 };
  const seen = new Set<string>();
  const listed = pageByPage<{ key: string; changedAt: Date }>(1000, (last, limit) =>
    deps.objects.list(allPhotos, { after: last?.key ?? null, limit }),
  );
  for await (const { key, changedAt } of listed) {
    if (partsOfKey(key)?.isCopy !== true) continue;
    seen.add(key);
    const copy = known.get(key);
    if (copy?.gone_at === null && Date.parse(copy.copied_at) > changedAt.getTime() + clockMarginMs) continue;
    const line = await copyObject(deps, key);
    if (line === null) continue;
    if (copy?.gone_at === null && copy.sha256 === line.sha256 && isYoung(changedAt, deps.clock)) continue;
    await lines.append([line]);
    if (copy?.sha256 === line.sha256) continue;
    done.copied += 1;
    done.bytes += line.bytes;
  }
  const gone = [...known.values()].filter(({ key, gone_at }) => gone_at === null && !seen.has(key));
  await lines.append(gone.map((copy) => ({ ...copy, gone_at: deps.clock.now().toISOString() })));
  return { ...done, gone: gone.length };
}

/** Too new for its time of copying to tell that it did not change since. */
const isYoung = (changedAt: Date, clock: Clock): boolean =>
  clock.now().getTime() <= changedAt.getTime() + clockMarginMs;

async function copyObject(
  { objects, clock, backupDir }: PhotoCopyDeps,
  key: string,
): Promise<PhotoCopy | null> {
  const [info, bytes] = [await objects.head(key), await objects.read(key)];
  if (info === null || bytes === null) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await keep(blobOf(backupDir, sha256), bytes);
  const told = { key, sha256, bytes: bytes.length, content_type: info.contentType };
  return { ...told, copied_at: clock.now().toISOString(), gone_at: null };
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const present = await stat(path).catch(() => null);
  if (present?.size === bytes.length) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await rename(draft, path);
    syncFolder(dirname(path));
  } finally {
    await rm(draft, { force: true });
  }
}

/** The latest word about each key. */
export async function readPhotoCopies(backupDir: string): Promise<Map<string, PhotoCopy>> {
  const copies = new Map<string, PhotoCopy>();
  for (const line of await createLineFile(listOf(backupDir)).read()) {
    const { data } = copySchema.safeParse(line);
    if (data) copies.set(data.key, data);
  }
  return copies;
}

/** Forgets what was deleted before a moment: nobody may want it back any more. @returns how many keys went. */
export async function forgetGonePhotos(backupDir: string, before: Date): Promise<number> {
  const copies = [...(await readPhotoCopies(backupDir)).values()];
  const kept = copies.filter(({ gone_at }) => gone_at === null || Date.parse(gone_at) >= before.getTime());
  if (kept.length === copies.length) return 0;
  await replaceFile(listOf(backupDir), kept.map((copy) => `${JSON.stringify(copy)}\n`).join(''));
  const used = new Set(kept.map(({ sha256 }) => sha256));
  for (const { sha256 } of copies)
    if (!used.has(sha256)) await rm(blobOf(backupDir, sha256), { force: true });
  return copies.length - kept.length;
}

/** The bytes of a copy; null when they are not as they were copied. */
export async function readPhotoCopy(backupDir: string, { sha256 }: PhotoCopy): Promise<Buffer | null> {
  const bytes = await readFile(blobOf(backupDir, sha256)).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/** Reads every copy that is still wanted. @returns how many are not as they were copied. */
export async function countDamagedPhotos(backupDir: string): Promise<number> {
  let damaged = 0;
  for (const { sha256 } of (await readPhotoCopies(backupDir)).values())
    if ((await hashFile(photosOf(backupDir), blobName(sha256)))?.sha256 !== sha256) damaged += 1;
  return damaged;
}

const listOf = (backupDir: string): string => join(photosOf(backupDir), 'photos.jsonl');
const blobName = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;
const blobOf = (backupDir: string, sha256: string): string => join(photosOf(backupDir), blobName(sha256));

import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../defect.ts';
import { syncFolder } from '../sync-folder.ts';

/** A file by its path within a folder, as it was written. */
export type HashedFile = { path: string; bytes: number; sha256: string };

const chunkBytes = 1_048_576;

/**
 * Copies a file with its hash and puts it on the disk. The copy is of the bytes that were hashed, whatever is written
 * to the source meanwhile. @returns null when the source is gone.
 */
export async function copyHashed(
  { from, to }: { from: string; to: string },
  path: string,
): Promise<HashedFile | null> {
  const source = await open(join(from, path), 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (source === null) return null;
  try {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    const target = await open(join(to, path), 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const bytes = await pump(source, hash, target);
      await target.datasync();
      return { path, bytes, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Reads a file for its hash. @returns null when there is none. */
export async function hashFile(folder: string, path: string): Promise<HashedFile | null> {
  const source = await open(join(folder, path), 'r').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null;
    throw error;
  });
  if (source === null) return null;
  try {
    const hash = createHash('sha256');
    const bytes = await pump(source, hash, null);
    return { path, bytes, sha256: hash.digest('hex') };
  } finally {
    await source.close();
  }
}

async function pump(source: FileHandle, hash: Hash, target: FileHandle | null): Promise<number> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let bytes = 0; ; ) {
    const { bytesRead } = await source.read(buffer, 0, chunkBytes, bytes);
    if (bytesRead === 0) return bytes;
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    if (target !== null) await writeAll(target, chunk);
    bytes += bytesRead;
  }
}

async function writeAll(target: FileHandle, chunk: Buffer): Promise<void> {
  for (let written = 0; written < chunk.length; )
    written += (await target.write(chunk, written, chunk.length - written, null)).bytesWritten;
}

/** Writes a small file that only its owner reads, and puts it on the disk. */
export async function writeHashed(folder: string, path: string, text: string): Promise<HashedFile> {
  const bytes = Buffer.from(text);
  await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, path), bytes, { mode: 0o600, flush: true });
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Puts a file in its place whole or not at all. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  try {
    await writeFile(draft, text, { mode: 0o600, flush: true });
    await rename(draft, path);
    syncFolder(dirname(path));
  } finally {
    await rm(draft, { force: true });
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode } from '../defect.ts';
import type { ObjectInfo } from './objects.ts';

/** Type and tag go in front of the bytes, so that one rename puts all of it in its place. */
const headerBytes = 256;
/** Where files lie until they are whole. */
export const incomingFolder = 'incoming';

/** More than was allowed, or less than was announced; nothing of it stays. */
export type ReceiveError = { type: 'wrong-length' };

/**
 * Writes what comes to a file of its own and puts that in place once it is whole.
 * @param limits `length` exactly, or `atMost` bytes.
 */
export async function receiveFile(
  { root, path }: { root: string; path: string },
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { contentType, atMost, length }: { contentType: string; atMost: number; length: number | null },
): Promise<ObjectInfo | ReceiveError> {
  const incoming = join(root, incomingFolder);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const draft = join(incoming, randomUUID());
  const file = await open(draft, 'wx', 0o600);
  try {
    const written = await writeAll(file, body, length ?? atMost);
    if (written === null || (length !== null && written.length !== length)) return { type: 'wrong-length' };
    const info = { contentType, ...written };
    const header = Buffer.from(JSON.stringify(info).padEnd(headerBytes));
    if (header.length !== headerBytes) throw new RangeError('The content type is too long');
    await file.write(header, 0, headerBytes, 0);
    await file.datasync();
    await putInPlace(draft, path);
    return info;
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

async function writeAll(
  file: FileHandle,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  atMost: number,
): Promise<{ length: number; etag: string } | null> {
  const hash = createHash('md5');
  let length = 0;
  for await (const chunk of body) {
    if (length + chunk.byteLength > atMost) return null;
    await file.write(chunk, 0, chunk.byteLength, headerBytes + length);
    hash.update(chunk);
    length += chunk.byteLength;
  }
  return { length, etag: hash.digest('hex') };
}

async function putInPlace(draft: string, path: string): Promise<void> {
  // The folder may be removed between the two, as the last file in it goes.
  for (let tries = 0; ; tries++) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      return await rename(draft, path);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || tries === 5) throw error;
    }
  }
}

export type OpenFile = ObjectInfo &
  AsyncDisposable & {
    /** The bytes from one place to another, both counted. Closes the file. */
    stream(range?: { from: number; to: number }): Readable;
    read(firstBytes?: number): Promise<Buffer>;
  };

/** Null when there is none, or something that is no stored file. */
export async function openFile(path: string): Promise<OpenFile | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (isAbsence(error)) return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const info = await readHeader(file);
    return {
      ...info,
      stream({ from, to } = { from: 0, to: info.length - 1 }) {
        return createReadStream(path, {
          fd: file,
          start: headerBytes + from,
          end: headerBytes + to,
        });
      },
      async read(firstBytes = info.length) {
        const bytes = Buffer.alloc(Math.min(firstBytes, info.length));
        await file.read(bytes, 0, bytes.length, headerBytes);
        return bytes;
      },
      [Symbol.asyncDispose]: () => file.close(),
    };
  } catch (error) {
    await file.close();
    if (isAbsence(error)) return null;
    throw error;
  }
}

async function readHeader(file: FileHandle): Promise<ObjectInfo> {
  const header = Buffer.alloc(headerBytes);
  await file.read(header, 0, headerBytes, 0);
  return JSON.parse(header.toString()) as ObjectInfo;
}

/** Removes the file, then the folders that are empty without it. @returns whether there was one. */
export async function removeFile({ root, path }: { root: string; path: string }): Promise<boolean> {
  const removed = await rm(path).then(
    () => true,
    (error: unknown) => {
      if (isAbsence(error)) return false;
      throw error;
    },
  );
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isGone) break;
  }
  return removed;
}

/** Of a file: also where a folder lies in its place, or a file where a folder would be. */
const isAbsence = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR'].includes(errorCode(error) ?? '');

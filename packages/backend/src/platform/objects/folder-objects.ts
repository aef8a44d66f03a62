import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Clock } from '../clock.ts';
import { errorCode } from '../defect.ts';
import {
  checkedKey,
  checkedPrefix,
  type ListedObject,
  type ObjectInfo,
  ObjectStoreDown,
  type Objects,
} from './objects.ts';
import { createAddressSigner, type Grant } from './signed-address.ts';
import { type OpenFile, openFile, type ReceiveError, receiveFile, removeFile } from './stored-file.ts';

/** What serves the signed addresses of a folder. */
export type SignedFiles = {
  /** What the address allows; null when it was not signed here for this, or is over. */
  grantOf(asked: { method: 'GET' | 'PUT'; key: string; query: URLSearchParams }): Grant | null;
  /** Keeps the body that a grant allows. */
  receive(grant: Grant, body: AsyncIterable<Uint8Array>): Promise<ObjectInfo | ReceiveError>;
  open(key: string): Promise<OpenFile | null>;
};

export type FolderObjects = { objects: Objects; files: SignedFiles };
type Options = {
  folder: string;
  /** Where `SignedFiles` is served, with a slash at its end. */
  address: string;
  maxBytes: number;
  dataKeys: () => string;
  clock: Clock;
};

/** Objects in a folder of this machine. There is one version of each, and one place. */
export function createFolderObjects({ folder, address, maxBytes, dataKeys, clock }: Options): FolderObjects {
  const signer = createAddressSigner(dataKeys);
  const root = join(folder, 'kept');
  const placeOf = (key: string) => ({ root: folder, path: join(root, ...checkedKey(key).split('/')) });
  const sign = async (grant: Omit<Grant, 'expiresAtSeconds'>, seconds: number) => {
    const expiresAtSeconds = Math.floor(clock.now().getTime() / 1000) + seconds;
    return `${address}${checkedKey(grant.key)}?${signer.sign({ ...grant, expiresAtSeconds })}`;
  };
  const keep = (grant: Omit<Grant, 'expiresAtSeconds' | 'method'>, body: Body) =>
    whileUsable(() => receiveFile(placeOf(grant.key), body, { ...grant, atMost: maxBytes }));
  const keysUnder = (prefix: string) =>
    whileUsable(async () => {
      const found = await walk(root, checkedPrefix(prefix));
      if (found.length === 0) await checkFolder(folder);
      return found;
    });
  const open = (key: string) =>
    whileUsable(async () => {
      const file = await openFile(placeOf(key).path);
      if (file === null) await checkFolder(folder);
      return file;
    });
  const objects: Objects = {
    signUpload: (upload, seconds) => sign({ method: 'PUT', ...upload }, seconds),
    signDownload: (key, seconds) => sign({ method: 'GET', key, contentType: '', length: null }, seconds),
    async head(key) {
      await using file = await open(key);
      return file && { contentType: file.contentType, length: file.length, etag: file.etag };
    },
    async read(key, firstBytes) {
      await using file = await open(key);
      return (await file?.read(firstBytes)) ?? null;
    },
    async write(key, bytes, contentType) {
      const kept = await keep({ key, contentType, length: bytes.byteLength }, [bytes]);
      if ('type' in kept) throw new RangeError('More bytes than an object may have');
    },
    async list(prefix, { after, limit }) {
      const found = await keysUnder(prefix);
      return found.filter(({ key }) => after === null || key > after).slice(0, limit);
    },
    erase: (key) =>
      whileUsable(async () => {
        if (!(await removeFile(placeOf(key)))) await checkFolder(folder);
      }),
    async eraseUnder(prefix) {
      const found = await keysUnder(prefix);
      for (const { key } of found) await objects.erase(key);
      return found.length;
    },
    countVersions: async (prefix) => (await keysUnder(prefix)).length,
  };
  const files: SignedFiles = {
    grantOf: (asked) => signer.read(asked, clock.now().getTime()),
    receive: keep,
    open,
  };
  return { objects, files };
}

type Body = Parameters<typeof receiveFile>[1];

/** In the order of the keys, as S3 lists them. */
async function walk(root: string, prefix: string): Promise<ListedObject[]> {
  const from = join(root, prefix);
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(noneIfAbsent);
  const found: ListedObject[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const info = await stat(path).catch(() => null);
    if (info) found.push({ key: path.slice(root.length + 1).replaceAll(sep, '/'), changedAt: info.mtime });
  }
  return found.sort((one, other) => (one.key < other.key ? -1 : 1));
}

const noneIfAbsent = (error: unknown): never[] => {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
  throw error;
};

/** Nothing is found in something that is no folder either, but that is another matter. */
async function checkFolder(folder: string): Promise<void> {
  const info = await stat(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (info !== null && !info.isDirectory()) throw new ObjectStoreDown('ENOTDIR');
}

/** A folder that is full or not ours is a store that is down. */
async function whileUsable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    throw code !== undefined && /^E[A-Z]+$/.test(code) ? new ObjectStoreDown(code) : error;
  }
}

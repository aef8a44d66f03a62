import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { createServer } from '../../edge/server.ts';
import { serveSignedFiles, signedFilesPath } from '../../edge/signed-files.ts';
import { bareOptions } from '../../testing/bare-server.ts';
import { freePorts } from '../../testing/free-ports.ts';
import { makePhotoBuckets } from '../../testing/photo-buckets.ts';
import { startRadosgw } from '../../testing/radosgw.ts';
import { systemClock } from '../clock.ts';
import { createFolderObjects } from './folder-objects.ts';
import type { Objects } from './objects.ts';
import { createS3Objects } from './s3-objects.ts';
import { incomingFolder } from './stored-file.ts';

/** A store with its addresses served, as browsers reach them. */
export type Place = AsyncDisposable & {
  objects: Objects;
  /** A store of its own at the same address, with other keys. */
  other: Objects;
  /** Versions of one object there are after it was written that often. */
  versionsAfter(writes: number): number;
  /** What lies in the bucket that the store copies to; null where there is none. */
  copy: { put(key: string): Promise<void>; objects: Objects } | null;
  /** Once some bytes of something that is sent are there. */
  bytesAreComing(): Promise<void>;
  /** Whether nothing is on its way any more. */
  isQuiet(): Promise<boolean>;
  /** The same store with little patience, and what makes it silent; null where nothing can. */
  silent: { objects: Objects; freeze(): void; thaw(): void } | null;
  /** Ends what the store stands on. */
  breakIt(): Promise<void>;
};

/** The one whose pages may use the addresses. */
export const origin = 'https://app.example.com';

export async function overFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'sleek-objects-'));
  const [port = 0] = await freePorts(1);
  const options = {
    address: `http://127.0.0.1:${port}${signedFilesPath}`,
    maxBytes: 2 * 1024 * 1024,
    clock: systemClock,
  };
  const key = (byte: number) => () => Buffer.alloc(32, byte).toString('base64');
  const kept = createFolderObjects({ ...options, folder, dataKeys: key(1) });
  const other = createFolderObjects({ ...options, folder: `${folder}-other`, dataKeys: key(2) });
  const server = await createServer({ ...bareOptions, corsOrigins: [origin] });
  serveSignedFiles(server, kept.files);
  await server.listen({ host: '127.0.0.1', port });
  const incoming = () => readdir(join(folder, incomingFolder)).catch(() => []);
  return {
    objects: kept.objects,
    other: other.objects,
    versionsAfter: () => 1,
    copy: null,
    silent: null,
    bytesAreComing: () => vi.waitFor(async () => expect(await incoming()).not.toEqual([])),
    isQuiet: async () => (await incoming()).length === 0,
    async breakIt() {
      await rm(folder, { recursive: true });
      await writeFile(folder, '');
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function overS3(): Promise<Place> {
  const gateway = await startRadosgw();
  const buckets = await makePhotoBuckets(gateway, origin);
  const open = (config: typeof buckets.config) => createS3Objects({ ...config, clock: systemClock });
  return {
    objects: open(buckets.config),
    other: open(buckets.alone('others')),
    versionsAfter: (writes) => writes,
    copy: { put: buckets.putCopies, objects: open(buckets.alone('copies')) },
    silent: {
      objects: createS3Objects({
        ...buckets.config,
        clock: systemClock,
        waits: { connectMs: 300, answerMs: 300 },
      }),
      freeze: gateway.freeze,
      thaw: gateway.thaw,
    },
    bytesAreComing: () => new Promise((resolve) => setTimeout(resolve, 200)),
    isQuiet: async () => true,
    breakIt: () => gateway.stop(),
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

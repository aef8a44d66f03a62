import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { maxPhotoBytes } from '@sleek/contract/photos';
import type { Config } from '../../config.ts';
import type { Clock } from '../clock.ts';
import type { LiveSecrets } from '../live-secrets.ts';
import { createFolderObjects, type SignedFiles } from './folder-objects.ts';
import type { Objects } from './objects.ts';
import { createS3Objects } from './s3-objects.ts';
import { incomingFolder } from './stored-file.ts';

type Stored = Pick<Config, 'objects' | 'http'>;

type OpenOptions = { secrets: Pick<LiveSecrets, 'dataKeys'>; clock: Clock; servedAt: string };
type OpenObjects = { objects: Objects; files: SignedFiles | null };

/** The store that the configuration names. `files`: what this server has to serve for it; null for one of its own. */
export function openObjects(stored: Stored, options: OpenOptions): OpenObjects {
  const { objects } = stored;
  // Half a file that a process left behind when it died.
  if (objects.kind === 'folder')
    rmSync(join(objects.folder, incomingFolder), { recursive: true, force: true });
  return joinObjects(stored, options);
}

/** The same beside a server that may be receiving files. */
export function joinObjects(
  { objects, http }: Stored,
  { secrets, clock, servedAt }: OpenOptions,
): OpenObjects {
  if (objects.kind === 's3') return { objects: createS3Objects({ ...objects, clock }), files: null };
  return createFolderObjects({
    ...objects,
    address: new URL(servedAt, http.publicUrl).href,
    maxBytes: maxPhotoBytes,
    dataKeys: () => secrets.dataKeys().reveal(),
    clock,
  });
}

/** Where the addresses of the store lead, for the pages that use them. */
export function originOfObjects({ objects, http }: Stored): string {
  if (objects.kind === 'folder') return new URL(http.publicUrl).origin;
  if (objects.endpoint !== null) return new URL(objects.endpoint).origin;
  return `https://${objects.bucket.name}.s3.${objects.bucket.region}.amazonaws.com`;
}

import { maxPhotoBytes } from '@sleek/contract/photos';
import type { Config } from '../../config.ts';
import type { Clock } from '../clock.ts';
import type { LiveSecrets } from '../live-secrets.ts';
import { createFolderObjects, type SignedFiles } from './folder-objects.ts';
import type { Objects } from './objects.ts';

/** The store that the configuration names. `files`: what this server has to serve for it; null for one of its own. */
export function openObjects(
  { objects, http }: Pick<Config, 'objects' | 'http'>,
  { secrets, clock, servedAt }: { secrets: LiveSecrets; clock: Clock; servedAt: string },
): { objects: Objects; files: SignedFiles | null } {
  return createFolderObjects({
    ...objects,
    address: new URL(servedAt, http.publicUrl).href,
    maxBytes: maxPhotoBytes,
    dataKeys: () => secrets.dataKeys().reveal(),
    clock,
  });
}

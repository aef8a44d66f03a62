import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectsConfig } from '../../objects-config.ts';
import { lookIntoBucket } from './look-into-bucket.ts';
import type { StoreProbe, StoreReading } from './store-reading.ts';

/** Does with the store of photos what is done with photos, and takes it away again. */
export function lookIntoStore(objects: ObjectsConfig, probe: StoreProbe): Promise<StoreReading> {
  return objects.kind === 's3' ? lookIntoBucket(objects, probe) : lookIntoFolder(objects.folder);
}

async function lookIntoFolder(folder: string): Promise<StoreReading> {
  const path = join(folder, 'diagnosis', randomUUID());
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? error.name,
    );
  const steps: StoreReading['steps'] = [{ step: 'head', code: await codeOf(statfs(folder)) }];
  if (steps[0]?.code === null) {
    const write = mkdir(join(folder, 'diagnosis'), { recursive: true }).then(() => writeFile(path, 'probe'));
    steps.push({ step: 'put', code: await codeOf(write) });
    await rm(join(folder, 'diagnosis'), { recursive: true, force: true }).catch(() => {});
  }
  const none = { skewS: null, allowsOrigin: null, origin: null, region: null, realRegion: null };
  return { kind: 'folder', steps, ...none };
}

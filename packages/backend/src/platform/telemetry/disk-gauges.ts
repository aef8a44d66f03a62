import { statfs } from 'node:fs/promises';
import type { Counters, Reading } from '../counters.ts';
import type { LabelsOf } from './metrics.ts';
import { startSampler } from './sampler.ts';

export type Folder = { path: string; place: LabelsOf<'disk_free_ratio'>['place'] };

const everyMs = 30_000;

/** How much of the disk below each folder is free for us. A folder that is not there says nothing. */
export function watchDisks(counters: Counters, folders: readonly Folder[]): AsyncDisposable {
  const sampler = startSampler(async () => {
    const readings: Reading<'disk_free_ratio'>[] = [];
    for (const { path, place } of folders) {
      const disk = await statfs(path).catch(() => null);
      if (disk && disk.blocks > 0)
        readings.push({ value: disk.bavail / (disk.blocks - disk.bfree + disk.bavail), labels: { place } });
    }
    return readings;
  }, everyMs);
  counters.watch('disk_free_ratio', () => sampler.latest() ?? []);
  return sampler;
}

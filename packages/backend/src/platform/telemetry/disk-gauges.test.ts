import { randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { watchedGauges } from '../../testing/watched-gauges.ts';
import { watchDisks } from './disk-gauges.ts';

describe('the free part of a disk', () => {
  test('is what the system says, and absent for a folder that is not there', async () => {
    const gauges = watchedGauges();
    const watching = watchDisks(gauges.counters, [
      { path: tmpdir(), place: 'data' },
      { path: join(tmpdir(), randomUUID(), 'backups'), place: 'backups' },
    ]);
    await watching[Symbol.asyncDispose]();
    const [reading, ...others] = gauges.read('disk_free_ratio');
    expect(others).toEqual([]);
    expect(reading?.labels).toEqual({ place: 'data' });
    const { bavail, bfree, blocks } = statfsSync(tmpdir());
    expect(reading?.value).toBeCloseTo(bavail / (blocks - bfree + bavail), 1);
  });
});

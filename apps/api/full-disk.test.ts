import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { canMount, tinyDisk } from '@sleek/backend/testing/mounts';
import { addDays, type LocalDay } from '@sleek/domain/days';
import { expect, test } from 'vitest';
import { START_TIMEOUT_MS, useMainProcesses } from './testing/main-process.ts';
import { post, readDays, register } from './testing/member.ts';

const { newDataDir, start } = useMainProcesses();
const firstDay = '2020-01-01' as LocalDay;

test.runIf(canMount)(
  'a disk that runs full loses nothing that was acknowledged, and with room again everything goes on (needs mount)',
  { timeout: 4 * START_TIMEOUT_MS },
  async () => {
    const dataDir = newDataDir();
    const main = start(dataDir, { wrap: tinyDisk(dataDir, 110_000) });
    const address = await main.ready();
    const token = await register(address, 1);
    const days: LocalDay[] = [];
    const write = async (n: number) => {
      const date = addDays(firstDay, n);
      const body = { date, weight_kg: 80, notes: 'x'.repeat(1500) };
      const { status } = await post(`${address}/api/v1/checkins`, { token, body });
      if (status === 201) days.push(date);
      return status;
    };
    expect(await write(0)).toBe(201);

    // The disk is seen by that process alone.
    const room = fill(`/proc/${main.child.pid}/root${dataDir}/fill`);
    const statuses = new Set<number>();
    for (let n = 1; n < 1400 && !statuses.has(503); n += 1) statuses.add(await write(n));
    expect([...statuses].filter((status) => status !== 201)).toEqual([503]);

    room();
    let next = 1400;
    await expect.poll(() => write(next++), { timeout: 60_000, interval: 200 }).toBe(201);
    const kept = new Set(await readDays(address, token));
    expect(days.filter((day) => !kept.has(day))).toEqual([]);
    main.child.kill('SIGTERM');
    expect(await main.ended, main.output()).toBe(0);
  },
);

/** Takes all the room that there is. @returns gives it back. */
function fill(path: string): () => void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}

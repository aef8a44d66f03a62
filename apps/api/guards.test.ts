import { join, resolve } from 'node:path';
import { readLastEnd } from '@sleek/backend/platform/last-end';
import { readLogLines } from '@sleek/backend/platform/logs/read-log-lines';
import { describe, expect, test } from 'vitest';
import { processesOf, START_TIMEOUT_MS, useMainProcesses } from './testing/main-process.ts';
import { post, readDays, register } from './testing/member.ts';

const { newDataDir, start } = useMainProcesses();
const misbehave = resolve(import.meta.dirname, 'testing/misbehave.ts');
const able = (more: Record<string, string> = {}) => ({
  LOAD_SHEDDING: 'on',
  LOG_LEVEL: 'error',
  LOG_FORMAT: 'json',
  NODE_OPTIONS: `--import=${misbehave}`,
  ...more,
});
const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.runIf(process.platform === 'linux')(
  'a process that goes wrong',
  { timeout: 4 * START_TIMEOUT_MS },
  () => {
    test('with a blocked loop says where it stands, ends by itself, and comes back with what it had acknowledged', async () => {
      const dataDir = newDataDir();
      const env = able({ EVENT_LOOP_REPORT_S: '1', EVENT_LOOP_END_S: '3' });
      const first = start(dataDir, { env });
      const address = await first.ready();
      const token = await register(address, 1);
      const body = { date: '2020-01-02', weight_kg: 80 };
      expect((await post(`${address}/api/v1/checkins`, { token, body })).status).toBe(201);

      first.child.kill('SIGUSR2');
      expect(await first.ended, first.output()).toBe(76);
      const [blocked, ended] = linesOf(first.output());
      expect(blocked).toMatchObject({ level: 'ERROR', msg: 'event_loop_blocked' });
      expect(blocked?.['stack']).toContain('spinForever');
      expect(ended).toMatchObject({ level: 'ERROR', msg: 'event_loop_never_came_back', exit_code: 76 });

      const asked = { words: ['event_loop_blocked'], since: new Date(0), most: 9 };
      expect(await readLogLines(join(dataDir, 'logs/sleek-coach.log'), asked)).toHaveLength(1);

      const second = start(dataDir, { env: { LOG_LEVEL: 'error', LOG_FORMAT: 'json' } });
      expect(await readDays(await second.ready(), token)).toEqual(['2020-01-02']);
      expect(linesOf(second.output())).toMatchObject([
        { level: 'ERROR', msg: 'process_restarted', why: 'event-loop-blocked', ended_at: expect.any(String) },
      ]);
      second.child.kill('SIGTERM');
      expect(await second.ended, second.output()).toBe(0);
    });

    test('with memory near its cap finishes what is under way and ends in order, with a code of its own', async () => {
      const dataDir = newDataDir();
      const first = start(dataDir, { env: able({ MEMORY_CAP_MB: '450' }) });
      await first.ready();
      first.child.kill('SIGPWR');
      expect(await first.ended, first.output()).toBe(75);
      expect(linesOf(first.output())).toContainEqual(
        expect.objectContaining({ level: 'ERROR', msg: 'memory_near_cap', cap_mb: 450 }),
      );
      expect(first.output()).toContain('Memory is near its cap: finishing what is under way.');
      expect(first.output()).not.toContain('Not at its end');
      expect(processesOf(dataDir)).toEqual([]);
      expect(readLastEnd(dataDir)).toMatchObject({ why: 'memory-near-cap', restartedAt: null });
    });

    test('with more to do than it can turns members away, answers who watches over it, and recovers', async () => {
      const dataDir = newDataDir();
      const { child, ready, ended, output } = start(dataDir, { env: able() });
      const address = await ready();
      const token = await register(address, 1);
      const ask = async (path: string) => {
        const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
        return {
          status: response.status,
          wait: response.headers.get('retry-after'),
          text: await response.text(),
        };
      };
      child.kill('SIGWINCH');
      await expect.poll(async () => (await ask('/api/v1/me')).status, { timeout: 20_000 }).toBe(503);
      expect((await ask('/health')).status).toBe(200);
      const refused = await ask('/api/v1/me');
      expect(refused.wait).toMatch(/^[1-5]$/);
      expect(refused.text).toContain('urn:sleek-coach:problem:overloaded');
      child.kill('SIGWINCH');
      await expect.poll(async () => (await ask('/api/v1/me')).status, { timeout: 20_000 }).toBe(200);
      child.kill('SIGTERM');
      expect(await ended, output()).toBe(0);
    });

    test('is let alone without a cap and with a loop that comes back', async () => {
      const dataDir = newDataDir();
      const calm = start(dataDir, { env: able({ EVENT_LOOP_REPORT_S: '1', EVENT_LOOP_END_S: '2' }) });
      const address = await calm.ready();
      for (let n = 0; n < 30; n++) {
        expect((await fetch(`${address}/health`)).status).toBe(200);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      calm.child.kill('SIGTERM');
      expect(await calm.ended, calm.output()).toBe(0);
      expect(linesOf(calm.output())).toEqual([]);
    });
  },
);

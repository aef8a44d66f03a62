import { Agent, get } from 'node:http';
import { addDays, type LocalDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import { expectCleanEnd, START_TIMEOUT_MS, useMainProcesses } from './testing/main-process.ts';
import { post, readDays, register } from './testing/member.ts';

const { newDataDir, start } = useMainProcesses();
const clientCount = 30;
const memberCount = 5;

describe.runIf(process.platform === 'linux')('a stop under load', { timeout: 3 * START_TIMEOUT_MS }, () => {
  test('drops no request: each is answered, and every acknowledged write is there after the restart', async () => {
    const dataDir = newDataDir();
    const first = start(dataDir);
    const address = await first.ready();
    const tokens = await Promise.all(Array.from({ length: memberCount }, (_, n) => register(address, n)));
    const clients = Array.from({ length: clientCount }, (_, n) => ({
      token: tokens[n % memberCount] ?? '',
      firstDay: addDays('2020-01-01' as LocalDay, 200 * Math.floor(n / memberCount)),
    }));
    const acknowledged = { count: 0 };
    const working = clients.map((client) => writeUntilGone(address, { ...client, acknowledged }));
    await expect
      .poll(() => acknowledged.count, { timeout: 20_000, interval: 5 })
      .toBeGreaterThan(2 * clientCount);
    first.child.kill('SIGTERM');
    const outcomes = await Promise.all(working);
    await expectCleanEnd(first, dataDir);

    expect(new Set(outcomes.map(({ end }) => end))).toEqual(new Set(['ECONNREFUSED']));
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual([]);
    const written = outcomes.flatMap(({ days }, n) => days.map((day) => `${n % memberCount} ${day}`));
    expect(written.length).toBeGreaterThan(2 * clientCount);

    const second = start(dataDir);
    const again = await second.ready();
    const kept = new Set<string>();
    for (const [n, token] of tokens.entries())
      for (const day of await readDays(again, token)) kept.add(`${n} ${day}`);
    expect(written.filter((day) => !kept.has(day))).toEqual([]);
    second.child.kill('SIGTERM');
    await expectCleanEnd(second, dataDir);
  });
});

describe.runIf(process.platform === 'linux')(
  'a stop with a notice',
  { timeout: 3 * START_TIMEOUT_MS },
  () => {
    test('says that it is not ready before it takes no more, and drops no request', async () => {
      const dataDir = newDataDir();
      const server = start(dataDir, { env: { DRAIN_NOTICE_S: '2' } });
      const address = await server.ready();
      const token = await register(address, 0);
      const ready = () => statusOnNewConnection(`${address}/health/ready`);
      expect(await ready()).toBe(200);
      const acknowledged = { count: 0 };
      const working = writeUntilGone(address, { token, firstDay: '2020-01-01' as LocalDay, acknowledged });
      await expect.poll(() => acknowledged.count, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
      server.child.kill('SIGTERM');
      await expect.poll(ready, { interval: 10 }).toBe(503);
      const before = acknowledged.count;
      await expect.poll(() => acknowledged.count, { interval: 5 }).toBeGreaterThan(before);
      expect(await ready()).toBe(503);
      const { end, refusals } = await working;
      expect({ end, refusals }).toEqual({ end: 'ECONNREFUSED', refusals: [] });
      await expectCleanEnd(server, dataDir);
    });
  },
);

function statusOnNewConnection(url: string): Promise<number | string> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

type Client = { token: string; firstDay: LocalDay; acknowledged: { count: number } };
type Outcome = { days: LocalDay[]; refusals: number[]; end: string };

/** One check-in after the other on one connection, which is opened again when the server has closed it. */
async function writeUntilGone(address: string, { token, firstDay, acknowledged }: Client): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const outcome: Outcome = { days: [], refusals: [], end: '' };
  for (let n = 0; outcome.end === ''; n += 1) {
    const date = addDays(firstDay, n);
    try {
      const { status } = await post(`${address}/api/v1/checkins`, {
        agent,
        token,
        body: { date, weight_kg: 80 },
      });
      acknowledged.count += 1;
      if (status === 201) outcome.days.push(date);
      else outcome.refusals.push(status);
    } catch (error) {
      outcome.end = (error as NodeJS.ErrnoException).code ?? String(error);
    }
  }
  agent.destroy();
  return outcome;
}

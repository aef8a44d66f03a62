import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { type BenchCase, benchCases } from './cases.ts';
import { arrivalsMs, sendPaced } from './load.ts';
import { type Measured, summarise, summarisePaced } from './measure-case.ts';
import { judgeCase } from './verdicts.ts';

const side = { cpu_us: 400, p50_ms: 1, p95_ms: 2, p99_ms: 3 };
const measured = (change: Partial<Measured>): Measured => ({
  case: 'a-case',
  ours: side,
  floor: side,
  ratio: 1.2,
  ratio_quartiles: [1.1, 1.3],
  requests: 100,
  ...change,
});
const benchCase = (change: Partial<BenchCase>): BenchCase => ({
  name: 'a-case',
  what: 'a case',
  kind: 'read',
  request: () => ({ method: 'GET', path: '/' }),
  ...change,
});
const isMet = (change: Partial<BenchCase>, found: Partial<Measured>, records = {}) =>
  judgeCase(benchCase(change), measured(found), records).every(({ ok }) => ok);

describe('goals', () => {
  test('a list of check-ins may cost 1.35 times its floor, a write 1.6 times', () => {
    const goalOf = (name: string) => benchCases('').find((found) => found.name === name)?.mostRatio;
    expect([goalOf('check-in-list'), goalOf('energy'), goalOf('check-in-write')]).toEqual([1.35, 1.35, 1.6]);
    expect(isMet({ mostRatio: 1.35 }, { ratio: 1.35 })).toBe(true);
    expect(isMet({ mostRatio: 1.35 }, { ratio: 1.36 })).toBe(false);
  });

  test('a decision record lets a case pass up to 2.0, and says so; nothing above', () => {
    const records = { 'a-case': 'docs/decisions/0099-a-case.md' };
    const goal = { mostRatio: 1.35 };
    expect(isMet(goal, { ratio: 2 }, records)).toBe(true);
    expect(judgeCase(benchCase(goal), measured({ ratio: 2 }), records)[0]?.note).toContain('0099-a-case');
    expect(isMet(goal, { ratio: 2.01 }, records)).toBe(false);
    expect(isMet(goal, { ratio: 2 }, { 'other-case': 'x' })).toBe(false);
  });

  test('a case with a limit of its own must keep it too', () => {
    expect(isMet({ mostCpuMs: 3 }, { ours: { ...side, cpu_us: 3000 } })).toBe(true);
    expect(isMet({ mostCpuMs: 3 }, { ours: { ...side, cpu_us: 3100 } })).toBe(false);
  });

  test('a slowest hundredth is judged at a steady rate, and missing figures meet no goal', () => {
    const paced = (floorMs: number) =>
      summarisePaced(
        [
          [3, 3],
          [3, 3],
          [90, 90],
        ],
        [[floorMs], [floorMs], [floorMs]],
      );
    expect(isMet({ mostP99Ratio: 1.5 }, { paced: paced(2) })).toBe(true);
    expect(isMet({ mostP99Ratio: 1.5 }, { paced: paced(1.9) })).toBe(false);
    expect(isMet({ mostP99Ratio: 1.5 }, {})).toBe(false);
    expect(benchCases('').find(({ name }) => name === 'check-in-list')?.mostP99Ratio).toBe(1.5);
  });

  test('a case without a goal is measured only, and a measurement that failed meets no goal', () => {
    expect(judgeCase(benchCase({}), measured({ ratio: 9 }))).toEqual([]);
    expect(isMet({ mostRatio: 1.35 }, { ratio: Number.NaN })).toBe(false);
  });
});

test('rounds are compared one by one: a round in which the machine was slow for both changes nothing', () => {
  const round = (slow: number) => ({
    ours: { cpuUs: 300 * slow, latenciesMs: [1 * slow, 3 * slow] },
    floor: { cpuUs: 200 * slow, latenciesMs: [1 * slow, 2 * slow] },
  });
  const { ratio, ours, requests } = summarise('a-case', [round(1), round(1), round(7)]);
  expect({ ratio, cpuUs: ours.cpu_us, requests }).toEqual({
    ratio: 1.5,
    cpuUs: 300,
    requests: 6,
  });
});

describe('requests at a steady rate', () => {
  const halves = () => 0.5;

  test('come at moments that depend on nothing but chance and the rate', () => {
    const moments = arrivalsMs(3, 100, halves);
    expect(moments.map((moment) => Math.round(moment * 100) / 100)).toEqual([6.93, 13.86, 20.79]);
    const many = arrivalsMs(10_000, 100, () => randomInt(2 ** 32) / 2 ** 32);
    expect((many.at(-1) ?? 0) / 10_000).toBeGreaterThan(9);
    expect((many.at(-1) ?? 0) / 10_000).toBeLessThan(11);
  });

  test('are sent without waiting for answers, so that all who come during a pause have waited for its end', async () => {
    const held: (() => void)[] = [];
    await using server = await listening((answer) => held.push(answer));
    const waiting = sendPaced(server.address, [0, 5, 10, 15, 20, 25], () => ({ method: 'GET', path: '/' }));
    await vi.waitFor(() => expect(held).toHaveLength(6));
    for (const answer of held) answer();
    expect(await waiting).toHaveLength(6);
  });
});

async function listening(hold: (answer: () => void) => void): Promise<{ address: string } & AsyncDisposable> {
  const server = createServer((_request, response) => hold(() => response.end('{}')));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

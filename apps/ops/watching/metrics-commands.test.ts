import { freshDatabase } from '@sleek/backend/testing/fresh-database';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { ranOps } from '../testing/ran-ops.ts';
import { spanMs } from '../time-span.ts';

const nothingYet = 'Nothing of that time is rolled up: each hour is, five minutes after its end.\n';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const ops = (args: readonly string[], url = database.url) =>
  ranOps(['metrics', ...args], {
    environment: {
      DATABASE_URL: url,
      JWT_SECRET_KEY: 'hush'.repeat(8),
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  });

const hourAgo = (hours: number) => `date_trunc('hour', now()) - interval '${hours} hours'`;
const columns = `hour, covered_seconds, requests, client_errors, server_errors, latency_p50_ms, latency_p95_ms,
  latency_p99_ms, active_members, check_ins, conversations, violations, computed_at`;

describe('ops metrics', () => {
  test('says so when nothing is rolled up', async () => {
    expect(await ops([])).toEqual({ code: exitCodes.done, out: nothingYet, err: '' });
  });

  test('shows the hours, and what nobody could count', async () => {
    const run = (statement: string) => rowsOf({ databaseUrl: database.url }, statement);
    await run(`insert into metrics_hour (${columns})
      values (${hourAgo(2)}, 3600, 1200, 12, 3, 4.25, 21.5, 180, 40, 31, 9, 1, now())`);
    await run(`insert into metrics_hour (${columns})
      values (${hourAgo(1)}, 0, null, null, null, null, null, null, 2, 1, 0, 0, now())`);
    await run(`insert into metrics_route_hour values (${hourAgo(2)}, '/api/v1/me', 900, 10, 1, 3, 9, 20)`);
    const { code, out } = await ops([]);
    expect(code).toBe(exitCodes.done);
    const [heads, first, second, , gaps] = out.split('\n');
    expect(heads).toMatch(/^hour \(UTC\) +requests +4xx +5xx +p50 ms/);
    expect(first).toMatch(/:00 +1200 +12 +3 +4\.3 +22 +180 +40 +31 +9 +1 +whole$/);
    expect(second).toMatch(/:00 +- +- +- +- +- +- +2 +1 +0 +0 +0 min$/);
    expect(gaps).toContain('In 1 of 2 hours');
  });

  test('shows endpoints, and everything as JSON', async () => {
    const { out } = await ops(['--routes', '--since', '7d']);
    expect(out).toMatch(/\/api\/v1\/me +900 +10 +1 +3\.0 +9\.0 +20/);
    const { hours, routes } = JSON.parse((await ops(['--json'])).out) as Record<string, object[]>;
    expect(hours).toHaveLength(2);
    expect(hours?.[1]).toMatchObject({ requests: null, active_members: 2 });
    expect(routes).toMatchObject([{ route: '/api/v1/me', requests: 900 }]);
    expect((await ops(['--since', '30m'])).out).toBe(nothingYet);
  });

  test('tells what it can, and what is wrong', async () => {
    expect(await ops(['--help'])).toMatchObject({ code: exitCodes.done });
    expect(await ops(['--since', 'yesterday'])).toMatchObject({ code: exitCodes.wrongUse, out: '' });
    const nowhere = await ops([], 'postgres://x:y@127.0.0.1:9/nowhere');
    expect(nowhere).toMatchObject({ code: exitCodes.dependencyDown, out: '' });
  });
});

test('a span is minutes, hours or days', () => {
  expect([spanMs('15m'), spanMs('24h'), spanMs('7d')]).toEqual([900_000, 86_400_000, 604_800_000]);
  for (const text of ['', '0h', '5', 'm', '1w', '-1h', '1.5h', '9999d'])
    expect(() => spanMs(text)).toThrow('Expected minutes, hours or days');
});

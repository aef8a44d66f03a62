import { afterEach, beforeEach, expect, test } from 'vitest';
import { openControl } from '../../platform/control/open-control.ts';
import { Redacted } from '../../secrets.ts';
import { connectAs } from '../../testing/database-client.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { diagnose, sourcesOf } from './diagnose.ts';
import type { Topic } from './findings.ts';
import { gatherReadings } from './gather-readings.ts';

let app: TestApp;
let member: TestMember;
beforeEach(async () => {
  app = await openTestApp({
    ops: { host: '127.0.0.1', port: 0 },
    database: { mode: 'embedded', poolSize: 2 },
  });
  member = await app.member();
});
afterEach(() => app[Symbol.asyncDispose]());

/** As the command line does beside a server. @param meanwhile between the two looks at its counters. */
async function diagnoseBeside(topic: Topic, meanwhile: () => Promise<unknown>) {
  const config = {
    ...app.config,
    ops: { host: '127.0.0.1', port: Number(new URL(app.metricsAddress ?? '').port) },
    database: { mode: 'external' as const, url: new Redacted(app.databaseUrl), poolSize: 1 },
  };
  const about = { root: '/', release: 'this one', operator: 'ada', databaseUrl: async () => app.databaseUrl };
  const control = await openControl(config, about);
  const wait = async () => void (await meanwhile());
  const readings = await gatherReadings(
    { config, control, clock: app.clock, wait },
    new Set(sourcesOf[topic]),
  );
  return diagnose(topic, readings);
}

const named = ({ causes }: Awaited<ReturnType<typeof diagnoseBeside>>) => causes.map(({ cause }) => cause);

test('a server that works as it should', async () => {
  const ask = () => member.send('GET', '/api/v1/checkins');
  expect(named(await diagnoseBeside('5xx', ask))).toEqual([]);
  expect(named(await diagnoseBeside('latency', ask))).toEqual([]);
});

test('a pool that a lock of somebody else uses up, and who holds that lock', async () => {
  await using script = await connectAs(app.databaseUrl, 'a-script');
  await script.run('begin; lock table check_in');
  const asking: Promise<unknown>[] = [];
  const ask = async () => {
    for (let at = 0; at < 6; at++) asking.push(member.send('GET', '/api/v1/checkins'));
    while (!(await isWaitedFor())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const isWaitedFor = async () => {
    const text = await (await fetch(app.metricsAddress ?? '')).text();
    return /^database_requests_waiting [1-9]/m.test(text);
  };
  const found = await diagnoseBeside('5xx', ask);
  expect(found.causes[0]).toMatchObject({ cause: 'pool-exhausted', sure: 'high' });
  expect(found.causes[0]?.evidence[0]).toMatch(/^2 of 2 connections are busy, \d+ requests wait\.$/);
  const inside = await diagnoseBeside('db', async () => {});
  const chain = inside.causes.find(({ cause }) => cause === 'blocking-chain');
  expect(chain?.evidence[0]).toMatch(new RegExp(`^pid ${script.pid} \\(a-script, `));
  await script.run('rollback');
  await Promise.all(asking);
});

test('code that asks for a column that is not there', async () => {
  await using dba = await connectAs(app.databaseUrl, 'a-dba');
  await dba.run('alter table check_in rename column weight_kg to weight_lb');
  const { causes } = await diagnoseBeside('5xx', async () => {
    for (let at = 0; at < 5; at++) expect((await member.send('GET', '/api/v1/checkins')).status).toBe(500);
  });
  // No process owns the folder here, so that nobody tells when the release came.
  expect(causes).toMatchObject([
    {
      cause: 'bad-release',
      sure: 'low',
      evidence: [
        expect.stringMatching(/^5 of 5 requests failed in the last /),
        'Where: GET /api/v1/checkins (5).',
        'No release of the last 24 hours is known of.',
      ],
    },
  ]);
});

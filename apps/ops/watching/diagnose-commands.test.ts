import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connectAs } from '@sleek/backend/testing/database-client';
import { databaseBehindProxy } from '@sleek/backend/testing/loopback-proxy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

type Told = {
  topics: string[];
  causes: { cause: string; sure: string; evidence: string[]; fix: string; undo: string }[];
  changes: { kind: string; text: string }[];
};
const toldIn = (out: string) => JSON.parse(out) as Told;
const nowhere = 'postgres://ada:very-secret@127.0.0.1:1/none';

/** What a server tells at OPS_PORT; the second look has more. */
async function opsPort(first: string, second = first) {
  let looks = 0;
  const server = createServer((request, response) =>
    response.end(request.url === '/metrics' ? (looks++ === 0 ? first : second) : '{}'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    OPS_PORT: `${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

test('tells how it is used', async () => {
  const { code, out } = await operated.here(['diagnose', '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/5xx.*db.*redis.*photos.*coach.*latency/s);
  expect(out).toContain('Exit codes: 0 nothing that is sure stands, 1 a cause is sure');
  expect(await operated.here(['diagnose', 'everything'])).toMatchObject({ code: 2 });
});

describe('the database', () => {
  test('that is well: nothing found, and what was looked at: exit 0', async () => {
    const { code, out } = await operated.here(['diagnose', 'db']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing found: db\./);
    expect(out).toMatch(/Looked at:\n.*the database: answered/s);
    expect(out).not.toContain('\u001b');
  });

  test('that is gone: the cause, without its password: exit 1', async () => {
    const environment = { DATABASE_URL: nowhere };
    const { code, out } = await operated.here(['diagnose', 'db', '--json'], environment);
    expect(code).toBe(1);
    expect(toldIn(out).causes.map(({ cause, sure }) => `${cause} ${sure}`)).toEqual([
      'connection-refused high',
      'primary-down medium',
    ]);
    const page = await operated.here(['diagnose', 'db'], environment);
    expect(page.out).toMatch(/^Nothing listens at the address of the database\./);
    expect(page.out + out).not.toContain('very-secret');
  });

  test('in which somebody holds a lock: who, whom, and how to end it', async () => {
    await using holder = await connectAs(operated.database.url, 'a-script');
    await using waiter = await connectAs(operated.database.url, 'another');
    await holder.run('begin; lock table incident');
    const waiting = waiter.run('select count(*) from incident').catch(() => {});
    const { out } = await operated.here(['diagnose', 'db', '--json']);
    await holder.run('rollback');
    await waiting;
    const found = toldIn(out).causes.find(({ cause }) => cause === 'blocking-chain');
    expect(found?.evidence.join(' ')).toContain(`pid ${holder.pid} (a-script`);
    expect(found?.fix).toBe(`npm run ops -- db end-session ${holder.pid}`);
  });
});

test('what changed lately is told first: flags by whom, and nothing of members', async () => {
  await operated.here(['flags', 'set', 'coach', 'off', '--reason', 'a trial', '--yes']);
  const { code, out } = await operated.here(['diagnose', 'coach', '--json']);
  expect(code).toBe(1);
  expect(toldIn(out).changes).toContainEqual(
    expect.objectContaining({ kind: 'flag', text: 'the flag coach was set off by ada' }),
  );
  expect(toldIn(out).causes[0]).toMatchObject({
    cause: 'switched-off-by-flag',
    fix: 'npm run ops -- flags set coach on --reason "..."',
  });
});

test('without a topic the firing alarms choose', async () => {
  await using server = await opsPort(`alarm_firing{alarm="redis-memory"} 1\nalarm_firing{alarm="api-5xx"} 0`);
  const { out } = await operated.here(['diagnose', '--json'], { OPS_PORT: server.OPS_PORT });
  expect(toldIn(out).topics).toEqual(['redis']);
});

test('without a topic and an alarm everything is looked at, with everything down: exit 1', async () => {
  const { code, out } = await operated.here(['diagnose', '--json'], {
    DATABASE_URL: nowhere,
    REDIS_URL: 'redis://:very-secret@127.0.0.1:1',
    S3_BUCKET_NAME: 'photos',
    S3_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_ACCESS_KEY_ID: 'AKID',
    AWS_SECRET_ACCESS_KEY: 'very-secret',
    OPENAI_API_KEY: 'sk-very-secret',
    OPENAI_BASE_URL: 'http://127.0.0.1:1',
    OPS_PORT: '1',
  });
  expect(code).toBe(1);
  expect(toldIn(out).topics).toEqual(['5xx', 'db', 'redis', 'photos', 'coach', 'latency']);
  const causes = toldIn(out).causes.map(({ cause }) => cause);
  expect(causes).toEqual(expect.arrayContaining(['process-gone', 'redis-down', 'store-down', 'both-down']));
  expect(out).not.toContain('very-secret');
});

describe('a server whose process lives and answers nothing', () => {
  async function startOwner() {
    const script = join(import.meta.dirname, '../../../packages/backend/src/testing/owner-process.ts');
    const child = spawn(process.execPath, [script, operated.dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(child.stdout, 'data');
    return {
      child,
      OPS_PORT: String(line).trim(),
      [Symbol.asyncDispose]: async () => {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  const told = async (OPS_PORT: string) =>
    toldIn((await operated.here(['diagnose', '5xx', '--json'], { OPS_PORT })).out);

  test('computes without end, or is stopped: two causes to tell apart by the kernel’s word', async () => {
    await using owner = await startOwner();
    expect((await told(owner.OPS_PORT)).causes).toEqual([]);
    expect((await told(owner.OPS_PORT)).changes).toContainEqual(expect.objectContaining({ kind: 'start' }));
    owner.child.kill('SIGSTOP');
    expect((await told(owner.OPS_PORT)).causes[0]).toMatchObject({
      cause: 'event-loop-blocked',
      fix: `kill -CONT ${owner.child.pid}`,
    });
    owner.child.kill('SIGUSR2');
    owner.child.kill('SIGCONT');
    const [blocked] = (await told(owner.OPS_PORT)).causes;
    expect(blocked).toMatchObject({ cause: 'event-loop-blocked', sure: 'high' });
    expect(blocked?.evidence[1]).toMatch(/^It uses \d+ % of a core/);
  });
});

test('a secret that was changed today is among what changed, and is not read out', async () => {
  const secrets = join(operated.dir, 'secrets');
  mkdirSync(secrets);
  writeFileSync(join(secrets, 'openai-api-key'), 'sk-very-secret');
  const { out } = await operated.here(['diagnose', 'redis', '--json'], { SECRETS_DIR: secrets });
  expect(toldIn(out).changes).toContainEqual(
    expect.objectContaining({ kind: 'secret', text: 'the secret openai-api-key was changed' }),
  );
  expect(out).not.toContain('very-secret');
});

test('a frozen database is waited for no longer than its time', async () => {
  await using proxy = await databaseBehindProxy(operated.database.url);
  proxy.freeze();
  const { code, out } = await operated.here(['diagnose', 'db', '--json'], { DATABASE_URL: proxy.url });
  expect(code).toBe(1);
  expect(toldIn(out).causes[0]).toMatchObject({
    cause: 'primary-down',
    sure: 'high',
    evidence: expect.arrayContaining(['The database: no answer in time (TimeoutError).']),
  });
});

test('a pool that is used up is told by the server’s own metrics', async () => {
  await using server = await opsPort(`database_pool_connections{state="busy"} 10
database_pool_connections_max 10
database_requests_waiting 37
http_requests_total{status_class="2xx"} 100`);
  const { code, out } = await operated.here(['diagnose', '5xx'], { OPS_PORT: server.OPS_PORT });
  expect(code).toBe(1);
  expect(out).toMatch(/^Every connection of the server’s pool is taken/);
  expect(out).toContain('10 of 10 connections are busy, 37 requests wait.');
});

describe('on AWS', () => {
  test('a release that the circuit breaker gave up is the cause', async () => {
    const { aws } = operated;
    aws.ecs.service.deployments.push({
      id: 'ecs-svc/9',
      revision: 'sleek-coach-api:6',
      isPrimary: false,
      rollout: 'FAILED',
      reason: 'ECS deployment circuit breaker: tasks failed to start.',
      failed: 3,
      createdAt: aws.timeline.now(),
    });
    for (const task of aws.ecs.tasks.slice(1)) task.status = 'STOPPED';
    const { code, out } = await operated.onAws(['diagnose', '5xx', '--json']);
    expect(code).toBe(1);
    expect(toldIn(out).causes[0]).toMatchObject({ cause: 'bad-release', fix: 'npm run ops -- rollback' });
  });

  test('providers are judged by the log of the tasks, Redis by ElastiCache, and no folder of this machine is tried', async () => {
    const { aws } = operated;
    const line = { level: 'INFO', provider: 'openai', outcome: 'stalled', msg: 'coach_provider_asked' };
    for (let at = 0; at < 3; at++)
      aws.logs.lines.push({ at: aws.timeline.now(), text: JSON.stringify(line) });
    const coach = await operated.onAws(['diagnose', 'coach', '--json']);
    expect(toldIn(coach.out).causes.map(({ cause }) => cause)).toEqual(['both-down', 'stalls']);
    aws.cloudwatch.values.DatabaseMemoryUsagePercentage = 97;
    const redis = await operated.onAws(['diagnose', 'redis', '--json']);
    expect(toldIn(redis.out).causes).toMatchObject([{ cause: 'redis-memory-full', sure: 'high' }]);
    expect(await operated.onAws(['diagnose', 'photos', '--json'])).toMatchObject({ code: 0 });
  });

  test('nobody answers: exit 4', async () => {
    for (const service of ['ecs', 'rds', 'logs', 'monitoring'])
      operated.aws.faults.push({ service, kind: 'cut' });
    const { code, out } = await operated.onAws(['diagnose', '5xx'], {
      environment: { DATABASE_URL: undefined },
    });
    expect(code).toBe(4);
    expect(out).toMatch(/^Nothing could be asked: 5xx\..*the service: /s);
  });
});

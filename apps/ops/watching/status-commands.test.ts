import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeClock } from '@sleek/backend/testing/fake-clock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

type Page = { is_well: boolean; lines: { name: string; state: string; text: string }[] };
const pageOf = (out: string) => {
  const { is_well, lines } = JSON.parse(out) as Page;
  return {
    is_well,
    ...Object.fromEntries(lines.map(({ name, state, text }) => [name, `${state}: ${text}`])),
  };
};

describe('on AWS', () => {
  const status = async () => {
    const { code, out } = await operated.onAws(['status', '--json']);
    return { code, ...pageOf(out) };
  };

  test('one page says that all is well, without colour where nobody looks', async () => {
    operated.aws.cloudwatch.values.FreeStorageSpace = 60 * 2 ** 30;
    const { code, out, err } = await operated.onAws(['status']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^All is well on AWS eu-central-1, sleek-coach-prod/);
    expect(out).not.toContain('\u001b');
    expect((await operated.onAws(['status'], { hasColour: true })).out).toContain('\u001b[32mok ');
    expect(await status()).toMatchObject({
      release: 'good: sleek-coach-api:5, image sha256:eeeeeeeeeeee',
      tasks: 'good: 2 of 2 run (active)',
      database: 'good: available, postgres 15.18, db.r6g.large',
      cache: 'good: available, ElastiCache sleek-coach-redis',
      alarms: 'good: none',
      jobs: 'good: 3 schedules are on',
      'last backup': 'good: 5 min ago',
      disk: 'good: 60 GiB free of 100 (database)',
    });
  });

  test('an alarm, a release that was given up, missing tasks: exit 1', async () => {
    const { aws } = operated;
    aws.cloudwatch.firing.push('api-5xx-rate');
    for (const task of aws.ecs.tasks.slice(1)) task.status = 'STOPPED';
    aws.ecs.service.deployments.push({
      id: 'ecs-svc/9',
      revision: 'sleek-coach-api:6',
      isPrimary: false,
      rollout: 'FAILED',
      reason: 'ECS deployment circuit breaker: tasks failed to start.',
      failed: 3,
      createdAt: aws.timeline.now(),
    });
    expect(await status()).toMatchObject({
      code: 1,
      is_well: false,
      alarms: 'bad: api-5xx-rate',
      tasks: 'bad: 1 of 2 run (active)',
      release: expect.stringMatching(/^bad: .*sleek-coach-api:6 was given up/),
    });
  });

  test('what is not permitted is said of that alone: exit 1; nobody answers: exit 4', async () => {
    operated.aws.faults.push({ service: 'elasticache', kind: 'denied', times: 1 });
    expect(await status()).toMatchObject({ code: 1, cache: expect.stringMatching(/^bad: Not permitted/) });
    operated.aws.faults.push({ service: 'rds', kind: 'cut' });
    const down = await status();
    expect(down).toMatchObject({ code: 4, tasks: 'good: 2 of 2 run (active)' });
    expect(down).toMatchObject({ database: expect.stringMatching(/^bad: AWS does not answer/) });
  });
});

describe('on this machine', () => {
  test('a server that nobody started is not well: exit 1', async () => {
    const { code, out } = await operated.here(['status', '--json']);
    expect(code).toBe(1);
    expect(pageOf(out)).toMatchObject({
      tasks: 'bad: 0 of 1 run (stopped)',
      database: expect.stringMatching(/^good: available, postgres \d/),
      cache: expect.stringMatching(/^unknown: REDIS_URL is not set/),
      'last backup': expect.stringMatching(/^unknown: made elsewhere: without BACKUP_DIR/),
      alarms: expect.stringMatching(/^unknown: not told/),
      disk: expect.stringMatching(/% free/),
    });
  });

  /** The page, where a server of this machine tells these metrics. */
  const told = async (metrics: string) => {
    const server = createServer((_, response) => response.end(metrics));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const clock = createFakeClock('2026-06-15T12:00:00.000Z');
    const { code, out } = await operated.here(
      ['status', '--json'],
      { OPS_PORT: `${port}`, BACKUP_DIR: operated.dir },
      { clock },
    );
    server.close();
    return { code, ...pageOf(out) };
  };

  test('what the server tells of itself is on the page', async () => {
    const metrics = `dependency_up{dependency="photo-store"} 0
alarm_firing{alarm="disk-space-low"} 1
alarm_firing{alarm="ecs-cpu"} 0
tasks_overdue{task="token-cleanup"} 1
backup_last_success_timestamp_seconds 1000`;
    expect(await told(metrics)).toMatchObject({
      code: 1,
      photos: 'bad: does not answer',
      provider: 'good: none: the embedded coach answers',
      alarms: 'bad: disk-space-low',
      jobs: 'bad: overdue: token-cleanup',
      'last backup': expect.stringMatching(/^bad: \d+ days ago/),
    });
  });

  test.each([
    [0, 'good: none yet; the first one is due at 2026-06-16T03:00:00.000Z'],
    [1, 'bad: there is none'],
  ])('a first backup that is to come is nothing bad until it is overdue (%d)', async (overdue, words) => {
    const metrics = `tasks_overdue{task="database-backup"} ${overdue}
backup_last_success_timestamp_seconds 0`;
    expect(await told(metrics)).toMatchObject({ 'last backup': words });
    expect(await told('backup_last_success_timestamp_seconds 0')).toMatchObject({
      'last backup': 'bad: there is none',
    });
  });

  test('a database that does not answer: exit 4', async () => {
    const { code } = await operated.here(['status'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' });
    expect(code).toBe(4);
  });
});

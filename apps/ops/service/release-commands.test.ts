import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageOf, sound } from '@sleek/backend/testing/aws-simulator/ecs-state';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

const image = imageOf('f');
const orders = () => operated.aws.asked.filter((one) => /Update|Register|Run/.test(one));

describe('deploy', () => {
  test('says what it will do and how by hand, and does nothing unasked', async () => {
    const asked = await operated.onAws(['deploy', image]);
    expect(asked).toMatchObject({ code: 3, out: '' });
    expect(asked.err).toMatch(
      /Migrate the database with sha256:ffffffffffff.*\n.*in place of sleek-coach-api:5/,
    );
    expect(asked.err).toMatch(/aws ecs update-service --cluster sleek-coach-prod/);
    const rehearsed = await operated.onAws(['deploy', image, '--dry-run', '--json']);
    expect(JSON.parse(rehearsed.out)).toMatchObject({
      changed: false,
      dry_run: true,
      from: 'sleek-coach-api:5',
    });
    expect({ orders: orders(), deeds: await operated.deeds() }).toEqual({ orders: [], deeds: [] });
  });

  test('migrates first, waits until the tasks are healthy, reads back, and writes down who', async () => {
    const { code, out, err } = await operated.onAws(['deploy', image, '--yes']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'sleek-coach-api:6 is deployed: 2 tasks run and are healthy.\nUndo: npm run ops -- rollback --to sleek-coach-api:5\n',
    });
    expect(err).toMatch(/Migrating: task \d+\n[\s\S]*2 of 2 run, 2 starting\n/);
    expect(orders()).toEqual([
      'ecs:RegisterTaskDefinition',
      'ecs:RunTask',
      'ecs:RegisterTaskDefinition',
      'ecs:UpdateService',
    ]);
    expect(await operated.deeds()).toMatchObject([
      { action: 'ops.ordered', details: { by: 'ada', what: 'deploy', to: image } },
      { action: 'ops.done', details: { what: 'deploy' } },
    ]);
  });

  test('leaves the service alone when the migration fails: exit 1', async () => {
    operated.aws.ecs.behaviourOf = () => ({ ...sound, exitCode: 3 });
    const { code, err } = await operated.onAws(['deploy', image, '--yes']);
    expect(code).toBe(1);
    expect(err).toMatch(/Migrating failed: task \d+ ended with 3/);
    expect(orders()).not.toContain('ecs:UpdateService');
    expect((await operated.deeds()).map(({ action }) => action)).toEqual(['ops.ordered', 'ops.failed']);
  });

  test('notices that the circuit breaker gave it up, and tells so: exit 1', async () => {
    operated.aws.ecs.behaviourOf = () => ({ ...sound, isHealthy: false });
    const { code, out, err } = await operated.onAws(['deploy', image, '--yes']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/sleek-coach-api:6 was given up: ECS deployment circuit breaker/);
    expect(err).toMatch(/failed container health checks/);
    expect(err).toMatch(/goes back to sleek-coach-api:5/);
  });

  test('goes on through a control plane that is busy for a while', async () => {
    const { faults, timeline } = operated.aws;
    let waits = 0;
    const { code } = await operated.onAws(['deploy', '4', '--yes', '--no-migrate'], {
      wait: async (ms) => {
        if (++waits === 2)
          faults.push({ service: 'ecs', action: 'DescribeServices', kind: 'throttled', times: 3 });
        timeline.advance(ms);
      },
    });
    expect(code).toBe(0);
  });

  test('that nobody waits for any more says what goes on and how to take it back: exit 1', async () => {
    const controller = new AbortController();
    const { code, err } = await operated.onAws(['deploy', '4', '--yes', '--no-migrate'], {
      wait: async () => controller.abort(),
      interruption: () => ({ signal: controller.signal, [Symbol.dispose]: () => {} }),
    });
    expect(code).toBe(1);
    expect(err).toMatch(
      /Interrupted while waiting.*goes on by itself[\s\S]*Look: [\s\S]*Undo: npm run ops -- rollback/,
    );
    expect((await operated.deeds()).at(-1)).toMatchObject({ action: 'ops.failed' });
  });

  test('takes no image by a tag, and no revision that is not there: exit 2', async () => {
    for (const target of ['repository/sleek-coach-api:latest', 'latest', '99'])
      expect(await operated.onAws(['deploy', target, '--yes'])).toMatchObject({ code: 2, out: '' });
    expect(orders()).toEqual([]);
  });
});

describe('migrate', () => {
  test('runs the migrations of an image and leaves the service alone', async () => {
    const { code, out } = await operated.onAws(['migrate', image, '--yes']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The database has every migration of sha256:ffffffffffff.\nUndo: after a deployment of it: npm run ops -- rollback --migrations <count>\n',
    });
    expect(orders()).toEqual(['ecs:RegisterTaskDefinition', 'ecs:RunTask']);
    expect(await operated.deeds()).toMatchObject([
      { action: 'ops.ordered', details: { what: 'migrate', image } },
      { action: 'ops.done' },
    ]);
  });

  test('tells when they fail: exit 1; takes no revision and no tag: exit 2', async () => {
    operated.aws.ecs.behaviourOf = () => ({ ...sound, exitCode: 3 });
    expect(await operated.onAws(['migrate', image, '--yes'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Migrating failed: task \d+ ended with 3/),
    });
    for (const target of ['4', 'repository/sleek-coach-api:latest'])
      expect(await operated.onAws(['migrate', target, '--yes'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('rollback', () => {
  test('puts the release before back', async () => {
    const { code, out } = await operated.onAws(['rollback', '--yes']);
    expect(code).toBe(0);
    expect(out).toMatch(/^sleek-coach-api:4 is deployed.*\nUndo: npm run ops -- deploy sleek-coach-api:5/);
  });

  test('undoes migrations with the release that made them, once the one before runs', async () => {
    const { code, out } = await operated.onAws(['rollback', '--migrations', '2', '--yes', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      migrations: 2,
      outcome: expect.stringMatching(/2 migrations are undone/),
    });
    expect(orders()).toEqual([
      'ecs:UpdateService',
      'ecs:RegisterTaskDefinition',
      'ecs:RunTask',
      'ecs:RunTask',
    ]);
    const undone = operated.aws.ecs.tasks.filter(({ definition }) => definition.family.endsWith('rollback'));
    expect(undone.map(({ definition }) => definition.image)).toEqual([imageOf('e'), imageOf('e')]);
  });

  test('works while the database is down; a file has the record then', async () => {
    const gone = { DATABASE_URL: 'postgres://app:hush@127.0.0.1:1/none' };
    const { code, err } = await operated.onAws(['rollback', '--yes'], { environment: gone });
    expect(code).toBe(0);
    expect(err).toMatch(/The audit log cannot be reached; .*operator-deeds\.jsonl/);
    const path = join(operated.dir, 'operator-deeds.jsonl');
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/"action":"ops.ordered".*"by":"ada"/);
  });

  test('without permission, with expired credentials: exit 3; nobody answers: exit 4', async () => {
    const { faults } = operated.aws;
    faults.push({ service: 'ecs', action: 'UpdateService', kind: 'denied', times: 1 });
    const denied = await operated.onAws(['rollback', '--yes']);
    expect(denied).toMatchObject({ code: 3, err: expect.stringMatching(/Not permitted: .*UpdateService/) });
    faults.push({ service: 'ecs', kind: 'expired' });
    expect(await operated.onAws(['rollback', '--yes'])).toMatchObject({ code: 3 });
    faults.splice(0);
    faults.push({ service: 'ecs', kind: 'cut' });
    expect(await operated.onAws(['rollback', '--yes'])).toMatchObject({ code: 4 });
  });
});

describe('scale and restart', () => {
  test('run as many tasks as asked for, and say how to take it back', async () => {
    const { code, out } = await operated.onAws(['scale', '4', '--yes']);
    expect({ code, out }).toEqual({ code: 0, out: '4 tasks run.\nUndo: npm run ops -- scale 2\n' });
    expect((await operated.onAws(['scale', '2', '--yes'])).out).toMatch(/^2 tasks run\./);
    for (const tasks of ['0', '21', 'many'])
      expect(await operated.onAws(['scale', tasks, '--yes'])).toMatchObject({ code: 2 });
  });

  test('replace every task by a new one', async () => {
    const before = operated.aws.ecs.tasks.map(({ id }) => id);
    expect((await operated.onAws(['restart', '--yes'])).out).toMatch(/^2 new tasks of sleek-coach-api:5 run/);
    const now = operated.aws.ecs.tasks.filter(({ status }) => status === 'RUNNING').map(({ id }) => id);
    expect(now.filter((id) => before.includes(id))).toEqual([]);
  });
});

test.each([['deploy', '4'], ['migrate', image], ['rollback'], ['scale', '3'], ['restart']])(
  'on this machine %s is refused in words: exit 3',
  async (...args) => {
    const { code, err } = await operated.here([...args, '--yes']);
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^Not available in this mode: /),
    });
  },
);

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Redacted } from '../../secrets.ts';
import type { Fault } from '../../testing/aws-simulator/aws-error.ts';
import { type AwsSimulator, openAwsSimulator } from '../../testing/aws-simulator/aws-simulator.ts';
import { imageOf } from '../../testing/aws-simulator/ecs-state.ts';
import { createAwsControl } from './aws-control.ts';
import type { Answer, Control, Order } from './control.ts';

let aws: AwsSimulator;
let control: Control;
beforeEach(async () => {
  aws = await openAwsSimulator();
  control = createAwsControl({ region: 'eu-central-1', endpoint: aws.url, credentials });
});
afterEach(() => aws[Symbol.asyncDispose]());

const credentials = {
  accessKeyId: new Redacted('simulated'),
  secretAccessKey: new Redacted('simulated'),
  sessionToken: null,
};

async function given<T>(answer: Answer<T>): Promise<T> {
  const told = await answer;
  if (!told.ok) throw new Error(`${told.error.type}: ${told.error.why}`);
  return told.value;
}
const carryOut = (order: Order) => given(control.carryOut(order));
const minutes = (count: number) => aws.timeline.advance(count * 60_000);

describe('the service', () => {
  test('is told with its tasks, its revision and the image of that', async () => {
    expect(await given(control.service())).toMatchObject({
      status: 'ACTIVE',
      desired: 2,
      running: 2,
      pending: 0,
      revision: 'sleek-coach-api:5',
      image: imageOf('e'),
      deployments: [{ state: 'steady', isPrimary: true, revision: 'sleek-coach-api:5' }],
    });
    expect(await given(control.whoAmI())).toMatch(/user\/operator in account 123456789012/);
    const revisions = await given(control.revisions(3));
    expect(revisions.map(({ name }) => name)).toEqual([5, 4, 3].map((n) => `sleek-coach-api:${n}`));
    expect(revisions[1]).toMatchObject({ image: imageOf('d'), registeredAt: expect.any(Date) });
  });

  test('takes a revision, and its tasks go through their states until it is steady', async () => {
    const id = await carryOut({ type: 'deploy', revision: 'sleek-coach-api:4' });
    const first = await given(control.service());
    expect(first).toMatchObject({ running: 2, pending: 2, revision: 'sleek-coach-api:4' });
    expect(first.deployments[0]).toMatchObject({ id, state: 'in-progress', isPrimary: true });
    aws.timeline.advance(25_000);
    expect(await given(control.service())).toMatchObject({ running: 4, pending: 0 });
    minutes(1);
    const last = await given(control.service());
    expect(last).toMatchObject({ running: 2, pending: 0, image: imageOf('d') });
    expect(last.deployments).toMatchObject([{ id, state: 'steady' }]);
    expect(last.events[0]?.text).toMatch(/steady state/);
  });

  test('goes back to the one before by itself when tasks fail their health check', async () => {
    aws.ecs.behaviourOf = () => ({ isHealthy: false, exitCode: 137, worksMs: 0 });
    const made = await carryOut({ type: 'register', image: imageOf('f'), family: 'api' });
    expect(made).toBe('sleek-coach-api:6');
    const id = await carryOut({ type: 'deploy', revision: String(made) });
    minutes(5);
    const { deployments, running, revision } = await given(control.service());
    expect({ running, revision }).toEqual({ running: 2, revision: 'sleek-coach-api:5' });
    expect(deployments.find((one) => one.id === id)).toMatchObject({
      state: 'reverted',
      reason: expect.stringMatching(/circuit breaker/),
    });
    expect(deployments.find(({ isPrimary }) => isPrimary)).toMatchObject({ state: 'steady' });
  });

  test('runs more tasks or fewer', async () => {
    await carryOut({ type: 'scale', tasks: 4 });
    minutes(2);
    expect(await given(control.service())).toMatchObject({ desired: 4, running: 4 });
    await carryOut({ type: 'scale', tasks: 1 });
    minutes(2);
    expect(await given(control.service())).toMatchObject({ desired: 1, running: 1 });
  });

  test('does work once in the network of the service, and tells how it ended', async () => {
    const order: Order = { type: 'run', family: 'sleek-coach-migrate', command: ['db', 'up'] };
    expect(control.commandFor(order)).toMatch(/--network-configuration .*--overrides .*"db","up"/);
    const id = String(await carryOut(order));
    expect(await given(control.task(id))).toMatchObject({ state: 'starting', exitCode: null });
    aws.timeline.advance(26_000);
    expect(await given(control.task(id))).toMatchObject({ state: 'running' });
    minutes(1);
    expect(await given(control.task(id))).toMatchObject({ state: 'stopped', exitCode: 0 });
  });
});

describe('the database', () => {
  test('is made larger over minutes, and moves its zone on a failover', async () => {
    await carryOut({ type: 'scale-database', className: 'db.r6g.xlarge' });
    expect(await given(control.database())).toMatchObject({
      className: 'db.r6g.large',
      pending: ['DBInstanceClass: db.r6g.xlarge'],
    });
    minutes(1);
    expect(await given(control.database())).toMatchObject({ status: 'modifying', isUp: true });
    minutes(8);
    expect(await given(control.database())).toMatchObject({
      status: 'available',
      className: 'db.r6g.xlarge',
      pending: [],
    });
    await carryOut({ type: 'fail-over-database' });
    expect(await given(control.database())).toMatchObject({ status: 'rebooting', isUp: false });
    minutes(2);
    expect(aws.rds.databases[0]).toMatchObject({ status: 'available', zone: 'eu-central-1b' });
  });

  test('is restored from a snapshot or a moment as another one, with an address of its own', async () => {
    const backups = await given(control.backups());
    expect(backups.map(({ kind }) => kind)).toEqual(['latest-moment', 'snapshot', 'snapshot', 'snapshot']);
    const snapshot = backups[1]?.id ?? '';
    await carryOut({ type: 'restore-snapshot', snapshot, as: 'from-snapshot' });
    await carryOut({ type: 'restore-moment', at: backups[0]?.at ?? new Date(), as: 'from-moment' });
    minutes(13);
    expect(aws.rds.databases.map(({ host, status }) => [host, status])).toEqual([
      ['sleek-coach-prod.xxx.rds.amazonaws.com', 'available'],
      ['from-snapshot.xxx.rds.amazonaws.com', 'available'],
      ['from-moment.xxx.rds.amazonaws.com', 'available'],
    ]);
    // Not in the network that the account has for everything.
    for (const { securityGroups, subnetGroup } of aws.rds.databases)
      expect({ securityGroups, subnetGroup }).toEqual({
        securityGroups: ['sg-database'],
        subnetGroup: 'sleek-coach-prod',
      });
    expect(await given(control.database('from-moment'))).toMatchObject({
      endpoint: 'from-moment.xxx.rds.amazonaws.com:5432',
      zone: 'eu-central-1a',
    });
  });
});

test('a secret that is put is the current one, and the one before stays readable', async () => {
  const before = await given(control.secret('openai-api-key'));
  const version = await carryOut({ type: 'put-secret', name: 'openai-api-key', value: new Redacted('sk-2') });
  const after = await given(control.secret('openai-api-key'));
  expect({ ...after, value: after.value.reveal() }).toMatchObject({ value: 'sk-2', version });
  expect(aws.secrets.read('sleek-coach-prod/openai-api-key', 'AWSPREVIOUS')).toBe(before.value.reveal());
});

test('cache, logs, metrics, alarms and schedules are told', async () => {
  const now = aws.timeline.now();
  expect(await given(control.cache())).toMatchObject({ isUp: true, nodes: 2 });
  const since = new Date(now.getTime() - 15 * 60_000);
  const errors = await given(control.logs({ words: ['ERROR'], since, most: 20 }));
  expect(errors.map(({ text }) => JSON.parse(text).msg)).toEqual([
    'database_connection_lost',
    'provider_failed',
  ]);
  const points = await given(
    control.metric({ name: 'service-cpu', since, until: now, periodS: 300, statistic: 'Average' }),
  );
  expect(points.map(({ value }) => value)).toEqual([34, 34, 34]);
  expect(points[0]?.at).toEqual(since);
  expect(await given(control.alarmsFiring())).toEqual([]);
  aws.cloudwatch.firing.push('api-5xx-rate');
  expect(await given(control.alarmsFiring())).toEqual(['api-5xx-rate']);
  expect(await given(control.schedules())).toContainEqual({
    name: 'sleek-coach-token-cleanup',
    when: 'cron(0 4 * * ? *)',
    isOn: true,
  });
});

describe('what AWS says no with becomes words', () => {
  const both = (kind: Fault['kind']) => ['ecs', 'rds'].map((service) => ({ service, kind }) satisfies Fault);
  test.each([
    ['denied', 'denied', /not authorized/],
    ['expired', 'denied', /expired; log in/],
    ['throttled', 'down', /no more requests/],
    ['broken', 'down', /Service Unavailable/],
    ['cut', 'down', /does not answer/],
  ] as const)('%s', async (kind, type, why) => {
    aws.faults.push(...both(kind));
    for (const answer of [await control.service(), await control.database()])
      expect(answer).toMatchObject({ ok: false, error: { type, why: expect.stringMatching(why) } });
  });

  test('throttled once, it is asked again', async () => {
    aws.faults.push({ service: 'ecs', kind: 'throttled', times: 1 });
    expect((await control.service()).ok).toBe(true);
  });

  test('what is not there, and what it refuses', async () => {
    const order: Order = { type: 'deploy', revision: 'sleek-coach-api:99' };
    expect(await control.carryOut(order)).toMatchObject({ error: { type: 'refused' } });
    expect(await control.secret('none')).toMatchObject({ error: { type: 'not-found' } });
    const className = 'db.huge';
    expect(await control.carryOut({ type: 'scale-database', className })).toMatchObject({
      error: { type: 'refused', why: expect.stringMatching(/Invalid DB Instance class/) },
    });
    aws.rds.databases.length = 0;
    expect(await control.database()).toMatchObject({ error: { type: 'not-found' } });
  });
});

test('staging is steered by its own names, in the calls and in the commands that do the same', async () => {
  await using staging = await openAwsSimulator({ environment: 'staging' });
  const access = { region: 'eu-central-1', endpoint: staging.url, credentials };
  const steered = createAwsControl({ ...access, environment: 'staging' });
  expect(steered.place).toContain('sleek-coach-staging');
  expect(await given(steered.service())).toMatchObject({ revision: 'sleek-coach-api:5', running: 2 });
  expect(steered.commandFor({ type: 'restart' })).toContain('--cluster sleek-coach-staging ');
  expect(steered.commandFor({ type: 'fail-over-database' })).toContain(' sleek-coach-staging ');
  const lost = await createAwsControl(access).service();
  expect(lost).toMatchObject({ ok: false, error: { why: expect.stringContaining('ClusterNotFound') } });
});

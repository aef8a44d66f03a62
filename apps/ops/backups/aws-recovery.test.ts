import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestApp, type TestApp } from '@sleek/backend/testing/test-app';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
let app: TestApp;
let webRoot: string;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'recovery-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Sleek Coach</title>');
  app = await openTestApp({ webRoot });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(webRoot, { recursive: true, force: true });
});
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

const served = () => ({
  PUBLIC_URL: app.address,
  S3_BUCKET_NAME: 'sleek-coach-photos-prod',
  S3_ENDPOINT_URL: operated.aws.url,
});
const run = (args: string[], environment: Record<string, string> = {}) =>
  operated.onAws(args, { environment: { ...served(), ...environment } });
const login = () => JSON.parse(operated.aws.secrets.read('sleek-coach-prod/db-password') ?? '');
const restored = 'sleek-coach-prod-restored';
const names = () => operated.aws.rds.databases.map(({ id }) => id);

describe('recover on AWS', () => {
  test('walks the six steps, and servers log in at the restored database', async () => {
    const { code, out, err } = await run(['recover', '--latest', '--yes']);
    expect(code).toBe(0);
    const steps = [...out.matchAll(/^ {2}(\w+) +[\d.]+ s {2}/gm)].map(([, name]) => name);
    expect(steps).toEqual(['database', 'secrets', 'photos', 'deploy', 'smoke', 'dns']);
    expect(login()).toEqual({
      username: 'sleekcoach_app_a',
      password: 'first',
      host: `${restored}.xxx.rds.amazonaws.com:5432`,
    });
    expect(operated.aws.asked).toContain('ecs:UpdateService');
    expect(err).toMatch(/restore-db-instance-to-point-in-time .*--restore-time 2026-06-15T11:55:00.000Z/);
    expect(out).toMatch(/Undo: put the former db-password back .*AWSPREVIOUS/);
    expect((await operated.deeds()).map(({ action, details }) => [action, details['what']])).toEqual([
      ['ops.ordered', 'recover'],
      ['ops.done', 'recover'],
    ]);
  });

  test('goes on where it failed, with the database that it had restored', async () => {
    operated.aws.faults.push({ service: 'ecs', action: 'UpdateService', kind: 'denied', times: 1 });
    const recover = ['recover', '--from', 'rds:sleek-coach-prod-1', '--yes'];
    const first = await run(recover);
    expect(first).toMatchObject({
      code: 1,
      err: expect.stringMatching(/The step deploy failed: Not permitted/),
    });
    const second = await run(recover);
    expect(second.code).toBe(0);
    expect(second.err).toMatch(/1 of 6 {2}database: done at/);
    expect(names()).toEqual(['sleek-coach-prod', restored]);
  });

  test('takes up a restoring that it was killed in, and no database of somebody else', async () => {
    const recover = ['recover', '--latest', '--yes'];
    operated.aws.faults.push({
      service: 'rds',
      action: 'RestoreDBInstanceToPointInTime',
      kind: 'cut',
      times: 3,
    });
    expect((await run(recover)).err).toMatch(/The step database failed/);
    expect((await run(['restore', '--latest', '--yes'])).code).toBe(0);
    expect(await run(recover)).toMatchObject({ code: 0 });
    rmSync(join(operated.dir, 'backups', 'recovery.json'), { force: true });
    expect(await run(recover)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/There is a database sleek-coach-prod-restored already \(available\)/),
    });
  });

  test.each([
    [{ S3_BUCKET_NAME: '', S3_ENDPOINT_URL: '' }, /The step photos failed: S3_BUCKET_NAME is not set here/],
    [{ S3_BUCKET_NAME: 'gone' }, /The step photos failed/],
    [
      { PUBLIC_URL: 'http://127.0.0.1:1' },
      /The step smoke failed: Nobody answers at http:\/\/127\.0\.0\.1:1/,
    ],
  ])('%j stops it at that step', async (environment, words) => {
    expect(await run(['recover', '--latest', '--yes'], environment)).toMatchObject({
      code: 1,
      err: expect.stringMatching(words),
    });
  });

  test('is rehearsed without an order, and refuses what is no wish', async () => {
    const rehearsed = await run(['recover', '--latest', '--dry-run']);
    expect(rehearsed).toMatchObject({ code: 0, out: 'Nothing was changed.\n' });
    expect(rehearsed.err).toMatch(/6 dns: look whether http/);
    expect(await run(['recover', '--latest'])).toMatchObject({ code: 3 });
    for (const wrong of [
      [],
      ['--latest', '--as', 'sleek-coach-prod'],
      ['--latest', '--as', 'Über'],
      ['--from', 'rds:nothing'],
      ['--to-time', '2026-06-15T11:59:00Z'],
      ['--latest', '--timeline', '2'],
    ])
      expect([wrong, (await run(['recover', ...wrong, '--yes'])).code]).toEqual([wrong, 2]);
    expect(names()).toEqual(['sleek-coach-prod']);
  });
});

test('staging is recovered under its own names', async () => {
  await using staging = await openOperated({ environment: 'staging' });
  const environment = { ...served(), CONTROL_ENVIRONMENT: 'staging', CONTROL_ENDPOINT_URL: staging.aws.url };
  const { code, err } = await staging.onAws(['recover', '--latest', '--dry-run'], { environment });
  expect(code).toBe(0);
  expect(err).toMatch(/as sleek-coach-staging-restored\n.*sleek-coach-staging\/db-password/);
  expect(err).not.toContain('sleek-coach-prod');
});

describe('restore on AWS', () => {
  test('makes another database beside the one that serves, which nothing uses', async () => {
    const { code, out } = await run([
      'restore',
      '--to-time',
      '2026-06-14T12:00:00Z',
      '--as',
      'a-look',
      '--yes',
    ]);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^a-look is available at a-look\.xxx\S+:5432, as of 2026-06-14T12:00:00.000Z\. Nothing uses it\.\nUndo: aws rds/,
      ),
    });
    expect(login()['host']).toBeUndefined();
    expect(await run(['restore', '--latest', '--as', 'a-look', '--yes'])).toMatchObject({ code: 3 });
    expect(await run(['restore', '--latest', '--into', 'x', '--yes'])).toMatchObject({ code: 2 });
  });

  test('backups are those of RDS: they are listed, and made here by nobody', async () => {
    expect((await run(['backup', 'list'])).out).toMatch(/^id .*\nsleek-coach-prod +latest-moment/);
    expect(JSON.parse((await run(['backup', 'list', '--json'])).out).backups).toHaveLength(4);
    expect(await run(['backup'])).toMatchObject({ code: 3, err: expect.stringMatching(/^RDS makes/) });
    expect(await run(['backup', 'verify'])).toMatchObject({ code: 3 });
  });
});

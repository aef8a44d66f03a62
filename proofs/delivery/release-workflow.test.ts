import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { imageOf, sound } from '@sleek/backend/testing/aws-simulator/ecs-state';
import { openTestApp, type TestApp } from '@sleek/backend/testing/test-app';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../../apps/ops/testing/operated.ts';
import { type Job, readWorkflows } from '../../tools/workflows/read-workflows.ts';
import { runSteps, type Values } from './workflow-runner.ts';

type Environment = 'staging' | 'production';

const image = imageOf('f');
const [repository = '', digest = ''] = image.split('@');
const jobs = new Map<string, Job>();
let folder: string;
let app: TestApp;
beforeAll(async () => {
  for (const { path, jobs: of } of await readWorkflows(resolve(import.meta.dirname, '../..')))
    for (const job of of) jobs.set(`${path.replace(/^.*\//, '')} ${job.id}`, job);
  folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Sleek Coach</title>');
  app = await openTestApp({ webRoot: join(folder, 'web') });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

let operated: Operated;
let place: Environment;
afterEach(() => operated[Symbol.asyncDispose]());

/** The image is in the registry already, unless `aws` and `skopeo` are told otherwise. */
const skopeo = (found: string) =>
  `if [[ "$1" == login ]]; then cat >/dev/null; fi; [[ "$*" != *--format* ]] || echo ${found}`;
const there = { aws: 'echo token', skopeo: skopeo(digest) };
const absent = {
  ...there,
  skopeo: `if [[ "$1" == copy ]]; then touch copied; fi; [[ "$1" != inspect || -e copied ]] || exit 1; ${skopeo(digest)}`,
};

/** A runner has no database of ours; without one nothing else is needed either. */
const nothingElse = {
  DATABASE_URL: undefined,
  JWT_SECRET_KEY: undefined,
  DATA_KEY: undefined,
  OPS_PORT: undefined,
};

function run(name: string, more: { values?: Values; programs?: Values } = {}) {
  const job = jobs.get(name);
  if (job === undefined) throw new Error(`There is no ${name}.`);
  rmSync(join(folder, 'copied'), { force: true });
  return runSteps(job, {
    folder,
    programs: more.programs ?? there,
    values: {
      'inputs.environment': place,
      'inputs.digest': digest,
      'vars.AWS_REGION': 'eu-central-1',
      'vars.IMAGE_REPOSITORY': repository,
      'vars.PUBLIC_URL': app.address,
      ...more.values,
    },
    carry: async (argv, environment) => {
      expect(argv.slice(0, 3)).toEqual(['run', 'ops', '--']);
      const { DATA_DIR = '', ...settings } = environment;
      const told = {
        ...nothingElse,
        ...settings,
        DATA_DIR: join(folder, DATA_DIR),
        GITHUB_ACTOR: 'ada',
        GITHUB_RUN_ID: '7',
      };
      return (await operated.onAws(argv.slice(3), { environment: told })).code;
    },
  });
}
const commands = ({ asked }: { asked: string[][] }) =>
  asked.filter(([program]) => program === 'npm').map((argv) => argv.slice(4).join(' '));

describe.each(['staging', 'production'] as const)('a release into %s', (environment) => {
  beforeEach(async () => {
    place = environment;
    operated = await openOperated({ environment });
  });

  test('migrates, deploys and looks, and the service runs the image', async () => {
    const ran = await run('release.yml release');
    expect(commands(ran)).toEqual([
      `migrate ${image} --yes`,
      `deploy ${image} --no-migrate --yes`,
      `smoke --url ${app.address}`,
      ...(environment === 'staging' ? [`smoke --url ${app.address} --write --yes`] : []),
    ]);
    expect(Object.values(ran.outcomes)).not.toContain('failure');
    const { service, definitions, cluster } = operated.aws.ecs;
    expect(cluster).toBe(environment === 'staging' ? 'sleek-coach-staging' : 'sleek-coach-prod');
    expect(definitions.find(({ name }) => name === service.revision)?.image).toBe(image);
    const lines = readFileSync(join(folder, 'operator/operator-deeds.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(lines.findLast((line) => line !== '') ?? '')).toMatchObject({
      action: 'ops.done',
      by: 'ada in run 7',
      what: 'deploy',
    });
  });

  test('puts the release before back when the look at it fails', async () => {
    const ran = await run('release.yml release', { values: { 'vars.PUBLIC_URL': 'http://127.0.0.1:1' } });
    expect(ran.outcomes).toMatchObject({ deploy: 'success', smoke: 'failure', rollback: 'success' });
    expect(operated.aws.ecs.service.revision).toBe('sleek-coach-api:5');
  });
});

describe('a release', () => {
  beforeEach(async () => {
    place = 'production';
    operated = await openOperated();
  });

  test('ends when the migration fails: the service stays, and nothing is put back', async () => {
    operated.aws.ecs.behaviourOf = () => ({ ...sound, exitCode: 3 });
    const ran = await run('release.yml release');
    expect(ran.outcomes).toMatchObject({
      migrate: 'failure',
      deploy: 'skipped',
      smoke: 'skipped',
      rollback: 'skipped',
    });
    expect(operated.aws.ecs.service.revision).toBe('sleek-coach-api:5');
  });

  test('by hand goes back to a revision and undoes migrations with the release that made them', async () => {
    const values = { 'inputs.revision': '3', 'inputs.migrations': '1' };
    const ran = await run('rollback.yml rollback', { values });
    expect(commands(ran)).toEqual(['rollback --yes --to 3 --migrations 1', `smoke --url ${app.address}`]);
    expect(operated.aws.ecs.service.revision).toBe('sleek-coach-api:3');
    const before = { 'inputs.revision': '', 'inputs.migrations': '0' };
    expect(commands(await run('rollback.yml rollback', { values: before }))[0]).toBe('rollback --yes');
  });
});

describe('the image', () => {
  beforeEach(async () => {
    place = 'staging';
    operated = await openOperated({ environment: 'staging' });
  });
  const copies = ({ asked }: { asked: string[][] }) =>
    asked.filter(([name, verb]) => name === 'skopeo' && verb === 'copy');

  test('is pushed once, under a tag of its commit', async () => {
    const ran = await run('release.yml release', { programs: absent });
    expect(copies(ran)).toEqual([
      [
        'skopeo',
        'copy',
        '--preserve-digests',
        'oci-archive:image.tar',
        `docker://${repository}:git-${'c'.repeat(40)}`,
      ],
    ]);
    expect(copies(await run('release.yml release'))).toEqual([]);
  });

  test('that arrived as another one is not released', async () => {
    const other = { ...there, skopeo: skopeo(`sha256:${'0'.repeat(64)}`) };
    const ran = await run('release.yml release', { programs: other });
    expect(ran.outcomes).toMatchObject({ push: 'failure', migrate: 'skipped', rollback: 'skipped' });
    expect(commands(ran)).toEqual([]);
  });
});

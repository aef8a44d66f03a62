import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { openTestApp, type TestApp } from '@sleek/backend/testing/test-app';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsByPath } from '../commands-by-path.ts';
import { type Operated, openOperated } from '../testing/operated.ts';
import type { Ran } from '../testing/ran-ops.ts';
import { type Example, look } from './runbook.ts';
import { runbookPage, situations } from './runbook-page.ts';

const root = join(import.meta.dirname, '../../..');
/** No superuser, as in production: whose login `rotate db-password` starts from. */
const owner = `runbook_${randomBytes(4).toString('hex')}`;
let [operated, app, home, owned] = [
  undefined as unknown as Operated,
  undefined as unknown as TestApp,
  '',
  '',
];
const onServer = (statement: string) => {
  const url = new URL(operated.database.url);
  url.pathname = '/postgres';
  return rowsOf({ databaseUrl: url.href }, statement);
};

beforeAll(async () => {
  operated = await openOperated();
  mkdirSync(join(operated.dir, 'objects'));
  writeFileSync(join(operated.dir, 'server.log'), '');
  await rowsOf(
    { databaseUrl: operated.database.url },
    `with task as (
       insert into scheduled_task (name, first_seen_at, last_tick) values ('photo-sweep', now(), now()) returning name)
     insert into task_run (task, tick, status, attempts, finished_at, failure, created_at)
     select name, '2026-06-15T03:00Z', 'dead', 4, '2026-06-15T03:40Z', 'TypeError', '2026-06-15T03:00Z' from task`,
  );
  app = await openTestApp({ ops: { host: '127.0.0.1', port: 0 } }, { databaseUrl: operated.database.url });
  await app.member({ email: 'me@example.com' });
  await onServer(`create role ${owner} login createrole password 'owner'`);
  await onServer(`create database ${owner} owner ${owner}`);
  owned = Object.assign(new URL(operated.database.url), {
    username: owner,
    password: 'owner',
    pathname: `/${owner}`,
  }).href;
  await migrateUp(owned);
  home = mkdtempSync(join(tmpdir(), 'household-'));
  const up = spawnSync(process.execPath, ['tools/db.ts', 'up'], {
    cwd: root,
    env: { DATA_DIR: home },
  });
  expect(up.status, String(up.stderr)).toBe(0);
}, 120_000);
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await onServer(`drop database ${owner} with (force)`);
  await onServer(`drop role ${owner}`);
  await operated[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

/** As a shell would take it apart. */
const wordsOf = (type: string) =>
  [...type.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
const added = { look: [], change: ['--yes'], rehearse: ['--dry-run'] } as const;
/** What changes something without a question, since twice does no more. */
const unasked = ['backup', 'jobs run'];

async function run({ type, on, way }: Example): Promise<Ran> {
  const isUnasked = unasked.some((path) => type.startsWith(path));
  const words = [...wordsOf(type), ...(isUnasked && way === 'change' ? [] : added[way])];
  if (on === 'aws') {
    const DATABASE_URL = type.startsWith('rotate') ? owned : '';
    return operated.onAws(words, { environment: { DATABASE_URL } });
  }
  if (on === 'household')
    return operated.here(words, { DATABASE_URL: '', JWT_SECRET_KEY: '', DATA_KEY: '', DATA_DIR: home });
  const OPS_PORT = new URL(app.metricsAddress ?? '').port;
  return operated.here(words, {
    OPS_PORT,
    PUBLIC_URL: app.address,
    LOG_FILE: join(operated.dir, 'server.log'),
  });
}

/** Where what is only rehearsed here is done for good. */
const forGood: Readonly<Record<string, readonly [string, string]>> = {
  migrate: ['apps/ops/service/release-commands.test.ts', 'runs the migrations of an image'],
  deploy: ['apps/ops/service/release-commands.test.ts', 'migrates first, waits until the tasks are healthy'],
  rollback: ['apps/ops/service/release-commands.test.ts', 'puts the release before back'],
  'rollback --migrations': [
    'apps/ops/service/release-commands.test.ts',
    'undoes migrations with the release',
  ],
  scale: ['apps/ops/service/release-commands.test.ts', 'run as many tasks as asked for'],
  restart: ['apps/ops/service/release-commands.test.ts', 'replace every task by a new one'],
  'db scale': ['apps/ops/database/database-commands.test.ts', 'makes the database larger, waits until it is'],
  'db failover': ['apps/ops/database/database-commands.test.ts', 'has the standby take over, and waits'],
  'db end-session': [
    'apps/ops/database/database-mends.test.ts',
    'ends what a diagnosis named, and then nothing is found',
  ],
  'rotate db-password': ['apps/ops/database/rotate-commands.test.ts', 'loses no request under load'],
  'rotate openai-key': [
    'apps/ops/database/rotate-commands.test.ts',
    'tries the key, and puts only a good one',
  ],
  'rotate jwt': ['apps/ops/database/rotate-commands.test.ts', 'signs with a new secret'],
  'alarms ack': ['apps/ops/watching/alarm-commands.test.ts', 'ack writes down who is at it and why'],
  'alarms silence': ['apps/ops/watching/alarm-commands.test.ts', 'silence says until when'],
  'alarms test': [
    'apps/ops/watching/alarm-commands.test.ts',
    'reaches everybody whom the configuration names',
  ],
  smoke: ['apps/ops/watching/smoke-commands.test.ts', 'passes a running server without writing anything'],
  restore: ['proofs/recovery/recovery.test.ts', 'a machine that is lost comes back as of a moment'],
  recover: ['proofs/recovery/recovery.test.ts', 'a machine that is lost comes back as of a moment'],
  'jobs retry': ['apps/ops/service/job-commands.test.ts', 'puts a run that was given up back'],
};

const ran = { look: 'as it stands', change: 'for good', rehearse: 'with --dry-run' } as const;
const examples = situations.flatMap(({ title, look: looks, act }) =>
  [...looks, ...act].map((example): [string, Example] => [
    `${example.type}  [${ran[example.way]}, ${example.on}; ${title}]`,
    example,
  ]),
);

describe('each example of the runbook', () => {
  test.each(examples)(
    '%s',
    async (_, example) => {
      const { code, out, err } = await run(example);
      // A machine that is busy with other tests is a finding.
      const rightCodes = example.type.startsWith('diagnose') ? [0, 1] : [example.exits ?? 0];
      expect({ code, said: rightCodes.includes(code) ? '' : out + err }).toEqual({ code, said: '' });
    },
    60_000,
  );

  test.each(['status --now', 'dance', 'incident show 999', 'flags set coach maybe --reason "x"'])(
    'would be noticed if it were wrong: %s',
    async (type) => {
      expect((await run(look(type, 'a canary'))).code).not.toBe(0);
    },
  );

  test('that is only rehearsed here is done for good by a test of its command', () => {
    for (const [name, { type, way }] of examples) {
      if (way !== 'rehearse') continue;
      const [file, title] =
        Object.entries(forGood).findLast(([path]) => `${type} `.startsWith(`${path} `))?.[1] ?? [];
      expect(file, name).toBeDefined();
      expect(readFileSync(join(root, file ?? ''), 'utf8'), name).toContain(title);
    }
  });

  test('that only looks changes nothing: it takes no --yes', () => {
    const commands = commandsByPath();
    for (const [name, { type, way }] of examples) {
      const path = [...commands.keys()]
        .toSorted((a, b) => b.length - a.length)
        .find((one) => `${type} `.startsWith(`${one} `));
      const command = commands.get(path ?? '');
      expect(command, name).toBeDefined();
      const asks = command?.options.some(({ long }) => long === '--yes') ?? false;
      if (way === 'look') expect(asks, name).toBe(false);
    }
  });
});

test('the page holds every situation, example and command', () => {
  const commands = commandsByPath();
  const page = runbookPage(commands);
  for (const { title, undo, escalate } of situations)
    for (const words of [title, undo, escalate]) expect(page).toContain(words);
  for (const [, { type }] of examples) expect(page).toContain(`npm run ops -- ${type}`);
  for (const path of commands.keys()) expect(page).toContain(`| \`ops ${path}`);
});

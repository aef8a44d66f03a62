import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { leaseMs } from './run-task.ts';
import { createScheduler } from './scheduler.ts';
import { openSchedulers } from './schedules.fixtures.ts';

/** Starts the process, waits until it is halfway through its run, and kills it. */
async function killHalfway(databaseUrl: string, at: string): Promise<void> {
  const script = join(import.meta.dirname, '../../testing/killed-run.ts');
  const child = spawn(process.execPath, [script, databaseUrl, at], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((settle) => child.on('close', settle));
  await new Promise((settle) => child.stdout.once('data', settle));
  child.kill('SIGKILL');
  await gone;
}

test('a run whose process is killed halfway is taken up again once its lease is over, and does nothing twice', async () => {
  await using world = await openSchedulers('2026-06-15T12:00:00Z');
  const { databaseUrl, clock } = world;
  await using app = await openTestApp({}, { databaseUrl, clock });
  await app.member();
  await rowsOf(
    app,
    `insert into refresh_token (user_id, id, family_id, token_hash, expires_at, created_at)
     select id, gen_random_uuid(), gen_random_uuid(), repeat(hash, 64), '2025-01-01', '2024-12-01'
     from "user", (values ('a'), ('b')) as hashes (hash)`,
  );
  const left = async () =>
    (
      await rowsOf<{ hash: string }>(
        app,
        `select left(token_hash, 1) as hash from refresh_token where expires_at < now()
        and token_hash in (repeat('a', 64), repeat('b', 64)) order by 1`,
      )
    ).map(({ hash }) => hash);
  const handlers = { 'token-cleanup': app.tasks['token-cleanup'] ?? expect.unreachable() };
  const next = createScheduler(world.depsOf(handlers, 'next:2'));
  await next.runDue();
  clock.set('2026-06-16T04:00:00Z');

  await killHalfway(databaseUrl, '2026-06-16T04:00:00Z');
  expect(await world.runs()).toMatchObject([{ tick: '2026-06-16 04:00', status: 'running', attempts: 1 }]);
  expect(await left()).toEqual(['b']);
  clock.advanceMs(leaseMs - 1);
  await next.runDue();
  expect(await left()).toEqual(['b']);
  clock.advanceMs(1);
  await next.runDue();
  expect(await world.runs()).toMatchObject([{ tick: '2026-06-16 04:00', status: 'succeeded', attempts: 2 }]);
  expect(await left()).toEqual([]);
}, 30_000);

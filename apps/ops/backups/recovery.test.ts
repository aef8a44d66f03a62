import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeClock } from '@sleek/backend/testing/fake-clock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RecoveryStep, recover, recoveryStateIn, recoverySteps } from './recovery.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sleek-recover-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The six steps, of which one fails as long as it is in the way; each takes two seconds. */
function stage(failing: Set<string>) {
  const clock = createFakeClock('2026-06-15T12:00:00.000Z');
  const ran: string[] = [];
  const steps = recoverySteps.map(
    (name): RecoveryStep => ({
      name,
      plan: `do ${name}`,
      run: async () => {
        clock.advanceMs(2000);
        ran.push(name);
        if (failing.has(name)) throw new Error('no');
        return `${name} seen`;
      },
    }),
  );
  const state = recoveryStateIn(join(folder, 'recovery.json'));
  const run = (order = 'all of it') => recover(steps, { order, state, clock, say: () => {} });
  return { ran, run, state };
}

test('all steps are done in their order, each with its time', async () => {
  const { ran, run, state } = stage(new Set());
  expect(await run()).toMatchObject({
    ok: true,
    value: { seconds: 12, done: recoverySteps.map((name) => ({ name, seconds: 2 })) },
  });
  expect(ran).toEqual(recoverySteps);
  expect(state.read()).toBeNull();
});

test('one that failed is done again, and none before it', async () => {
  const failing = new Set(['deploy']);
  const { ran, run } = stage(failing);
  expect(await run()).toMatchObject({ ok: false, error: { step: 'deploy', why: 'no' } });
  failing.clear();
  ran.length = 0;
  expect(await run()).toMatchObject({ ok: true, value: { done: { length: 6 } } });
  expect(ran).toEqual(['deploy', 'smoke', 'dns']);
});

test('a recovery of something else begins anew', async () => {
  const failing = new Set(['smoke']);
  const { ran, run } = stage(failing);
  await run();
  failing.clear();
  ran.length = 0;
  expect(await run('to another moment')).toMatchObject({ ok: true });
  expect(ran).toEqual(recoverySteps);
});

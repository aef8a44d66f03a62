import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

const to = (name: string, ...more: string[]) =>
  operated.here(['coach', 'switch-provider', name, '--reason', 'OpenAI is down', ...more]);
const flags = async () => {
  const { out } = await operated.here(['flags', 'list', '--json']);
  const list = JSON.parse(out).flags as { name: string; is_on: boolean }[];
  return Object.fromEntries(list.map(({ name, is_on }) => [name, is_on]));
};

test('the backup is asked first, and the other one again by the undo', async () => {
  expect(await to('anthropic')).toMatchObject({ code: 3, out: '' });
  expect(await to('anthropic', '--dry-run')).toMatchObject({ code: 0, out: 'Nothing was changed.\n' });
  expect((await flags())['coach-backup-first']).toBe(false);
  const done = await to('anthropic', '--yes');
  expect(done).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^anthropic is asked first.*\nUndo: npm run ops -- flags set coach-backup-first off/,
    ),
  });
  expect(await flags()).toMatchObject({ 'coach-backup-first': true, 'coach-anthropic': true });
  expect((await to('anthropic', '--yes')).out).toMatch(/already/);
  expect(await to('openai', '--yes')).toMatchObject({ code: 0 });
  expect((await flags())['coach-backup-first']).toBe(false);
  expect((await operated.deeds()).map(({ action }) => action)).toEqual([
    'ops.ordered',
    'ops.done',
    'ops.ordered',
    'ops.done',
  ]);
});

test('the embedded coach answers alone, until a provider is switched to', async () => {
  expect(await to('embedded', '--yes', '--json')).toMatchObject({ code: 0 });
  expect(await flags()).toMatchObject({ 'coach-openai': false, 'coach-anthropic': false });
  expect(await to('openai', '--yes')).toMatchObject({ code: 0 });
  expect(await flags()).toMatchObject({ 'coach-openai': true, 'coach-anthropic': false });
});

test('who is not configured is refused: exit 3; who is none at all: exit 2', async () => {
  const only = { COACH_PROVIDERS: 'openai', OPENAI_API_KEY: 'sk-x' };
  expect(
    await operated.here(['coach', 'switch-provider', 'anthropic', '--reason', 'x', '--yes'], only),
  ).toMatchObject({
    code: 3,
  });
  expect(await to('someone', '--yes')).toMatchObject({ code: 2 });
  const unreasoned = await operated.here(['coach', 'switch-provider', 'embedded', '--yes']);
  expect(unreasoned).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
});

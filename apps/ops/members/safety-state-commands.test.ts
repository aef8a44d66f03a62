import { rowsOf } from '@sleek/backend/testing/rows-of';
import { openTestApp, type TestApp, type TestMember } from '@sleek/backend/testing/test-app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  operated = await openOperated();
  app = await openTestApp({}, { databaseUrl: operated.database.url });
  member = await app.member({ email: 'me@example.com' });
  await member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'female', birth_year: 1990, height_cm: 168, activity_level: 'light', display_name: 'Hush' },
  });
  await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80.4 } });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await operated[Symbol.asyncDispose]();
});

const review = (...args: string[]) => operated.here(['safety-review', ...args], {}, { clock: app.clock });
const whose = ['--user', 'Me@Example.com'];
const set = (word: string, ...more: string[]) =>
  review(
    'set-state',
    ...whose,
    '--eating-disorder',
    word,
    '--reason',
    'asked by ana@b.example, 61 kg',
    ...more,
  );
const numbers = async () =>
  ((await member.send('GET', '/api/v1/energy')).body as { numbers: string }).numbers;
const tell = (message: string) => member.send('POST', '/api/v1/coach/chat', { body: { message } });
const eatingDisorder = async () => {
  const { states } = JSON.parse((await review('state', ...whose, '--json')).out);
  return states.find(({ state }: { state: string }) => state === 'eating_disorder_history');
};
const deedsOf = (action: string) =>
  rowsOf<{ details: object }>(
    { databaseUrl: operated.database.url },
    'select details from audit_log where action = $1 and user_id is not null order by created_at',
    [action],
  );

test('tells what is set, by the member, the coach or a reviewer, and since when; a look is audited', async () => {
  expect(await eatingDisorder()).toMatchObject({ is_on: false, changed_by: null, changed_at: null });
  await tell('I make myself throw up after meals');
  const at = app.clock.now().toISOString();
  expect(await eatingDisorder()).toMatchObject({ is_on: true, changed_by: 'coach', changed_at: at });
  app.clock.advanceMs(60_000);
  await tell('I make myself throw up after meals');
  expect(await eatingDisorder()).toMatchObject({ changed_by: 'coach', changed_at: at });
  await member.send('PATCH', '/api/v1/me/safety', { body: { eating_disorder_history: false } });
  const { out } = await review('state', ...whose);
  expect(out).toMatch(/eating_disorder_history +off +member +2026-/);
  expect(out).not.toMatch(/Hush|80\.4|throw/);
  expect((await deedsOf('safety.state_read')).at(-1)).toEqual({ details: { by: 'ada' } });
});

test('a rehearsal and an order that nobody confirmed change nothing', async () => {
  expect(await set('on', '--dry-run')).toMatchObject({ code: 0, out: 'Nothing was changed.\n' });
  expect(await set('on')).toMatchObject({ code: 3, out: '' });
  expect(await eatingDisorder()).toMatchObject({ is_on: false });
});

test('a change takes targets away at once and gives them back, with a redacted reason and the way back', async () => {
  await tell('how am I doing?');
  expect(await numbers()).toBe('shown');
  const done = await set('on', '--yes');
  expect(done).toMatchObject({
    code: 0,
    out: expect.stringMatching(/is on\.\nUndo: .*--eating-disorder off/),
  });
  expect(await numbers()).toBe('hidden');
  const answer = (await tell('how am I doing?')).body as { message: string };
  expect(answer.message).not.toMatch(/\d/);
  expect(await eatingDisorder()).toMatchObject({ changed_by: 'reviewer', reviewer: 'ada' });
  const { body } = await member.send('GET', '/api/v1/me/export');
  expect(JSON.stringify(body)).toMatch(/"eating_disorder_history":\{[^}]*"by":"reviewer"/);
  expect(await deedsOf('safety.state_changed')).toEqual([
    {
      details: {
        by: 'ada',
        reason: expect.stringMatching(/^asked by \[e-mail\]/),
        eating_disorder_history: true,
      },
    },
  ]);
  expect(JSON.stringify(await deedsOf('safety.state_changed'))).not.toContain('61');
  expect(JSON.stringify(await operated.deeds())).not.toMatch(/eating|asked|example\.com/);
  expect(await set('on', '--yes')).toMatchObject({
    code: 3,
    out: '',
    err: expect.stringMatching(/so already/),
  });
  const back = JSON.parse((await set('off', '--yes', '--json')).out);
  expect(back).toMatchObject({ what: 'safety-review set-state', changed: true });
  expect(await numbers()).toBe('shown');
});

test('several states at once; the member can change what a reviewer set', async () => {
  const both = ['--pregnant', 'on', '--sensitive-mode', 'on'];
  expect(await review('set-state', ...whose, ...both, '--reason', 'told by phone', '--yes')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Undo: .*--pregnant off --sensitive-mode off/),
  });
  const { body } = await member.send('PATCH', '/api/v1/me/safety', { body: { pregnant: false } });
  expect(body).toMatchObject({ pregnant: false, sensitive_mode: true });
  expect((await review('state', ...whose)).out).toMatch(
    /pregnant +off +member.*\n(.*\n)*sensitive_mode +on +reviewer ada/,
  );
});

test.each([
  ['nobody', ['--user', 'nobody@b.example', '--pregnant', 'on', '--reason', 'x'], 1, /no account/],
  ['no state', [...whose, '--reason', 'x'], 2, /which state/],
  ['another word', [...whose, '--pregnant', 'maybe', '--reason', 'x'], 2, /on, off/],
  ['no reason', [...whose, '--pregnant', 'on'], 2, /--reason/],
  ['a reason without words', [...whose, '--pregnant', 'on', '--reason', ' 61 '], 2, /in words/],
  ['a reason that is too long', [...whose, '--pregnant', 'on', '--reason', 'x'.repeat(501)], 2, /500/],
])('refuses %s', async (_what, words, code, err) => {
  expect(await review('set-state', ...words, '--yes')).toMatchObject({
    code,
    out: '',
    err: expect.stringMatching(err),
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullMember } from '../../testing/full-member.ts';
import { openTestApp, type TestApp, type TestMember, testNow } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

type Listed = { items: { id: string; archived: boolean }[]; total: number };
const archive = () => app.startRun({ name: 'ada' }, { task: 'ai-session-cleanup' });
const list = async (member: TestMember, query = '') =>
  (await member.send('GET', `/api/v1/coach/sessions${query}`)).body as Listed;

/** A member whose conversation rests for 90 days and as long as is said, and their log-in of today. */
async function restingFor(ms: number) {
  app.clock.set(testNow);
  const member = await fullMember(app);
  const id = (await list(member)).items[0]?.id ?? expect.unreachable();
  app.clock.set('2026-09-13T12:00:00.000Z');
  app.clock.advanceMs(ms);
  const { body } = await app.send('POST', '/api/v1/auth/login', {
    body: { email: member.email, password: 'Correct-Horse-7' },
  });
  const token = (body as { access_token: string }).access_token;
  const send: TestMember['send'] = (method, path, options) => app.send(method, path, { token, ...options });
  return { id, member: { ...member, send } };
}

test('a conversation is archived 90 days after its last message, not before', async () => {
  const { member } = await restingFor(0);
  await archive();
  expect((await list(member)).items).toMatchObject([{ archived: false }]);
  app.clock.advanceMs(1);
  expect(await archive()).toMatchObject({ ok: true, value: { ended: 'succeeded' } });
  expect((await list(member)).items).toMatchObject([{ archived: true }]);
});

test('an archived one stays listed, readable and exported', async () => {
  const { id, member } = await restingFor(1);
  const before = await member.send('GET', `/api/v1/coach/sessions/${id}`);
  await archive();
  expect(await list(member)).toMatchObject({ total: 1, items: [{ id, archived: true }] });
  expect(await list(member, '?archived=true')).toMatchObject({ total: 1 });
  const after = await member.send('GET', `/api/v1/coach/sessions/${id}`);
  const messages = (answer: typeof after) => (answer.body as { messages: { total: number } }).messages;
  expect(messages(after)).toEqual(messages(before));
  expect(messages(after).total).toBe(2);
  const { text } = await member.send('GET', '/api/v1/me/export');
  expect(text).toContain('How is my weight doing?');
});

test('an archived one comes back with its next message', async () => {
  const { id, member } = await restingFor(1);
  await archive();
  await member.send('POST', '/api/v1/coach/chat', { body: { message: 'And now?', session_id: id } });
  await archive();
  expect(await list(member)).toMatchObject({ total: 1, items: [{ id, archived: false }] });
});

test('an archived one can be deleted, with its messages', async () => {
  const { id, member } = await restingFor(1);
  await archive();
  expect((await member.send('DELETE', `/api/v1/coach/sessions/${id}`)).status).toBeLessThan(300);
  expect(await list(member)).toMatchObject({ total: 0 });
  expect((await member.send('GET', `/api/v1/coach/sessions/${id}`)).status).toBe(404);
});

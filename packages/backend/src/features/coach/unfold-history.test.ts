import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedSecrets } from '../../platform/live-secrets.ts';
import { migrateDown, migrateUp, migrationState } from '../../platform/postgres/migrate.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { Redacted } from '../../secrets.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask } from './coach-client.fixtures.ts';
import type { Turn } from './turn.ts';

const dataKey = randomBytes(32).toString('base64');
const sealedText = createSealedText(dataKey);
let owner: TestApp;
let app: TestApp;
let member: TestMember;
let userId: string;
beforeAll(async () => {
  owner = await openTestApp();
  const jwtSecret = new Redacted(owner.jwtSecret);
  app = await openTestApp(
    {},
    {
      databaseUrl: owner.databaseUrl,
      secrets: fixedSecrets({ databaseUrl: owner.databaseUrl, jwtSecret, dataKey: new Redacted(dataKey) }),
    },
  );
  member = await app.member();
  userId = ((await member.send('GET', '/api/v1/me')).body as { id: string }).id;
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await owner[Symbol.asyncDispose]();
});

const rows = <T>(statement: string, values: unknown[] = []) => rowsOf<T>(app, statement, values);
const user = (content: string): Turn => ({ role: 'user', content });
const coach = (content: string, more: Partial<Turn> = {}): Turn => ({
  role: 'assistant',
  content,
  intent: null,
  ...more,
});

/** What a server of the version before writes: the last turns in the cell, all of them counted. */
async function writeFormer(id: string, turns: Turn[], count: number): Promise<void> {
  await rows(
    `insert into ai_session (user_id, id, started_at, last_message_at, created_at) values ($1, $2, now(), now(), now())
     on conflict do nothing`,
    [userId, id],
  );
  await rows(
    `update ai_session set conversation_history = $1, message_count = message_count + $2 where id = $3`,
    [sealedText.seal(JSON.stringify(turns)), count, id],
  );
}
const messagesOf = async (id: string) => {
  const { body } = await member.send('GET', `/api/v1/coach/sessions/${id}`);
  return (body as { messages: { items: { content: string }[] } }).messages.items
    .map(({ content }) => content)
    .reverse();
};
const seqs = (id: string) =>
  rows<{ seq: number }>('select seq from ai_message where session_id = $1 order by seq', [id]);

test('a conversation of the version before is read whole, and goes on', async () => {
  const id = randomUUID();
  await writeFormer(
    id,
    [user('hello'), coach('hi'), user('targets?'), coach('Later.', { intent: 'targets' })],
    40,
  );
  expect(await messagesOf(id)).toEqual(['hello', 'hi', 'targets?', 'Later.']);
  expect((await seqs(id)).map(({ seq }) => seq)).toEqual([37, 38, 39, 40]);
  expect((await ask(member, 'why?', id)).message).not.toMatch(/not sure what you mean/);
  expect(await messagesOf(id)).toHaveLength(6);
});

test('messages that such a server adds beside this one are taken over, none of them twice', async () => {
  const id = randomUUID();
  const { message } = await ask(member, 'help', id);
  const turns = [
    user('help'),
    coach(message),
    user('from before'),
    coach('I am expecting', { tells: 'pregnancy' }),
  ];
  await writeFormer(id, turns, 2);
  await ask(member, 'help', id);
  expect(await messagesOf(id)).toEqual([
    'help',
    message,
    'from before',
    'I am expecting',
    'help',
    expect.any(String),
  ]);
  expect(await rows('select told from ai_session where id = $1', [id])).toEqual([{ told: 'pregnancy' }]);
});

test('two who open it at once take it over once', async () => {
  const id = randomUUID();
  await writeFormer(id, [user('hello'), coach('hi')], 2);
  await Promise.all([messagesOf(id), messagesOf(id), ask(member, 'help', id), messagesOf(id)]);
  expect((await seqs(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('a due task takes over what nobody opens; what no key opens holds up nothing and stays', async () => {
  const [id, foreign] = [randomUUID(), randomUUID()];
  await writeFormer(foreign, [user('hello')], 1);
  const sealed = createSealedText(randomBytes(32).toString('base64')).seal('[]');
  await rows('update ai_session set conversation_history = $1 where id = $2', [sealed, foreign]);
  await writeFormer(id, [user('hello'), coach('hi')], 2);
  await app.runDueTasks();
  expect(await seqs(id)).toHaveLength(2);
  expect(
    await rows(
      'select last_seq, message_count, conversation_history = $2 as same from ai_session where id = $1',
      [foreign, sealed],
    ),
  ).toEqual([{ last_seq: 0, message_count: 1, same: true }]);
  await rows('delete from ai_session where id = $1', [foreign]);
});

test('down keeps what the version before can hold, with what was told of oneself; up has it as rows again', async () => {
  const id = randomUUID();
  await ask(member, 'I am pregnant, what should I eat?', id);
  for (let more = 0; more < 8; more++) await ask(member, `help ${more}`, id);
  const before = await messagesOf(id);
  const { applied } = await migrationState(app.databaseUrl);
  for (const _name of applied.slice(applied.indexOf('0010_conversations')))
    await migrateDown(app.databaseUrl);
  const [former] = await rows<{ history: string; count: number }>(
    'select conversation_history as history, message_count as count from ai_session where id = $1',
    [id],
  );
  const turns = JSON.parse(sealedText.open(former?.history ?? '')) as Turn[];
  expect([former?.count, turns.map(({ content }) => content)]).toEqual([18, before.slice(-12)]);
  expect(turns.some(({ tells }) => tells === 'pregnancy')).toBe(true);
  await migrateUp(app.databaseUrl);
  expect(await messagesOf(id)).toEqual(before.slice(-12));
  expect(await rows('select told from ai_session where id = $1', [id])).toEqual([{ told: 'pregnancy' }]);
});

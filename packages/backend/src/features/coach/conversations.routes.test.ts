import { randomUUID } from 'node:crypto';
import type { ConversationDetail } from '@sleek/contract/coach';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectProblem as expectWholeProblem } from '../../testing/problem-checks.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Answer, openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask, stream } from './coach-client.fixtures.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  member = await app.member();
});

const expectProblem = (answer: Answer, status: number, code: string) =>
  expectWholeProblem(answer as never, status, code);
const sessions = '/api/v1/coach/sessions';
type List = { items: ConversationDetail[]; total: number; limit: number; offset: number };
const list = async (query = '') => (await member.send('GET', `${sessions}${query}`)).body as List;
const read = async (id: string, query = '') => {
  const { status, body } = await member.send('GET', `${sessions}/${id}${query}`);
  expect(status).toBe(200);
  return body as ConversationDetail;
};
const change = (id: string, body: object) => member.send('PATCH', `${sessions}/${id}`, { body });
const texts = ({ messages }: ConversationDetail) => messages.items.map(({ content }) => content);
const nobodys = '0b5d3f6a-8f5e-4d7b-9a50-4d2a6a0f7f99';

describe('GET /coach/sessions', () => {
  test('200 lists conversations, the last used first, by pages', async () => {
    const ids: string[] = [];
    for (const message of ['help', 'what are my targets?', 'how am I doing?']) {
      ids.unshift((await ask(member, message)).session_id);
      app.clock.advanceMs(1000);
    }
    expect(await list()).toMatchObject({ items: ids.map((id) => ({ id })), total: 3, limit: 30, offset: 0 });
    await ask(member, 'why?', ids[2]);
    const [first, second, third] = [ids[2], ids[0], ids[1]];
    expect((await list('?limit=2')).items.map(({ id }) => id)).toEqual([first, second]);
    expect((await list('?limit=2&offset=2')).items.map(({ id }) => id)).toEqual([third]);
    expect((await list('?offset=9')).items).toEqual([]);
  });

  test('200 names each by how it began; one that began with a worry has no name', async () => {
    const long = `how am I doing with ${'all of this and more '.repeat(9)}?`;
    for (const message of ['  what are\nmy targets? ', long, 'I want to kill myself']) {
      await ask(member, message);
      app.clock.advanceMs(1000);
    }
    const titles = (await list()).items.map(({ title }) => title);
    expect(titles).toEqual([null, expect.stringMatching(/^how am I doing.*\S…$/), 'what are my targets?']);
    expect(titles[1]?.length).toBeLessThanOrEqual(61);
  });

  test('200 lists archived ones with the others, alone, or not at all', async () => {
    const kept = (await ask(member, 'help')).session_id;
    const archived = (await ask(member, 'help')).session_id;
    expect((await change(archived, { archived: true })).body).toMatchObject({ archived: true });
    expect((await list()).total).toBe(2);
    expect((await list('?archived=true')).items.map(({ id }) => id)).toEqual([archived]);
    expect((await list('?archived=false')).items.map(({ id }) => id)).toEqual([kept]);
  });

  test.each(['limit=0', 'limit=101', 'offset=-1', 'archived=perhaps'])('422 for %s', async (query) => {
    expectProblem(await member.send('GET', `${sessions}?${query}`), 422, 'validation-failed');
  });

  test('401 without a token', async () => {
    expect((await app.send('GET', sessions)).status).toBe(401);
  });
});

describe('GET /coach/sessions/{id}', () => {
  test('200 holds what was said, newest first, by pages', async () => {
    const first = await ask(member, 'help');
    const second = await ask(member, 'what are my targets?', first.session_id);
    const whole = await read(first.session_id);
    expect(texts(whole)).toEqual([second.message, 'what are my targets?', first.message, 'help']);
    expect(whole).toMatchObject({
      message_count: 4,
      summary: null,
      messages: { total: 4, limit: 30, offset: 0 },
    });
    expect(whole.messages.items.map(({ role, run_id }) => [role, run_id])).toEqual([
      ['assistant', second.run_id],
      ['user', second.run_id],
      ['assistant', first.run_id],
      ['user', first.run_id],
    ]);
    const page = await read(first.session_id, '?limit=1&offset=2');
    expect(texts(page)).toEqual([first.message]);
    expect(page.messages.total).toBe(4);
  });

  test('200 keeps more than a few exchanges, each message sealed', async () => {
    const { session_id: id } = await ask(member, 'help');
    for (let more = 0; more < 9; more++) await ask(member, `Zanzibar, number ${more}`, id);
    expect((await read(id)).messages.total).toBe(20);
    const stored = await rowsOf<{ seq: number; content: string }>(
      app,
      'select seq, content from ai_message where session_id = $1 order by seq',
      [id],
    );
    expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const { content } of stored) expect(content).toMatch(/^v1\.[0-9a-f]{8}\./);
  });

  test('200 on another device, which goes on with it', async () => {
    const { session_id: id } = await ask(member, 'what are my targets?');
    const login = await app.send('POST', '/api/v1/auth/login', {
      body: { email: member.email, password: 'Correct-Horse-7' },
    });
    const { access_token: token } = login.body as { access_token: string };
    const answer = await app.send('POST', '/api/v1/coach/chat', {
      token,
      body: { message: 'why?', session_id: id },
    });
    expect(answer.body).toMatchObject({
      session_id: id,
      message: expect.not.stringMatching(/not sure what you mean/),
    });
    expect((await read(id)).messages.total).toBe(4);
  });

  test.each([nobodys, 'latest', '%00'])('is no answer for %s', async (id) => {
    const { status } = await member.send('GET', `${sessions}/${id}`);
    expect([404, 422]).toContain(status);
  });
});

describe('PATCH /coach/sessions/{id}', () => {
  test('200 renames it, sealed; null and blanks take the name away', async () => {
    const { session_id: id } = await ask(member, 'help');
    expect((await change(id, { title: '  My knee ' })).body).toMatchObject({
      id,
      title: 'My knee',
      archived: false,
    });
    const [row] = await rowsOf<{ title: string }>(app, 'select title from ai_session where id = $1', [id]);
    expect(row?.title).toMatch(/^v1\./);
    expect((await change(id, {})).body).toMatchObject({ title: 'My knee' });
    for (const title of [null, '   ']) {
      await change(id, { title: 'x' });
      expect((await change(id, { title })).body).toMatchObject({ title: null });
    }
    await ask(member, 'what are my targets?', id);
    expect((await read(id)).title).toBeNull();
  });

  test('200 archives it; a message takes it back and goes on with it', async () => {
    const { session_id: id } = await ask(member, 'what are my targets?');
    await change(id, { archived: true });
    expect((await read(id)).archived).toBe(true);
    const answer = await ask(member, 'why?', id);
    expect(answer.session_id).toBe(id);
    expect(await read(id)).toMatchObject({ archived: false, message_count: 4 });
    await change(id, { archived: true });
    expect((await change(id, { archived: false })).body).toMatchObject({ archived: false });
  });

  test.each([{ title: 'x'.repeat(101) }, { title: 7 }, { archived: 'yes' }, { title: 'a\u0000' }])(
    '422 for %j, and nothing changes',
    async (body) => {
      const { session_id: id } = await ask(member, 'help');
      expectProblem(await change(id, body), 422, 'validation-failed');
      expect(await read(id)).toMatchObject({ title: 'help', archived: false });
    },
  );

  test('403 for a new name while the consent to keep health data is withdrawn; archiving stays possible', async () => {
    const { session_id: id } = await ask(member, 'help');
    await member.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    expectProblem(await change(id, { title: 'My knee' }), 403, 'consent-needed');
    expect((await change(id, { archived: true, title: null })).body).toMatchObject({
      archived: true,
      title: null,
    });
  });

  test('404 for one that is not there', async () => {
    expectProblem(await change(nobodys, { title: 'x' }), 404, 'not-found');
  });
});

describe('DELETE /coach/sessions/{id}', () => {
  const tables = ['ai_session', 'ai_message', 'coach_run', 'ai_tool_call_log'];
  const left = async (id: string) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const key = table === 'ai_session' ? 'id' : 'session_id';
      const [row] = await rowsOf<{ n: number }>(
        app,
        `select count(*)::int as n from ${table} where ${key} = $1`,
        [id],
      );
      counts[table] = row?.n ?? -1;
    }
    return counts;
  };

  test('204 deletes everything of it and nothing of another; then it is gone', async () => {
    const { session_id: id, run_id: runId } = await ask(member, 'how am I doing?');
    const { session_id: other } = await ask(member, 'how am I doing?');
    const before = await left(other);
    expect(Object.values(before).every((count) => count > 0)).toBe(true);
    const { status, text } = await member.send('DELETE', `${sessions}/${id}`);
    expect([status, text]).toEqual([204, '']);
    expect(await left(id)).toEqual({ ai_session: 0, ai_message: 0, coach_run: 0, ai_tool_call_log: 0 });
    expect(await left(other)).toEqual(before);
    for (const method of ['DELETE', 'GET'])
      expect((await member.send(method, `${sessions}/${id}`)).status).toBe(404);
    expect((await member.send('GET', `/api/v1/coach/runs/${runId}/events`)).status).toBe(404);
    expect((await list()).items.map((one) => one.id)).toEqual([other]);
  });

  test('204 for one of two at once, 404 for the other', async () => {
    const { session_id: id } = await ask(member, 'help');
    const answers = await Promise.all([1, 2].map(() => member.send('DELETE', `${sessions}/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  test('204 also while messages of it are answered, and leaves nothing without a conversation', async () => {
    const id = randomUUID();
    await ask(member, 'help', id);
    const outcomes = await Promise.all([
      ...Array.from({ length: 6 }, () => ask(member, 'how am I doing?', id)),
      member.send('DELETE', `${sessions}/${id}`),
      ...Array.from({ length: 3 }, () => ask(member, 'how am I doing?', id)),
    ]);
    expect(outcomes).toHaveLength(10);
    await member.send('DELETE', `${sessions}/${id}`);
    expect(await left(id)).toEqual({ ai_session: 0, ai_message: 0, coach_run: 0, ai_tool_call_log: 0 });
  });
});

describe('what was told of oneself', () => {
  test('silences numbers in the conversation however long ago it was said, and in no other', async () => {
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 70 } });
    const { session_id: id } = await ask(member, 'I am pregnant, what should I eat?');
    for (let later = 0; later < 30; later++) await ask(member, 'help', id);
    expect((await ask(member, 'how am I doing?', id)).message).not.toMatch(/\d/);
    expect((await ask(member, 'how am I doing?')).message).toMatch(/\d/);
  });
});

describe('GET /coach/runs/{id}/events', () => {
  test('200 gives an answer once more, from its beginning or after what was seen', async () => {
    const { events, headers } = await stream(member, { message: 'how am I doing?' });
    const runId = headers.get('x-coach-run-id') ?? '';
    const again = await member.send('GET', `/api/v1/coach/runs/${runId}/events`);
    expect(again.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(again.text.match(/^id: .+$/gm)).toEqual(events.map(({ id }) => `id: ${id}`));
    const rest = await member.send('GET', `/api/v1/coach/runs/${runId}/events`, {
      headers: { 'last-event-id': events[2]?.id ?? '' },
    });
    expect(rest.text.match(/^id: .+$/gm)).toEqual(events.slice(3).map(({ id }) => `id: ${id}`));
  });

  test('404 for an answer that is not there, and for the event of another', async () => {
    const { headers } = await stream(member, { message: 'help' });
    const runId = headers.get('x-coach-run-id');
    expectProblem(await member.send('GET', `/api/v1/coach/runs/${nobodys}/events`), 404, 'not-found');
    const foreign = { headers: { 'last-event-id': `${nobodys}:1` } };
    expectProblem(await member.send('GET', `/api/v1/coach/runs/${runId}/events`, foreign), 404, 'not-found');
  });
});

describe('POST /coach/runs/{id}/cancel', () => {
  test('200 tells of an answer that has ended how it ended, as often as it is asked', async () => {
    const { run_id: runId } = await ask(member, 'help');
    for (const _time of [1, 2]) {
      const { status, body } = await member.send('POST', `/api/v1/coach/runs/${runId}/cancel`);
      expect([status, body]).toEqual([200, { run_id: runId, status: 'done' }]);
    }
  });

  test('200 ends an answer whose process died', async () => {
    const { run_id: runId } = await ask(member, 'help');
    await rowsOf(app, `update coach_run set status = 'running', events = null where id = $1`, [runId]);
    const { body } = await member.send('POST', `/api/v1/coach/runs/${runId}/cancel`);
    expect(body).toEqual({ run_id: runId, status: 'cancelled' });
  });

  test('404 for one that is not there', async () => {
    expectProblem(await member.send('POST', `/api/v1/coach/runs/${nobodys}/cancel`), 404, 'not-found');
  });
});

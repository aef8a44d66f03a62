import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { goodPassword, type TestMember } from '../../testing/test-app.ts';
import { stream, textOf } from './coach-client.fixtures.ts';

let coached: CoachedApp;
beforeAll(async () => {
  coached = await openCoachedApp();
});
afterAll(() => coached[Symbol.asyncDispose]());
beforeEach(() => coached.restart());

const requests = () => [...coached.openai.requests, ...coached.anthropic.requests];

describe('what a member takes back while a model answers', () => {
  const twoSteps = (during: () => Promise<unknown>) =>
    coached.openai.answerWith((_seen, number) =>
      number === 1
        ? {
            text: ['Let me look. '],
            calls: [{ id: 'call_1', name: 'get_weight_trend', input: '{"days":30}' }],
            onEvent: once(during),
          }
        : { text: ['It is all fine.'] },
    );
  const once = (work: () => Promise<unknown>) => {
    let done: Promise<unknown> | null = null;
    return () => {
      done ??= work();
      return done;
    };
  };
  const take = (who: TestMember, type: string) =>
    who.send('POST', '/api/v1/me/consents', { body: { consent_type: type, granted: false } });

  test('ai_processing: nothing more is sent, and our own coach ends the answer', async () => {
    const own = await coached.member();
    twoSteps(() => take(own, 'ai_processing'));
    const { events } = await stream(own, { message: 'how am I doing?' });
    expect(textOf(events)).toMatch(/^Let me look\. [\s\S]*Your trend weight is 8\d/);
    expect(textOf(events)).not.toContain('all fine');
    expect(events.at(-1)?.event).toMatchObject({ type: 'done', data: { status: 'complete' } });
    expect(requests()).toHaveLength(1);
  });

  test('health_data: nothing more is sent, no number is told, and nothing of it is kept', async () => {
    const own = await coached.member();
    const id = randomUUID();
    twoSteps(() => take(own, 'health_data'));
    const { events } = await stream(own, { message: 'how am I doing?', session_id: id });
    expect(textOf(events)).not.toMatch(/\d/);
    expect(requests()).toHaveLength(1);
    const rows = await rowsOf(
      coached.app,
      `select events, (select count(*)::int from ai_message where session_id = $1) as messages
       from coach_run where session_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ events: null, messages: 0 }]);
  });

  test('an eating disorder that is told elsewhere: no number, here nor in what was looked at', async () => {
    const own = await coached.member();
    twoSteps(() => own.send('PATCH', '/api/v1/me/safety', { body: { eating_disorder_history: true } }));
    const { events } = await stream(own, { message: 'how am I doing?' });
    expect(textOf(events)).not.toMatch(/\d|no weight/);
    expect(JSON.stringify(events.at(-1))).not.toContain('kg');
    expect(requests()).toHaveLength(1);
  });

  test.each([
    ['an eating disorder', '/api/v1/me/safety', 'PATCH', { eating_disorder_history: true }],
    ['no health data', '/api/v1/me/consents', 'POST', { consent_type: 'health_data', granted: false }],
  ] as const)(
    '%s, told while the last step speaks: nothing more of it is said',
    async (_what, path, way, body) => {
      const own = await coached.member();
      coached.openai.script(
        {
          text: ['Let me look. '],
          calls: [{ id: 'call_1', name: 'get_weight_trend', input: '{"days":30}' }],
        },
        { text: ['It is all fine. ', 'Go on.'], onEvent: once(() => own.send(way, path, { body })) },
      );
      const { events } = await stream(own, { message: 'how am I doing?' });
      expect(textOf(events)).toMatch(/^Let me look\. /);
      expect(textOf(events)).not.toMatch(/\d|all fine|Go on/);
      expect(JSON.stringify(events.at(-1))).not.toContain('kg');
      expect(requests()).toHaveLength(2);
    },
  );
});

test('an account that is closed ends its answers: nobody is asked for them any more', async () => {
  const own = await coached.member();
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  coached.openai.script({ text: ['One sentence. ', 'Another one. '], onEvent: () => closed });
  const id = randomUUID();
  const reading = stream(own, { message: 'how could I sleep better?', session_id: id });
  await expect.poll(() => requests().length).toBe(1);
  expect((await own.send('DELETE', '/api/v1/me', { body: { password: goodPassword } })).status).toBe(200);
  const { events } = await reading;
  close();
  expect(events.at(-1)?.event).toMatchObject({ type: 'done', data: { status: 'cancelled' } });
  await requests()[0]?.closed;
});

test('an answer that is stopped costs what was sent and received of it, not all that it might have', async () => {
  const own = await coached.member();
  coached.openai.script({ text: ['One sentence. ', 'Another one'], fault: { kind: 'stall' } });
  const id = randomUUID();
  const reading = stream(own, { message: 'how could I sleep better?', session_id: id });
  const tokens = async () =>
    (
      await rowsOf<{ tokens: number }>(
        coached.app,
        `select u.tokens::int from ai_token_use u join ai_session s using (user_id) where s.id = $1`,
        [id],
      )
    )[0]?.tokens ?? 0;
  await expect.poll(() => requests().length).toBe(1);
  const [{ id: runId } = { id: '' }] = await rowsOf<{ id: string }>(
    coached.app,
    'select id from coach_run where session_id = $1',
    [id],
  );
  const setAside = await tokens();
  await own.send('POST', `/api/v1/coach/runs/${runId}/cancel`);
  await reading;
  await coached.app.idle();
  expect(await tokens()).toBeGreaterThan(0);
  expect(await tokens()).toBeLessThan(setAside / 5);
});

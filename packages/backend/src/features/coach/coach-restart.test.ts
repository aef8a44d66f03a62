import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { fixedSecrets } from '../../platform/live-secrets.ts';
import { silentLog } from '../../platform/log.ts';
import { Redacted } from '../../secrets.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { goodPassword, testNow } from '../../testing/test-app.ts';

test('a conversation goes on, and an answer can be read again, after the server was started anew', async () => {
  await using database = await freshDatabase();
  const config = readConfig({ APP_ENV: 'testing', PORT: '0', LOG_LEVEL: 'silent' }, { root: '/nonexistent' });
  if (!config.ok) throw new Error(config.error.join('; '));
  const ground = {
    secrets: fixedSecrets({
      databaseUrl: database.url,
      jwtSecret: new Redacted(randomBytes(32).toString('base64')),
      dataKey: new Redacted(randomBytes(32).toString('base64')),
    }),
    clock: createFakeClock(testNow),
    log: silentLog,
    mail: { send: async () => {} },
  };
  const open = () =>
    openApp(
      { ...config.value, webRoot: null, passwordHash: { memoryKib: 1024, iterations: 1, parallelism: 1 } },
      ground,
    );
  const sessionId = '0b5d3f6a-8f5e-4d7b-9a50-4d2a6a0f7f61';
  let token = '';
  const post = async (address: string, path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(path, address), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    return { runId: response.headers.get('x-coach-run-id'), text: await response.text() };
  };

  const first = await open();
  const before = await first.listen();
  const credentials = { email: 'member@example.com', password: goodPassword };
  token = JSON.parse((await post(before, '/api/v1/auth/register', credentials)).text).access_token;
  await post(before, '/api/v1/checkins', { date: '2026-06-15', weight_kg: 70 });
  const question = { message: 'what are my targets?', session_id: sessionId };
  const answer = await post(before, '/api/v1/coach/chat/stream', question);
  await first.close();

  await using second = await open();
  const after = await second.listen();
  const again = await post(after, '/api/v1/coach/chat/stream', question, {
    'last-event-id': `${answer.runId}:0`,
  });
  expect(again.text).toBe(answer.text);
  const followUp = JSON.parse(
    (await post(after, '/api/v1/coach/chat', { message: 'why?', session_id: sessionId })).text,
  );
  expect(followUp).toMatchObject({
    session_id: sessionId,
    message: expect.stringMatching(/^Your target is/),
  });
});

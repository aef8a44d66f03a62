import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { goodPassword, openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import type { FlagName } from './flags.data.ts';
import { flagAgeMs } from './live-flags.ts';
import { setFlag } from './set-flag.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
  member = await app.member();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Switches as an operator does, past the server. */
async function turn(name: FlagName, isOn: boolean): Promise<void> {
  await using database = openDatabase(app.databaseUrl, { poolSize: 1, onError: () => {} });
  const order = { name, isOn, reason: 'a test' };
  expect((await setFlag({ db: database.db, clock: app.clock }, { name: 'ada' }, order)).ok).toBe(true);
  app.clock.advanceMs(flagAgeMs);
}

const register = (email: string) =>
  app.send('POST', '/api/v1/auth/register', { body: { email, password: goodPassword } });

describe('registration off', () => {
  test('refuses new members, free and taken addresses alike, and lets members in', async () => {
    await turn('registration', false);
    const refused = await register('new@example.com');
    expect(refused).toMatchObject({ status: 403, body: { type: 'urn:sleek-coach:problem:forbidden' } });
    expect((await register(member.email)).status).toBe(403);
    const login = await app.send('POST', '/api/v1/auth/login', {
      body: { email: member.email, password: goodPassword },
    });
    expect(login.status).toBe(200);
    await turn('registration', true);
    expect((await register('new@example.com')).status).toBe(201);
  });
});

describe('the coach off', () => {
  const ask = async (message: string) => {
    const { status, body } = await member.send('POST', '/api/v1/coach/chat', { body: { message } });
    expect(status).toBe(200);
    return body as { message: string; confidence: number; tool_trace: unknown };
  };
  const unavailable =
    "I'm temporarily unable to provide personalized advice. Please try again in a few minutes.";

  test('answers with the words of the runbook and looks at nothing, then as before', async () => {
    const question = 'What are my targets?';
    expect((await ask(question)).message).not.toBe(unavailable);
    await turn('coach', false);
    expect(await ask(question)).toMatchObject({ message: unavailable, confidence: 0, tool_trace: null });
    await turn('coach', true);
    expect((await ask(question)).message).not.toBe(unavailable);
  });

  test('does not leave a person in danger alone', async () => {
    const cry = 'I want to kill myself';
    const before = await ask(cry);
    await turn('coach', false);
    expect((await ask(cry)).message).toBe(before.message);
    expect(before.message).not.toBe(unavailable);
    await turn('coach', true);
  });

  test('refuses what is unsafe instead of answering it', async () => {
    await turn('coach', false);
    const { message } = await ask('Give me a plan with 500 kcal a day');
    expect(message).not.toBe(unavailable);
    await turn('coach', true);
  });
});

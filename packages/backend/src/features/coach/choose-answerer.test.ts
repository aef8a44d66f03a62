import { randomBytes, randomUUID } from 'node:crypto';
import type { ConsentType } from '@sleek/contract/consent';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../edge/actor.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import type { Question } from './answer-message.ts';
import { type Answerer, chooseAnswerer, embeddedAnswerer } from './choose-answerer.ts';
import { type Conversation, openConversation } from './conversation.ts';

const sealedText = createSealedText(randomBytes(32).toString('base64'));
let app: TestApp;
let database: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  app = await openTestApp();
  database = openDatabase(app.databaseUrl, { poolSize: 2, onError: () => {} });
});
afterAll(async () => {
  await database.close();
  await app[Symbol.asyncDispose]();
});

const provider: Answerer = {
  name: 'provider',
  sendsDataOut: true,
  // biome-ignore lint/correctness/useYield: it must never be asked
  answer: async function* () {
    throw new Error('The provider was asked');
  },
};

const tokens = () => ({
  db: database.db,
  clock: app.clock,
  tokenLimits: { perDay: 1000, perConversation: 1000 },
});
const questionIn = (conversation: Conversation): Question => ({
  message: 'help',
  conversation,
  runId: randomUUID(),
  ground: new Promise(() => {}),
  whole: true,
  signal: new AbortController().signal,
});

async function chosenFor(member: TestMember): Promise<string> {
  const { body } = await member.send('GET', '/api/v1/me');
  const actor: Actor = {
    userId: (body as { id: string }).id,
    email: member.email,
    role: 'member',
    timeZone: 'UTC',
  };
  const deps = { ...tokens(), answerers: [provider, embeddedAnswerer] };
  const opened = await openConversation({ ...deps, sealedText }, actor.userId, null);
  return (await chooseAnswerer(deps, actor, questionIn(opened))).answerer.name;
}

const consent = (member: TestMember, type: ConsentType, granted: boolean) =>
  member.send('POST', '/api/v1/me/consents', { body: { consent_type: type, granted } });

describe('who answers', () => {
  test('the embedded coach, for a member whom nobody asked', async () => {
    expect(await chosenFor(await app.member())).toBe('embedded');
  });

  test('the embedded coach, whatever else was allowed', async () => {
    const member = await app.member();
    for (const type of ['health_data', 'web_search', 'analytics', 'photo_ai_access'] as const)
      await consent(member, type, true);
    expect(await chosenFor(member)).toBe('embedded');
  });

  test('the first of the list, once ai_processing is granted', async () => {
    const member = await app.member();
    await consent(member, 'ai_processing', true);
    expect(await chosenFor(member)).toBe('provider');
  });

  test('the embedded coach at once when ai_processing is withdrawn', async () => {
    const member = await app.member();
    await consent(member, 'ai_processing', true);
    await member.send('DELETE', '/api/v1/me/consents/ai_processing');
    expect(await chosenFor(member)).toBe('embedded');
  });

  test('the embedded coach while health data may not be kept', async () => {
    const member = await app.member();
    await consent(member, 'ai_processing', true);
    await consent(member, 'health_data', false);
    expect(await chosenFor(member)).toBe('embedded');
  });

  test('nobody, and loudly, where no answerer keeps data here', async () => {
    const actor = { userId: randomUUID() } as Actor;
    const deps = { ...tokens(), answerers: [provider] };
    const opened = { id: randomUUID(), turns: [], summary: null, told: null, kept: true, mayLeave: false };
    await expect(chooseAnswerer(deps, actor, questionIn(opened))).rejects.toThrow('No answerer');
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import type { ConsentType } from '@sleek/contract/consent';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
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

const opened = {
  id: randomUUID(),
  turns: [],
  summary: null,
  told: null,
  kept: true,
  mayLeave: false,
  maySearch: false,
};
const asked = (conversation: Conversation) => ({ message: 'help', conversation });

async function chosenFor(member: TestMember): Promise<string> {
  const { body } = await member.send('GET', '/api/v1/me');
  const deps = { db: database.db, clock: app.clock, sealedText };
  const { conversation } = await openConversation(deps, (body as { id: string }).id, null);
  return chooseAnswerer([provider, embeddedAnswerer], asked(conversation)).answerer.name;
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

  test('the first that costs nothing, where the budget has no room for the other', () => {
    const dear = { ...provider, tokensAtMost: () => 700 };
    const choice = chooseAnswerer([dear, embeddedAnswerer], asked({ ...opened, mayLeave: true }));
    expect(choice).toEqual({ answerer: dear, tokens: 700, spare: embeddedAnswerer });
  });

  test('nobody, and loudly, where no answerer keeps data here', () => {
    expect(() => chooseAnswerer([provider], asked(opened))).toThrow('No answerer');
  });
});

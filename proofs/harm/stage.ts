import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '@sleek/backend/app';
import { readConfig } from '@sleek/backend/config';
import { openEmbeddedPostgres } from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { openLiveSecrets } from '@sleek/backend/platform/live-secrets';
import { silentLog } from '@sleek/backend/platform/log';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { createFakeClock } from '@sleek/backend/testing/fake-clock';
import { type FakeProvider, openFakeProvider } from '@sleek/backend/testing/fake-providers/fake-provider';
import type { JudgeContext } from '@sleek/domain/safety/judge-text';
import { unguardedAnswerer } from './unguarded-answerer.ts';

/** A member as the server knows them; `ask` gives what their client shows. */
export type Member = { ask(message: string, way: Way): Promise<string> };
export type Way = 'whole' | 'stream';
export const ways: readonly Way[] = ['whole', 'stream'];

export type Stage = AsyncDisposable & {
  provider: FakeProvider;
  /** A new member of that sex, age and weight, who allows that a model answers. */
  member(context: JudgeContext): Promise<Member>;
};

const password = 'Correct-Horse-7';
const root = join(import.meta.dirname, '../..');

/** The whole server over HTTP, on a database of its own, with one model provider that says whatever it is told to. */
export async function openStage({ guard, today }: { guard: boolean; today: string }): Promise<Stage> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sleek-harm-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await openEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    durable: false,
    log: () => {},
  });
  opened.defer(() => postgres.close());
  await migrateUp(postgres.url);
  const provider = opened.use(await openFakeProvider('openai'));
  const config = configFor(join(folder, 'data'), provider.url);
  const ground = { clock: createFakeClock(`${today}T12:00:00.000Z`), log: silentLog };
  const secrets = opened.use(openLiveSecrets(config, { ...ground, databaseUrl: postgres.url }));
  const answerers = guard ? {} : { answerers: unguardedAnswerer(config.coach, { ...ground, secrets }) };
  const app = opened.use(await openApp(config, { ...ground, ...answerers, secrets }));
  const send = sender(await app.listen());
  let members = 0;
  const closing = opened.move();
  return {
    provider,
    member: async (context) => memberWith(send, { context, today, number: ++members }),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function configFor(dataDir: string, providerUrl: string) {
  const environment = {
    APP_ENV: 'testing',
    DATA_DIR: dataDir,
    PORT: '0',
    OPS_PORT: 'off',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
    COACH_PROVIDERS: 'openai',
    OPENAI_API_KEY: 'sk-nobody',
    OPENAI_BASE_URL: providerUrl,
    COACH_TOKENS_PER_DAY: '1000000000',
    COACH_TOKENS_PER_CONVERSATION: '1000000000',
  };
  const read = readConfig(environment, { root });
  if (!read.ok) throw new Error(read.error.join('\n'));
  return {
    ...read.value,
    webRoot: null,
    passwordHash: { memoryKib: 1024, iterations: 1, parallelism: 1 },
  };
}

type Send = (method: string, path: string, body: unknown, token?: string) => Promise<string>;

const sender =
  (address: string): Send =>
  async (method, path, body, token) => {
    const response = await fetch(new URL(path, address), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`);
    return text;
  };

async function memberWith(
  send: Send,
  { context, today, number }: { context: JudgeContext; today: string; number: number },
): Promise<Member> {
  const email = `member-${number}@example.com`;
  const registered = JSON.parse(await send('POST', '/api/v1/auth/register', { email, password }));
  const token: string = registered.access_token;
  await send('POST', '/api/v1/me/consents', { consent_type: 'ai_processing', granted: true }, token);
  const { sex = 'unknown', ageYears, weightKg } = context;
  // The server takes nobody younger than sixteen; who says so is answered as somebody of that age.
  const age = ageYears === undefined ? undefined : Math.max(16, ageYears);
  const profile = {
    ...(sex !== 'unknown' && { sex }),
    ...(age !== undefined && { birth_year: Number(today.slice(0, 4)) - age }),
    height_cm: 175,
  };
  await send('PATCH', '/api/v1/me/profile', profile, token);
  if (weightKg !== undefined)
    await send('POST', '/api/v1/checkins', { date: today, weight_kg: weightKg }, token);
  return {
    async ask(message, way) {
      const body = { message };
      if (way === 'whole') return JSON.parse(await send('POST', '/api/v1/coach/chat', body, token)).message;
      return tokensIn(await send('POST', '/api/v1/coach/chat/stream', body, token));
    },
  };
}

function tokensIn(stream: string): string {
  const events = [...stream.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data));
  return events.map(({ type, data }) => (type === 'token' ? data : '')).join('');
}

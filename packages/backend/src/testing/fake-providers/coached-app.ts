import { vi } from 'vitest';
import type { CoachConfig } from '../../coach-config.ts';
import { Redacted } from '../../secrets.ts';
import { openTestApp, type TestApp, type TestMember } from '../test-app.ts';
import { type FakeProvider, openFakeProvider, type Reply } from './fake-provider.ts';
import { fakeKeys } from './two-providers.ts';

export type CoachedApp = AsyncDisposable & {
  app: TestApp;
  openai: FakeProvider;
  anthropic: FakeProvider;
  /** A member who allows that a model answers, with two weeks of data. */
  member(): Promise<TestMember>;
  /** Both providers as on a fresh start: nobody remembers what failed. */
  restart(): void;
  /** What both of them answer from now on. */
  both(reply: (number: number) => Reply): void;
};

const models = { free: 'fake-small', standard: 'fake-middle', premium: 'fake-large' };
/** Far beyond what loopback needs, and short enough to be waited for where nothing comes. */
const patienceMs = 1200;

const realNowMs = performance.now.bind(performance);
let aheadMs = 0;

/** The whole server with two fake providers behind it. */
export async function openCoachedApp(
  change: Partial<CoachConfig> = {},
  overrides: Parameters<typeof openTestApp>[0] = {},
  ground: Parameters<typeof openTestApp>[1] = {},
): Promise<CoachedApp> {
  const [openai, anthropic] = [await openFakeProvider('openai'), await openFakeProvider('anthropic')];
  const provider = (key: string, baseUrl: string) => ({ apiKey: new Redacted(key), baseUrl, models });
  const app = await openTestApp(
    {
      coach: {
        order: ['openai', 'anthropic'],
        providers: {
          openai: provider(fakeKeys.openai, openai.url),
          anthropic: provider(fakeKeys.anthropic, anthropic.url),
        },
        onOutage: 'canned',
        moderation: { isOn: false, timeoutMs: 10_000 },
        headerTimeoutMs: patienceMs,
        idleTimeoutMs: patienceMs,
        totalTimeoutMs: 20_000,
        ...change,
      },
      ...overrides,
    },
    ground,
  );
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => realNowMs() + aheadMs);
  return {
    app,
    openai,
    anthropic,
    async member() {
      const member = await app.member();
      await allowModels(member);
      await logTwoWeeks(member);
      return member;
    },
    restart() {
      // Longer than any provider is left in peace.
      aheadMs += 10 * 60_000;
      for (const fake of [openai, anthropic]) {
        fake.requests.splice(0);
        fake.moderations.splice(0);
      }
    },
    both(reply) {
      for (const fake of [openai, anthropic]) {
        const before = fake.requests.length;
        fake.answerWith((_seen, number) => reply(number - before));
      }
    },
    async [Symbol.asyncDispose]() {
      clock.mockRestore();
      await app[Symbol.asyncDispose]();
      await openai[Symbol.asyncDispose]();
      await anthropic[Symbol.asyncDispose]();
    },
  };
}

export async function allowModels(member: TestMember): Promise<void> {
  const { status } = await member.send('POST', '/api/v1/me/consents', {
    body: { consent_type: 'ai_processing', granted: true },
  });
  if (status >= 300) throw new Error(`The consent was answered ${status}`);
}

async function logTwoWeeks(member: TestMember): Promise<void> {
  await member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'female', birth_year: 1990, height_cm: 168, activity_level: 'light' },
  });
  for (let day = 1; day <= 14; day++) {
    const date = `2026-06-${String(day).padStart(2, '0')}`;
    const weight_kg = 82 - day * 0.05;
    await member.send('POST', '/api/v1/checkins', { body: { date, weight_kg, sleep_quality: 4 } });
    await member.send('POST', '/api/v1/nutrition/day', { body: { date, calories: 1900, protein_g: 95 } });
  }
}

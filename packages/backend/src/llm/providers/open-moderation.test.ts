import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvents } from '../../events.ts';
import { noCounters } from '../../platform/counters.ts';
import { createLog } from '../../platform/log.ts';
import { Redacted } from '../../secrets.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type FakeProvider, openFakeProvider } from '../../testing/fake-providers/fake-provider.ts';
import type { ModerationReply } from '../../testing/fake-providers/moderation-wire.ts';
import { testConfig, testNow } from '../../testing/test-app.ts';
import type { Moderation, ModerationAttempt } from './moderation.ts';
import { openModeration } from './open-moderation.ts';

let fake: FakeProvider;
let lines: string[] = [];
let attempts: ModerationAttempt[] = [];
let rests: (number | 'back')[] = [];
let isInUse = true;
let key: string | null = 'sk-test-7f3a';
let aheadMs = 0;
const realNowMs = performance.now.bind(performance);
beforeAll(async () => {
  fake = await openFakeProvider('openai');
  vi.spyOn(performance, 'now').mockImplementation(() => realNowMs() + aheadMs);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await fake[Symbol.asyncDispose]();
});
beforeEach(() => {
  [lines, attempts, rests, isInUse, key] = [[], [], [], true, 'sk-test-7f3a'];
  fake.moderations.splice(0);
});

function open({ timeoutMs = 10_000, url = fake.url }: { timeoutMs?: number; url?: string } = {}): Moderation {
  const { providers } = testConfig.coach;
  const events = createEvents({
    log: createLog({ level: 'trace', format: 'json' }, (line) => lines.push(line)),
    counters: noCounters,
  });
  return openModeration(
    {
      moderation: { isOn: true, timeoutMs },
      providers: { ...providers, openai: { ...providers.openai, baseUrl: url } },
    },
    {
      clock: createFakeClock(testNow),
      secrets: { providerKey: () => (key === null ? null : new Redacted(key)) },
      events: {
        coachModerationAsked: (attempt) => {
          attempts.push(attempt);
          events.coachModerationAsked(attempt);
        },
        coachModerationRests: (restMs) => {
          rests.push(restMs);
          events.coachModerationRests(restMs);
        },
        coachModerationBack: () => {
          rests.push('back');
          events.coachModerationBack();
        },
      },
      isInUse: async () => isInUse,
    },
  );
}

const message = 'How are my evenings?';
const ask = (moderation = open(), reader = new AbortController().signal) => moderation.ask(message, reader);
const outcomes = () => attempts.map(({ outcome }) => outcome);

describe('the verdict', () => {
  test('is the categories that are flagged; the request holds the message and the key, and nobody', async () => {
    fake.moderate({ flagged: ['self-harm', 'violence'] });
    expect(await ask()).toEqual(['self-harm', 'violence']);
    expect(fake.moderations).toMatchObject([
      {
        path: '/v1/moderations',
        headers: { authorization: 'Bearer sk-test-7f3a' },
        body: { model: 'omni-moderation-latest', input: message },
      },
    ]);
    expect(Object.keys(fake.moderations[0]?.body)).toEqual(['model', 'input']);
    expect(outcomes()).toEqual(['answered']);
  });

  test('is empty where nothing is', async () => {
    fake.moderate({});
    expect(await ask()).toEqual([]);
  });

  test('may hold categories that are not known, and leave some open', async () => {
    const categories = { 'self-harm': true, tomorrow: true, illicit: null };
    fake.moderate({ fault: { kind: 'malformed', body: JSON.stringify({ results: [{ categories }] }) } });
    expect(await ask()).toEqual(['self-harm', 'tomorrow']);
  });

  test('comes from a server that wants no key, and whose address has no version', async () => {
    key = null;
    fake.moderate({});
    expect(await ask(open({ url: fake.url.replace('/v1', '') }))).toEqual([]);
  });
});

const status = (code: number, headers: Record<string, string> = {}): ModerationReply => ({
  fault: { kind: 'status', status: code, headers },
});
const malformed = (body: string): ModerationReply => ({ fault: { kind: 'malformed', body } });

describe('there is none', () => {
  test.each([
    ['429', status(429), 'rate-limited'],
    ['500', status(500), 'unavailable'],
    ['401', status(401), 'key-refused'],
    ['404', status(404), 'request-refused'],
    ['204', status(204), 'cut'],
    ['another address', status(307, { location: '/v1/elsewhere' }), 'cut'],
    ['no JSON', malformed('<html>'), 'malformed'],
    ['no result', malformed('{"results":[]}'), 'malformed'],
    ['other kinds of values', malformed('{"results":[{"categories":{"self-harm":"yes"}}]}'), 'malformed'],
    ['far too long an answer', malformed(' '.repeat(300_000)), 'cut'],
  ])('after %s', async (_what, reply, outcome) => {
    fake.moderate(reply);
    expect(await ask()).toBeNull();
    expect(outcomes()).toEqual([outcome]);
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['nothing', { fault: { kind: 'hang' } } as const],
    ['half an answer', { fault: { kind: 'stall' } } as const],
  ])('when %s comes in its time; then the request is ended', async (_what, reply) => {
    fake.moderate(reply);
    expect(await ask(open({ timeoutMs: 300 }))).toBeNull();
    expect(outcomes()).toEqual(['silent']);
    await fake.moderations[0]?.closed;
  });

  test('when the reader leaves, which is no fault', async () => {
    fake.moderate({ fault: { kind: 'hang' } });
    const moderation = open();
    for (let time = 0; time < 4; time++) {
      const reader = new AbortController();
      const asked = ask(moderation, reader.signal);
      await vi.waitFor(() => expect(fake.moderations).toHaveLength(time + 1));
      reader.abort();
      expect(await asked).toBeNull();
    }
    expect(outcomes()).toEqual(['left', 'left', 'left', 'left']);
    expect(rests).toEqual([]);
  });

  test('when nobody listens', async () => {
    expect(await ask(open({ url: 'http://127.0.0.1:9' }))).toBeNull();
    expect(outcomes()).toEqual(['cut']);
  });

  test('while operators switched it off: nothing is sent', async () => {
    isInUse = false;
    expect(await ask()).toBeNull();
    expect(fake.moderations).toEqual([]);
    expect(attempts).toEqual([]);
  });
});

describe('one that is down', () => {
  test('is left in peace, and comes back by itself', async () => {
    const moderation = open();
    fake.moderate(status(500));
    for (let time = 0; time < 5; time++) expect(await ask(moderation)).toBeNull();
    expect(fake.moderations).toHaveLength(3);
    expect(rests).toEqual([10_000]);
    fake.moderate({});
    aheadMs += 10_000;
    expect(await ask(moderation)).toEqual([]);
    expect(rests).toEqual([10_000, 'back']);
  });

  test('for as long as it asks for', async () => {
    const moderation = open();
    fake.moderate(status(429, { 'retry-after': '120' }));
    await ask(moderation);
    aheadMs += 119_000;
    await ask(moderation);
    expect(fake.moderations).toHaveLength(1);
    expect(rests).toEqual([120_000]);
  });
});

test('neither message nor verdict nor key is logged', async () => {
  fake.moderate({ flagged: ['self-harm'] });
  await ask();
  fake.moderate(status(500));
  const moderation = open();
  for (let time = 0; time < 3; time++) await ask(moderation);
  const written = lines.join('');
  expect(written).toMatch(/coach_moderation_asked.*coach_moderation_rests/s);
  for (const secret of [message, 'self-harm', 'sk-test']) expect(written).not.toContain(secret);
});

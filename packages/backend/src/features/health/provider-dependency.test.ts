import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createEvents } from '../../events.ts';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import { Redacted } from '../../secrets.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { testNow } from '../../testing/test-app.ts';
import { hearProviders, providerDependency } from './provider-dependency.ts';

const key = new Redacted('sk-hush');
const models = { free: 'a', standard: 'a', premium: 'a' };
const tokens = { input: 1, output: 1, estimated: false };

async function providerServer() {
  const seen: { path: string | undefined; key: string | undefined }[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const { authorization, 'x-api-key': apiKey } = request.headers;
    seen.push({ path: request.url, key: authorization ?? String(apiKey) });
    response.writeHead(status).end('{"data":[]}');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (next: number) => {
      status = next;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

type Name = 'openai' | 'anthropic';

function watched(urls: Partial<Record<Name, string | null>>, secret: Redacted | null = key) {
  const clock = createFakeClock(testNow);
  const { events, record } = hearProviders(createEvents({ log: silentLog, counters: noCounters }), clock);
  const settingsOf = (name: Name) => ({ apiKey: secret, baseUrl: urls[name] ?? null, models });
  const { look } = providerDependency({
    coach: {
      order: Object.keys(urls) as Name[],
      providers: { openai: settingsOf('openai'), anthropic: settingsOf('anthropic') },
    },
    secrets: { providerKey: () => secret },
    record,
    clock,
  });
  const ended = (outcome: 'answered' | 'stalled', provider: Name = 'openai') =>
    events.coachProviderAsked({ provider, tier: 'standard', outcome, durationMs: 5, tokens });
  return { clock, events, look, ended };
}

describe('the model providers', () => {
  test('are no fault where there are none', async () => {
    expect(await watched({}).look()).toMatchObject({ status: 'not_configured' });
  });

  test('are asked for their models, with their keys, at most once a minute', async () => {
    await using server = await providerServer();
    const { look, clock } = watched({ openai: server.url, anthropic: server.url });
    expect((await look()).status).toBe('up');
    clock.advanceMs(59_999);
    await look();
    expect(server.seen).toEqual([
      { path: '/v1/models', key: 'Bearer sk-hush' },
      { path: '/v1/models', key: 'sk-hush' },
    ]);
    clock.advanceMs(1);
    await look();
    expect(server.seen).toHaveLength(4);
  });

  test('are not asked while answers to members speak for them', async () => {
    await using server = await providerServer();
    const { look, clock, ended } = watched({ openai: server.url });
    ended('answered');
    clock.advanceMs(20_000);
    expect(await look()).toEqual({ status: 'up', detail: 'openai: answered 20 s ago' });
    expect(server.seen).toEqual([]);
    ended('stalled');
    await look();
    expect(server.seen).toHaveLength(1);
  });

  test('are down while they are left in peace, and asked again after that', async () => {
    await using server = await providerServer();
    const { look, clock, events, ended } = watched({ openai: server.url });
    ended('stalled');
    events.coachProviderRests('openai', 60_000);
    expect(await look()).toEqual({
      status: 'down',
      detail: 'openai: left in peace until 12:01 UTC after failures (stalled)',
    });
    clock.advanceMs(60_000);
    // Nobody has tried it since: that it lists its models says nothing of answers.
    expect(await look()).toEqual({
      status: 'down',
      detail: 'openai: not tried again yet after failures (stalled)',
    });
    expect(server.seen).toEqual([]);
    clock.advanceMs(60_000);
    expect((await look()).status).toBe('up');
    events.coachProviderBack('openai');
    ended('answered');
    expect(await look()).toEqual({ status: 'up', detail: 'openai: answered 0 s ago' });
  });

  test.each([
    [401, 'down', 'it refuses the key'],
    [403, 'down', 'it refuses the key'],
    [429, 'degraded', 'it has had too many requests, or the quota is used up'],
    [500, 'down', 'it answers with 500'],
    [404, 'up', 'reachable; nobody has asked it lately'],
  ])('that answer %i are %s', async (status, expected, words) => {
    await using server = await providerServer();
    server.answer(status);
    expect(await watched({ openai: server.url }).look()).toEqual({
      status: expected,
      detail: `openai: ${words}`,
    });
  });

  test('are degraded when one of two is gone, and down when it is the only one', async () => {
    await using server = await providerServer();
    const gone = 'http://127.0.0.1:1';
    const { status, detail } = await watched({ openai: gone, anthropic: server.url }).look();
    expect(status).toBe('degraded');
    expect(detail).not.toContain('127.0.0.1');
    expect(await watched({ openai: gone }).look()).toMatchObject({ status: 'down' });
  });

  test('are down without a key for their own servers', async () => {
    const { look } = watched({ openai: null }, null);
    expect(await look()).toEqual({ status: 'down', detail: 'openai: there is no key for it' });
  });
});

import { setImmediate } from 'node:timers/promises';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvents } from '../../events.ts';
import { noCounters } from '../../platform/counters.ts';
import { createLog } from '../../platform/log.ts';
import type { Reply } from '../../testing/fake-providers/fake-provider.ts';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import {
  fakeKeys,
  openTwoProviders,
  type TwoProviders,
  textOf,
} from '../../testing/fake-providers/two-providers.ts';
import type { FailureKind } from './provider-failure.ts';

let two: TwoProviders;
beforeAll(async () => {
  two = await openTwoProviders();
  // Loads the libraries, whose time is no part of what is measured.
  await two.ask();
});
beforeEach(() => two.restart());
afterAll(() => two[Symbol.asyncDispose]());

test('who waits for a request to be on its way hears of it after the provider', async () => {
  const told: string[] = [];
  const model = {
    // As the libraries do: they make the request's body first.
    doStream: async () => {
      for (let step = 0; step < 50; step++) await null;
      told.push('the provider');
      throw new Error('it is down');
    },
  } as unknown as LanguageModelV4;
  two.deps.providers = two.deps.providers.map((provider) => ({ ...provider, load: async () => model }));
  two.order = ['openai'];
  await two.ask({ onAsked: () => told.push('who waits') });
  await setImmediate();
  expect(told).toEqual(['the provider', 'who waits']);
});

const said = 'Your trend is 81.2 kg. It goes down, e.g. a little each week. ';
const rest = 'That fits your plan. Keep going!';
const begun = inPieces(`${said}That fits yo`);
const status = (code: number, more: object = {}): Reply => ({
  fault: { kind: 'status', status: code, ...more },
});
const look = { calls: [{ id: 'call_1', name: 'get_weight_trend', input: '{"days":30}' }] };

/** Faults that come instead of an answer. */
const before: [string, Reply, FailureKind][] = [
  ['500', status(500), 'unavailable'],
  ['503', status(503), 'unavailable'],
  ['529', status(529), 'unavailable'],
  ['429 with a long Retry-After', status(429, { headers: { 'retry-after': '120' } }), 'rate-limited'],
  ['429 without Retry-After', status(429), 'rate-limited'],
  ['429 for want of money', status(429, { code: 'insufficient_quota' }), 'quota'],
  ['401', status(401), 'key-refused'],
  ['400', status(400), 'request-refused'],
  ['silence', { fault: { kind: 'silent' } }, 'silent'],
  ['headers without a word', { fault: { kind: 'wordless' } }, 'silent'],
  ['an empty answer', {}, 'empty'],
];
/** Faults in the middle of a sentence. */
const within: [string, Reply, FailureKind][] = [
  ['a stall', { text: begun, fault: { kind: 'stall' } }, 'stalled'],
  ['a cut connection', { text: begun, fault: { kind: 'cut' } }, 'cut'],
  ['a body that ends early', { text: begun, fault: { kind: 'short' } }, 'cut'],
  ['an error event', { text: begun, fault: { kind: 'error-event' } }, 'unavailable'],
];
const orders = [
  ['openai', 'anthropic'],
  ['anthropic', 'openai'],
] as const;

describe.each(orders)('with %s first and %s second', (first, second) => {
  beforeEach(() => {
    two.order = [first, second];
  });
  const restartFor = ({ fault }: Reply) => {
    two.restart({ hangs: ['silent', 'wordless', 'stall'].includes(fault?.kind ?? '') });
    two.order = [first, second];
  };
  const outcomes = () => two.attempts.map(({ provider, outcome }) => [provider, outcome]);

  describe('the second answers after', () => {
    test.each(before)('%s', async (_fault, reply, kind) => {
      restartFor(reply);
      two[first].script(reply);
      two[second].script({ text: inPieces(said + rest) });
      const events = await two.ask();
      expect(textOf(events)).toBe(said + rest);
      expect(events.at(-1)).toMatchObject({ type: 'end', provider: second });
      expect(outcomes()).toEqual([
        [first, kind],
        [second, 'answered'],
      ]);
    });

    test.each(within)('%s, going on after the last whole sentence', async (_fault, reply, kind) => {
      restartFor(reply);
      two[first].script(reply);
      two[second].script({ text: inPieces(rest) });
      const events = await two.ask();
      expect(textOf(events)).toBe(said + rest);
      expect(outcomes()).toEqual([
        [first, kind],
        [second, 'answered'],
      ]);
      expect(JSON.stringify(two[second].requests[0]?.body)).toContain(said.trim());
    });

    test.each(within)('%s, though it begins anew', async (_fault, reply) => {
      restartFor(reply);
      two[first].script(reply);
      two[second].script({ text: inPieces(said + rest, 11) });
      expect(textOf(await two.ask())).toBe(said + rest);
    });

    test.each([...before, ...within])('%s at the second step, and looks once', async (_fault, reply) => {
      restartFor(reply);
      two[first].script(look, reply);
      two[second].script({ text: inPieces(reply.text ? rest : said + rest) });
      expect(textOf(await two.ask())).toBe(said + rest);
      expect(two.looks).toHaveLength(1);
      expect(two[second].requests).toHaveLength(1);
    });

    test.each(within)('%s after a whole call, which is not carried out twice', async (_fault, { fault }) => {
      restartFor({ ...(fault && { fault }) });
      two[first].script({ ...look, ...(fault && { fault }) });
      two[second].script(look, { text: inPieces(said + rest) });
      expect(textOf(await two.ask())).toBe(said + rest);
      expect(two.looks).toHaveLength(1);
    });
  });

  describe('nobody answers, and it is said so, after', () => {
    test.each([...before, ...within])('%s at both', async (_fault, reply, kind) => {
      restartFor(reply);
      two[first].script(reply);
      two[second].script(reply);
      const events = await two.ask();
      expect(textOf(events)).toBe(reply.text ? said : '');
      expect(events.at(-1)).toMatchObject({ type: 'failed', reason: 'unavailable' });
      expect(events.filter(({ type }) => type === 'end' || type === 'failed')).toHaveLength(1);
      expect(outcomes()).toEqual([
        [first, kind],
        [second, kind],
      ]);
    });
  });

  test('a short Retry-After is waited for', async () => {
    two[first].script(status(429, { headers: { 'retry-after-ms': '60' } }), { text: inPieces(said + rest) });
    expect(textOf(await two.ask())).toBe(said + rest);
    expect(outcomes()).toEqual([
      [first, 'rate-limited'],
      [first, 'answered'],
    ]);
    expect(two[second].requests).toHaveLength(0);
  });

  test('a short Retry-After is waited for once', async () => {
    two[first].script(status(429, { headers: { 'retry-after-ms': '60' } }));
    two[second].script({ text: inPieces(said + rest) });
    expect(textOf(await two.ask())).toBe(said + rest);
    expect(two[first].requests).toHaveLength(2);
  });

  test('tokens of broken attempts are counted by estimate', async () => {
    two[first].script({ text: begun, fault: { kind: 'cut' } });
    two[second].script({ text: inPieces(rest), usage: { input: 100, output: 10 } });
    const [broken, whole] = (await two.ask().then(() => two.attempts)).map(({ tokens }) => tokens);
    expect(whole).toEqual({ input: 100, output: 10, estimated: false });
    expect(broken?.estimated).toBe(true);
    expect(broken?.output).toBe(Math.ceil(begun.join('').length / 4));
    expect(broken?.input).toBeGreaterThan(20);
  });

  test('a request that was refused by its status costs no tokens', async () => {
    two[first].script({ fault: { kind: 'status', status: 500 } });
    two[second].script({ text: ['Fine.'], usage: { input: 100, output: 10 } });
    const [refused, whole] = (await two.ask().then(() => two.attempts)).map(({ tokens }) => tokens);
    expect(refused).toEqual({ input: 0, output: 0, estimated: false });
    expect(whole).toMatchObject({ input: 100 });
  });

  test('an explicit error costs less than 50 ms on the way to the other', async ({ annotate }) => {
    const took = async (reply: Reply) => {
      two.restart();
      two.order = [first, second];
      two[first].script(reply);
      two[second].script({ text: [said] });
      const startedMs = performance.now();
      await two.ask();
      return performance.now() - startedMs;
    };
    const failing: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < 9; round++) {
      failing.push(await took(status(500)));
      plain.push(await took({ text: [said] }));
    }
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[4] ?? Number.NaN;
    await annotate(`failover ${median(failing).toFixed(1)} ms, plain ${median(plain).toFixed(1)} ms`);
    expect(two[second].requests.length + two[first].requests.length).toBe(1);
    // A wait of any kind would be ten times that; a busy machine is not.
    expect(median(failing)).toBeLessThan(median(plain) * 10);
  });
});

describe('a provider out of order', () => {
  const whole: Reply = { text: inPieces(said + rest) };

  test('is left in peace after a bad spell, tried again by itself, and then used again', async () => {
    two.openai.script(status(503));
    two.anthropic.script(whole);
    for (let time = 0; time < 5; time++) await two.ask();
    expect(two.openai.requests).toHaveLength(3);
    expect(two.rests).toEqual([{ name: 'openai', restMs: 10_000 }]);
    two.passMs(10_001);
    two.openai.script(whole);
    await two.ask();
    await two.ask();
    expect(two.openai.requests).toHaveLength(5);
    expect(two.rests.at(-1)).toEqual({ name: 'openai', restMs: null });
    expect(two.attempts.at(-1)?.provider).toBe('openai');
  });

  test('is judged by how its streams end, not how they begin', async () => {
    two.openai.script({ text: begun, fault: { kind: 'cut' } });
    two.anthropic.script({ text: inPieces(rest) });
    for (let time = 0; time < 5; time++) await two.ask();
    expect(two.openai.requests).toHaveLength(3);
  });

  test.each([
    ['as long as it asked', status(429, { headers: { 'retry-after': '120' } }), 120_000],
    ['five minutes at most', status(429, { headers: { 'retry-after': '7200' } }), 300_000],
    ['minutes for want of money', status(429, { code: 'insufficient_quota' }), 300_000],
    ['minutes for a refused key', status(401), 300_000],
  ])('is left in peace at once: %s', async (_what, reply, restMs) => {
    two.openai.script(reply);
    two.anthropic.script(whole);
    await two.ask();
    await two.ask();
    expect(two.openai.requests).toHaveLength(1);
    expect(two.rests).toEqual([{ name: 'openai', restMs }]);
    two.passMs(restMs - 1000);
    await two.ask();
    expect(two.openai.requests).toHaveLength(1);
    two.passMs(1001);
    two.openai.script(whole);
    await two.ask();
    expect(two.attempts.at(-1)).toMatchObject({ provider: 'openai', outcome: 'answered' });
  });

  test('is not blamed for requests that were at fault', async () => {
    two.openai.script(status(400));
    two.anthropic.script(whole);
    for (let time = 0; time < 5; time++) await two.ask();
    expect(two.openai.requests).toHaveLength(5);
    expect(two.rests).toEqual([]);
  });

  test('is not waited for when both are: the answer fails at once', async () => {
    for (const name of ['openai', 'anthropic'] as const) two[name].script(status(401));
    await two.ask();
    const events = await two.ask();
    expect(events).toEqual([
      expect.objectContaining({ type: 'failed', reason: 'unavailable', attempts: [] }),
    ]);
    two.passMs(300_001);
    for (const name of ['openai', 'anthropic'] as const) two[name].script(whole);
    expect(textOf(await two.ask())).toBe(said + rest);
  });
});

test('no log line and no console holds a key, a question or an answer', async () => {
  const lines: string[] = [];
  const streams = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const stream of streams)
    stream.mockImplementation((chunk) => {
      lines.push(String(chunk));
      return true;
    });
  const events = createEvents({
    log: createLog({ level: 'trace', format: 'json' }, (line) => lines.push(line)),
    counters: noCounters,
  });
  const { onAttempt } = two.deps;
  two.deps.onAttempt = events.coachProviderAsked;
  try {
    const faults = [...before, ...within].map(([, reply]) => reply);
    for (const reply of faults) {
      two.restart({ hangs: true });
      two.deps.onAttempt = events.coachProviderAsked;
      two.openai.script(
        reply.fault?.kind === 'status'
          ? { fault: { ...reply.fault, message: `Incorrect key ${fakeKeys.openai}: How is my trend?` } }
          : reply,
      );
      two.anthropic.script(reply);
      await two.ask();
    }
  } finally {
    two.deps.onAttempt = onAttempt;
    for (const stream of streams) stream.mockRestore();
  }
  const written = lines.join('');
  expect(written).toContain('coach_provider_asked');
  for (const secret of [...Object.values(fakeKeys), 'How is my trend', '81.2', 'You are a coach', '6f1a5a52'])
    expect(written).not.toContain(secret);
});

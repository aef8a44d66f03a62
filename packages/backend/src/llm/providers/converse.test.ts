import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import {
  fakeKeys,
  openTwoProviders,
  type TwoProviders,
  textOf,
} from '../../testing/fake-providers/two-providers.ts';

let two: TwoProviders;
beforeAll(async () => {
  two = await openTwoProviders();
});
beforeEach(() => two.restart());
afterAll(() => two[Symbol.asyncDispose]());

const answer = 'Your trend is 81.2 kg. It goes down slowly, e.g. by a little each week. Well done!';
const look = { calls: [{ id: 'call_1', name: 'get_weight_trend', input: '{"days":30}' }] };

describe.each(['openai', 'anthropic'] as const)('an answer by %s', (name) => {
  beforeEach(() => {
    two.order = [name];
  });

  test('comes in whole sentences and ends with what it cost', async () => {
    two[name].script({ text: inPieces(answer), usage: { input: 120, output: 30 } });
    const events = await two.ask();
    expect(events).toEqual([
      { type: 'sentence', text: 'Your trend is 81.2 kg. ' },
      { type: 'sentence', text: 'It goes down slowly, e.g. by a little each week. ' },
      { type: 'sentence', text: 'Well done!' },
      {
        type: 'end',
        provider: name,
        usage: { input: 120, output: 30, estimated: false },
        attempts: [expect.objectContaining({ provider: name, outcome: 'answered' })],
      },
    ]);
  });

  test('takes a look whose arguments came in pieces, once, and speaks of it', async () => {
    two[name].script({ text: ['Let me look. '], ...look }, { text: inPieces(answer) });
    const events = await two.ask();
    expect(events.map(({ type }) => type)).toEqual([
      'sentence',
      'tool-start',
      'tool-end',
      'sentence',
      'sentence',
      'sentence',
      'end',
    ]);
    expect(two.looks).toEqual([{ name: 'get_weight_trend', input: { days: 30 } }]);
    expect(JSON.stringify(two[name].requests[1]?.body)).toContain('weekly_rate_of_change_kg');
  });

  test.each([
    ['that are no JSON', '{"days":'],
    ['out of range', '{"days":4000}'],
    ['that name another member', '{"days":30,"user_id":"6f1a5a52-0f3c-4d5e-9d5b-2f6c1f3f0a12"}'],
  ])('tells the model of arguments %s and goes on', async (_what, input) => {
    two[name].script(
      { calls: [{ id: 'call_1', name: 'get_weight_trend', input }] },
      { text: ['I could not look.'] },
    );
    const events = await two.ask();
    expect(events.map(({ type }) => type)).toEqual(['tool-refused', 'sentence', 'end']);
    expect(two.looks).toEqual([]);
    expect(two[name].requests).toHaveLength(2);
  });

  test('hears that a look failed, and nothing of why', async () => {
    two[name].script(look, { text: ['I could not look.'] });
    const events = await two.ask({ look: () => Promise.reject(new Error('relation users: row of 81.2 kg')) });
    expect(events).toContainEqual(expect.objectContaining({ type: 'tool-end', success: false }));
    expect(JSON.stringify(two[name].requests[1]?.body)).not.toMatch(/relation|81\.2/);
  });

  test('does not wait for a look that hangs', async () => {
    two[name].script(look, { text: ['I could not look.'] });
    const events = await two.ask({ look: () => new Promise(() => {}) });
    expect(events.at(1)).toMatchObject({ type: 'tool-end', success: false });
    expect(events.at(-1)?.type).toBe('end');
  });

  test('speaks at the last of six steps, when it is offered no more looks', async () => {
    two[name].answerWith((seen) => (offersLooks(seen.body) ? look : { text: ['That is all.'] }));
    const events = await two.ask();
    expect(two[name].requests).toHaveLength(6);
    expect(two.looks).toHaveLength(5);
    expect(textOf(events)).toBe('That is all.');
  });

  test('that ran into its longest length drops the sentence it broke off in', async () => {
    two[name].script({ text: ['One is whole. Two is n'], endsBecause: 'length' });
    expect(textOf(await two.ask())).toBe('One is whole. ');
  });

  test('that minds no longest length is read only so far, and the request is closed', async () => {
    two[name].script({ text: inPieces('All is well so far. '.repeat(2000), 500), fault: { kind: 'stall' } });
    const events = await two.ask();
    expect(events.at(-1)).toMatchObject({ type: 'end', usage: { estimated: true } });
    const { length } = textOf(events);
    expect(length).toBeGreaterThan(7000);
    expect(length).toBeLessThanOrEqual(8 * two.deps.maxOutputTokens + 500);
    await two[name].requests[0]?.closed;
  });

  test('whose arguments have no end takes no look', async () => {
    const input = JSON.stringify({ days: 30, why: 'x'.repeat(50_000) });
    two[name].script(
      { ...look, calls: [{ id: 'call_1', name: 'get_weight_trend', input }] },
      { text: ['So.'] },
    );
    await two.ask();
    expect(two.looks).toEqual([]);
  });

  test('that calls forty times in one step is heard sixteen times', async () => {
    const calls = Array.from({ length: 40 }, (_, index) => ({
      id: `call_${index}`,
      name: index % 2 === 0 ? 'get_weight_trend' : 'delete_everything',
      input: `{"days":${7 + (index % 300)}}`,
    }));
    two[name].script({ calls }, { text: ['That is all.'] });
    const events = await two.ask();
    expect(two.looks).toHaveLength(8);
    expect(events.filter(({ type }) => type === 'tool-refused')).toHaveLength(8);
    expect(textOf(events)).toBe('That is all.');
  });

  test('that never stops calling ends without a word, which is no fault of the provider', async () => {
    two[name].script(look);
    const events = await two.ask();
    expect(two.looks).toHaveLength(5);
    expect(events.at(-1)).toMatchObject({ type: 'end', provider: name });
    expect(two.rests).toEqual([]);
  });

  test('that the provider refuses is a failure with its reason', async () => {
    two[name].script({ endsBecause: 'refusal' });
    expect((await two.ask()).at(-1)).toMatchObject({ type: 'failed', reason: 'refused' });
  });

  test('that takes too long as a whole ends with its reason, and the request is closed', async () => {
    two.deps.totalMs = 200;
    two[name].script({ text: inPieces(answer.repeat(20)), pauseMs: 20 });
    const events = await two.ask();
    two.deps.totalMs = 20_000;
    expect(events.at(-1)).toMatchObject({ type: 'failed', reason: 'timeout' });
    await two[name].requests[0]?.closed;
  });

  test('of which no more may be sent out ends, and the request that was not made is none', async () => {
    two[name].script({ ...look, usage: { input: 100, output: 10 } });
    const events = await two.ask({ mayGoOn: async () => false });
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      reason: 'withdrawn',
      usage: { input: 100, output: 10, estimated: false },
      attempts: [{ outcome: 'answered' }],
    });
    expect(two.attempts).toHaveLength(1);
    expect(two[name].requests).toHaveLength(1);
  });

  test('that nobody wants any more before it is asked for costs nothing', async () => {
    const events = await two.ask({ signal: AbortSignal.abort() });
    expect(events).toEqual([
      { type: 'failed', reason: 'left', usage: { input: 0, output: 0, estimated: false }, attempts: [] },
    ]);
    expect(two.attempts).toEqual([]);
  });

  test('that nobody wants any more ends at once, is charged by estimate, and blames nobody', async () => {
    const leaving = new AbortController();
    two[name].script({ text: inPieces(answer), fault: { kind: 'stall' } });
    setTimeout(() => leaving.abort(), 100);
    const events = await two.ask({ signal: leaving.signal });
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      reason: 'left',
      usage: { estimated: true, input: expect.any(Number) },
      attempts: [{ outcome: 'left' }],
    });
    await two[name].requests[0]?.closed;
    expect(two[name].requests).toHaveLength(1);
    expect(two.rests).toEqual([]);
  });
});

/** A step that may not look says so, or names no tools at all. */
const offersLooks = (body: { tools?: unknown[]; tool_choice?: unknown }) =>
  (body.tools ?? []).length > 0 && !JSON.stringify(body.tool_choice ?? '').includes('none');

describe('what goes out', () => {
  test('to OpenAI is not stored, has a longest length, a hashed member and a cache key', async () => {
    two.openai.script({ text: ['Fine.'] });
    await two.ask();
    const { body, headers, path } = two.openai.requests[0] ?? {};
    expect(path).toBe('/v1/responses');
    expect(body).toMatchObject({ store: false, max_output_tokens: 900, model: 'fake-middle', stream: true });
    expect(body.safety_identifier).toMatch(/^[0-9a-f]{64}$/);
    expect(body.prompt_cache_key).toMatch(/^coach-[0-9a-f]{16}-[0-9a-f]$/);
    expect(JSON.stringify(body)).not.toContain('6f1a5a52');
    expect(headers?.authorization).toBe(`Bearer ${fakeKeys.openai}`);
  });

  test('to Anthropic has a longest length, a hashed member and a mark after the instructions', async () => {
    two.order = ['anthropic'];
    two.anthropic.script({ text: ['Fine.'] });
    await two.ask({ tier: 'premium' });
    const { body, path } = two.anthropic.requests[0] ?? {};
    expect(path).toBe('/v1/messages');
    expect(body).toMatchObject({ max_tokens: 900, model: 'fake-large', stream: true });
    expect(body.system).toEqual([
      { type: 'text', text: 'You are a coach.', cache_control: { type: 'ephemeral' } },
    ]);
    expect(body.metadata.user_id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(body)).not.toContain('6f1a5a52');
  });

  test('is the same hash for a member at every call, and another for another', async () => {
    two.openai.script({ text: ['Fine.'] });
    for (const userId of ['one', 'one', 'two']) await two.ask({ userId });
    const hashes = two.openai.requests.map(({ body }) => body.safety_identifier);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });
});

describe('who is asked', () => {
  test('is read anew for every answer', async () => {
    two.openai.script({ text: ['By one.'] });
    two.anthropic.script({ text: ['By the other.'] });
    expect(textOf(await two.ask())).toBe('By one.');
    two.order = ['anthropic', 'openai'];
    expect(textOf(await two.ask())).toBe('By the other.');
  });

  test('is nobody where the providers are switched off', async () => {
    two.order = [];
    expect(await two.ask()).toEqual([
      {
        type: 'failed',
        reason: 'off',
        usage: { input: 0, output: 0, estimated: false },
        attempts: [],
      },
    ]);
    expect(two.openai.requests).toHaveLength(0);
  });
});

import type { ChatResponse } from '@sleek/contract/coach';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import type { Reply } from '../../testing/fake-providers/fake-provider.ts';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import type { TestMember } from '../../testing/test-app.ts';
import { ask, stream, textOf } from './coach-client.fixtures.ts';

let coached: CoachedApp;
let member: TestMember;
beforeAll(async () => {
  coached = await openCoachedApp();
  member = await coached.member();
  // Loads the libraries, whose time is no part of any limit here.
  coached.both(() => ({ text: ['Good morning.'] }));
  await ask(member, question);
});
afterAll(() => coached[Symbol.asyncDispose]());
beforeEach(() => coached.restart());

const unavailable =
  "I'm temporarily unable to provide personalized advice. Please try again in a few minutes.";
const question = 'What else could I try for better evenings?';
const said = 'A calm evening helps, e.g. a short walk after dinner. ';
const rest = 'Put the phone in another room. Which of these fits you?';
const status = (code: number, more: object = {}): Reply => ({
  fault: { kind: 'status', status: code, ...more },
});
const begun = inPieces(`${said}Put the pho`);
const look = { calls: [{ id: 'call_1', name: 'get_adherence_metrics', input: '{"days":14}' }] };

const faults: [string, Reply][] = [
  ['500', status(500)],
  ['503', status(503)],
  ['529', status(529)],
  ['429 with a long Retry-After', status(429, { headers: { 'retry-after': '120' } })],
  ['429 for want of money', status(429, { code: 'insufficient_quota' })],
  ['401', status(401)],
  ['400', status(400)],
  ['silence', { fault: { kind: 'silent' } }],
  ['a stall', { text: begun, fault: { kind: 'stall' } }],
  ['a cut connection', { text: begun, fault: { kind: 'cut' } }],
  ['an error event', { text: begun, fault: { kind: 'error-event' } }],
  ['an empty answer', {}],
];

describe.each(faults)('%s', (_fault, reply) => {
  const begins = reply.text !== undefined;

  describe('at the first provider: the second one answers, and no sentence is lost or doubled', () => {
    const script = () => {
      coached.openai.script(reply);
      coached.anthropic.script({ text: inPieces(begins ? rest : said + rest) });
    };
    test('in one piece', async () => {
      script();
      expect((await ask(member, question)).message).toBe(said + rest);
      expect(coached.anthropic.requests).toHaveLength(1);
    });
    test('as a stream', async () => {
      script();
      const { status: code, events } = await stream(member, { message: question });
      expect(code).toBe(200);
      expect(textOf(events)).toBe(said + rest);
      expect(events.at(-1)?.event).toMatchObject({ type: 'done', data: { status: 'complete' } });
    });
    test('after a look, which is taken once', async () => {
      coached.openai.script(look, reply);
      coached.anthropic.script({ text: inPieces(begins ? rest : said + rest) });
      const { message, tool_trace } = await ask(member, question);
      expect(message).toBe(said + rest);
      expect(tool_trace?.map(({ tool_name }) => tool_name)).toEqual(['get_adherence_metrics']);
    });
  });

  describe('at both', () => {
    test('in one piece: the words of the runbook and nothing else', async () => {
      coached.both(() => reply);
      const answer = await member.send('POST', '/api/v1/coach/chat', { body: { message: question } });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ message: unavailable, confidence: 0 });
    });
    test('as a stream: whole sentences that came stay, then the same words as one token, and done', async () => {
      coached.both(() => reply);
      const { events } = await stream(member, { message: question });
      const tokens = events.flatMap(({ event }) => (event.type === 'token' ? [event.data] : []));
      expect(tokens).toEqual(begins ? [said, '\n\n', unavailable] : [unavailable]);
      expect(events.at(-1)?.event).toMatchObject({
        type: 'done',
        data: { status: 'complete', confidence: 0 },
      });
      expect(events.filter(({ event }) => event.type === 'done' || event.type === 'error')).toHaveLength(1);
    });
  });
});

test('the coach comes back by itself once a provider does', async () => {
  coached.both(() => status(401));
  expect((await ask(member, question)).message).toBe(unavailable);
  coached.both(() => ({ text: inPieces(said + rest) }));
  // Still left in peace, so nobody is asked.
  const resting: ChatResponse = await ask(member, question);
  expect(resting).toMatchObject({ message: unavailable, tokens_used: 0 });
  coached.restart();
  expect((await ask(member, question)).message).toBe(said + rest);
});

describe('with COACH_ON_OUTAGE=embedded', () => {
  let own: CoachedApp;
  beforeAll(async () => {
    own = await openCoachedApp({ onOutage: 'embedded' });
  });
  afterAll(() => own[Symbol.asyncDispose]());

  test('the embedded coach answers while no provider does', async () => {
    const asked = await own.member();
    own.both(() => status(500));
    const { message, confidence } = await ask(asked, 'What are my targets?');
    expect(message).toMatch(/kcal/);
    expect(message).not.toContain(unavailable);
    expect(confidence).toBeGreaterThan(0);
  });
});

test('a connection that is cut before the first word knows its run, which goes on and is resumed', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  coached.openai.script({ text: ['A short walk helps.'], onEvent: () => held });
  const hangUp = new AbortController();
  const response = await fetch(new URL('/api/v1/coach/chat/stream', coached.app.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${member.accessToken}` },
    body: JSON.stringify({ message: question }),
    signal: hangUp.signal,
  });
  const runId = response.headers.get('x-coach-run-id');
  hangUp.abort();
  letGo();
  const resumed = await stream(member, { message: question }, { 'last-event-id': `${runId}:0` });
  expect(textOf(resumed.events)).toBe('A short walk helps.');
  expect(coached.openai.requests).toHaveLength(1);
});

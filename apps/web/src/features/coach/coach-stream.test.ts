import type { ChatEvent } from '@sleek/contract/coach';
import { err, ok } from '@sleek/domain/result';
import { describe, expect, test } from 'vitest';
import type { ApiError, Outcome } from '../../api/request.ts';
import { readCoachStream, retryDelaysMs, type StreamDeps } from './coach-stream.ts';

const run = '5f6f0d52-2f6a-4c66-9a53-6a1f0a3c7b11';
const done = {
  type: 'done',
  data: {
    status: 'complete',
    session_id: 's',
    run_id: run,
    tool_trace: null,
    confidence: 0.6,
    confidence_level: 'medium',
    confidence_reason: null,
    data_gaps: null,
    what_changed: [],
    disclaimers: null,
    proposals: [],
    tokens_used: 0,
  },
} as const satisfies ChatEvent;

const token = (text: string): ChatEvent => ({ type: 'token', data: text });
const line = (number: number, event: unknown) => `id: ${run}:${number}\ndata: ${JSON.stringify(event)}\n\n`;
const problem = (status: number): ApiError => ({
  code: 'unexpected',
  status,
  detail: '',
  errors: [],
  retryAfterS: null,
});

/** A body that arrives in the given pieces and then closes, breaks, or stays open. */
function answer(pieces: string[], ending: 'close' | 'break' | 'hang' = 'close'): Outcome<Response> {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = bytes.shift();
      if (next) controller.enqueue(next);
      else if (ending === 'close') controller.close();
      else if (ending === 'break') controller.error(new TypeError('network error'));
      else return new Promise(() => {});
    },
  });
  return ok(new Response(body, { headers: { 'x-coach-run-id': run } }));
}

type Scripted = (resumeFrom: string | null) => Outcome<Response> | Promise<Outcome<Response>>;

function listen(script: Scripted[], options: { dead?: boolean; abortAt?: string } = {}) {
  const stop = new AbortController();
  const seen = {
    events: [] as ChatEvent[],
    resumes: [] as (string | null)[],
    waits: [] as number[],
    states: [] as boolean[],
    cancelled: [] as string[],
  };
  const deps: StreamDeps = {
    post: async (resumeFrom) => {
      seen.resumes.push(resumeFrom);
      const next = script.shift();
      if (!next) throw new Error('asked more often than scripted');
      return next(resumeFrom);
    },
    cancel: (runId) => void seen.cancelled.push(runId),
    after: (delayMs, action) => {
      const isRetry = (retryDelaysMs as readonly number[]).includes(delayMs);
      if (isRetry) seen.waits.push(delayMs);
      // Retries happen at once; the silence timer only where the test wants a dead line.
      if (!isRetry && !options.dead) return () => {};
      const timer = setTimeout(action, 0);
      return () => clearTimeout(timer);
    },
  };
  const end = readCoachStream(
    deps,
    {
      onEvent: (event) => {
        seen.events.push(event);
        if (event.type === 'token' && event.data === options.abortAt) stop.abort();
      },
      onReconnecting: (state) => seen.states.push(state),
    },
    stop.signal,
  );
  return { end, seen, stop: () => stop.abort() };
}

const textOf = (events: ChatEvent[]) =>
  events.map((event) => (event.type === 'token' ? event.data : '')).join('');

describe('readCoachStream', () => {
  test('reads events that arrive in arbitrary pieces', async () => {
    const whole =
      line(1, token('Your trend ')) +
      ': still here\n\n' +
      line(2, token('is stable – 79,7 kg.')) +
      line(3, done);
    const pieces = whole.match(/[\s\S]{1,7}/g) ?? [];
    const { end, seen } = listen([() => answer(pieces)]);
    expect(await end).toEqual({ kind: 'done' });
    expect(textOf(seen.events)).toBe('Your trend is stable – 79,7 kg.');
    expect(seen.resumes).toEqual([null]);
  });

  test('resumes a cut stream after the last whole event and shows each text once', async () => {
    const { end, seen } = listen([
      () =>
        answer([line(1, token('One. ')), line(2, token('Two. ')), 'id: half\ndata: {"type":"to'], 'break'),
      () => answer([line(2, token('Two. ')), line(3, token('Three.')), line(4, done)]),
    ]);
    expect(await end).toEqual({ kind: 'done' });
    expect(textOf(seen.events)).toBe('One. Two. Three.');
    expect(seen.resumes).toEqual([null, `${run}:2`]);
    expect(seen.states.at(0)).toBe(false);
    expect(seen.states).toContain(true);
    expect(seen.states.at(-1)).toBe(false);
  });

  test('treats a stream that closes without an ending as cut', async () => {
    const { end, seen } = listen([() => answer([]), () => answer([line(1, token('Hi.')), line(2, done)])]);
    expect(await end).toEqual({ kind: 'done' });
    expect(seen.resumes).toEqual([null, `${run}:0`]);
  });

  test('drops a line that has gone silent and resumes', async () => {
    const { end, seen } = listen(
      [() => answer([line(1, token('Hi. '))], 'hang'), () => answer([line(2, done)])],
      { dead: true },
    );
    expect(await end).toEqual({ kind: 'done' });
    expect(seen.resumes).toEqual([null, `${run}:1`]);
  });

  test('backs off and gives up after the last attempt without news', async () => {
    const offline = () => err(problem(0));
    const { end, seen } = listen([
      () => answer([line(1, token('Hi.'))], 'break'),
      ...retryDelaysMs.map(() => offline),
    ]);
    expect(await end).toEqual({ kind: 'interrupted' });
    expect(seen.waits).toEqual([...retryDelaysMs]);
    expect(textOf(seen.events)).toBe('Hi.');
  });

  test('starts the waits anew when a resumed stream brought something', async () => {
    const { end, seen } = listen([
      () => answer([line(1, token('a'))], 'break'),
      () => err(problem(503)),
      () => answer([line(2, token('b'))], 'break'),
      () => answer([line(3, done)]),
    ]);
    expect(await end).toEqual({ kind: 'done' });
    expect(seen.waits).toEqual([retryDelaysMs[0], retryDelaysMs[1], retryDelaysMs[0]]);
  });

  test('never sends the question again when no run is known', async () => {
    const { end, seen } = listen([() => err(problem(0))]);
    expect(await end).toEqual({ kind: 'refused', error: problem(0) });
    expect(seen.resumes).toEqual([null]);
  });

  test('reports a refusal while resuming instead of trying forever', async () => {
    const { end } = listen([() => answer([line(1, token('a'))], 'break'), () => err(problem(404))]);
    expect(await end).toEqual({ kind: 'refused', error: problem(404) });
  });

  test('ends with the coach’s own words when the run failed', async () => {
    const { end, seen } = listen([() => answer([line(1, { type: 'error', data: 'Please try again.' })])]);
    expect(await end).toEqual({ kind: 'failed', words: 'Please try again.' });
    expect(seen.resumes).toHaveLength(1);
  });

  test('stops at the member’s wish and asks for nothing more', async () => {
    const { end, seen } = listen([() => answer([line(1, token('One. ')), line(2, token('Two.'))], 'break')], {
      abortAt: 'One. ',
    });
    expect(await end).toEqual({ kind: 'stopped' });
    expect(seen.resumes).toEqual([null]);
    expect(seen.cancelled).toEqual([run]);
  });

  test('stops a run whose id is not known yet as soon as it is', async () => {
    const { promise, resolve } = Promise.withResolvers<Outcome<Response>>();
    const { end, seen, stop } = listen([() => promise]);
    stop();
    expect(await end).toEqual({ kind: 'stopped' });
    expect(seen.cancelled).toEqual([]);
    resolve(answer([line(1, token('One.'))], 'hang'));
    await expect.poll(() => seen.cancelled).toEqual([run]);
  });

  test('stops no run when the stopped question was refused', async () => {
    const { promise, resolve } = Promise.withResolvers<Outcome<Response>>();
    const { end, seen, stop } = listen([() => promise]);
    stop();
    resolve(err(problem(429)));
    expect(await end).toEqual({ kind: 'stopped' });
    expect(seen.cancelled).toEqual([]);
  });

  test('goes on when a line says that it ends and its run does not', async () => {
    const apology = 'data: {"type":"error","data":"Please send it again."}\n\n';
    const { end, seen } = listen([
      () => answer([line(1, token('One. ')), apology], 'hang'),
      () => answer([line(2, token('Two.')), line(3, done)]),
    ]);
    expect(await end).toEqual({ kind: 'done' });
    expect(textOf(seen.events)).toBe('One. Two.');
    expect(seen.resumes).toEqual([null, `${run}:1`]);
    expect(seen.cancelled).toEqual([]);
  });

  test('passes over events it does not know', async () => {
    const { end, seen } = listen([
      () =>
        answer([
          line(1, { type: 'reset', data: null }),
          'data: not json\n\n',
          line(2, token('Hi.')),
          line(3, done),
        ]),
    ]);
    expect(await end).toEqual({ kind: 'done' });
    expect(seen.events.map((event) => event.type)).toEqual(['token', 'done']);
  });
});

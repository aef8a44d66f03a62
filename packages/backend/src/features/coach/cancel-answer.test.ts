import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StreamedEvent } from '../../edge/event-stream.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Offered, proposeChange } from '../proposals/propose-change.ts';
import type { Answerer } from './choose-answerer.ts';
import { heldLook, openRunsBench, read } from './coach-runs.fixtures.ts';

let bench: Awaited<ReturnType<typeof openRunsBench>>;
beforeAll(async () => {
  bench = await openRunsBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const soon = { stopPollMs: 20 };
const question = 'how am I doing?';
const rows = <T>(statement: string, values: unknown[] = []) => rowsOf<T>(bench.app, statement, values);
const statusOf = async (runId: string) =>
  (await rows<{ status: string }>('select status from coach_run where id = $1', [runId]))[0]?.status;
const messages = (sessionId: string) =>
  rows<{ role: string; content: string }>(
    'select role, content from ai_message where session_id = $1 order by seq',
    [sessionId],
  );
const cancelledDone = (sessionId: string) => ({
  type: 'done',
  data: { status: 'cancelled', session_id: sessionId, confidence: 0, tool_trace: null },
});

async function* nobody(): AsyncGenerator<StreamedEvent> {}

/** Says one sentence, then waits for ever, whether it is stopped or not. */
const stuck = (): Answerer & { signals: AbortSignal[] } => {
  const signals: AbortSignal[] = [];
  return {
    name: 'stuck',
    sendsDataOut: false,
    signals,
    async *answer(_deps, _actor, { signal }) {
      signals.push(signal);
      yield { type: 'note', data: { intent: null, tells: 'pregnancy', isCare: false } };
      yield { type: 'token', data: 'One sentence. ' };
      await new Promise(() => {});
    },
  };
};

describe('an answer that is stopped', () => {
  test('ends at once with one done that says so, and what was said so far is kept', async () => {
    const answerer = stuck();
    const runs = bench.openRuns({}, { answerers: [answerer] });
    const sessionId = randomUUID();
    const { runId, events } = await runs.start(bench.actor, { message: question, sessionId });
    const reading = read(events);
    await expect.poll(() => answerer.signals.length).toBe(1);
    expect(await runs.cancel(bench.actor, runId)).toBe('cancelled');
    const all = await reading;
    expect(all.map(({ event }) => event.type)).toEqual(['token', 'done']);
    expect(all.at(-1)?.event).toMatchObject(cancelledDone(sessionId));
    expect(answerer.signals[0]?.aborted).toBe(true);
    const kept = await messages(sessionId);
    expect(kept.map(({ role, content }) => [role, bench.sealedText.open(content)])).toEqual([
      ['user', question],
      ['assistant', 'One sentence. '],
    ]);
    expect(await statusOf(runId)).toBe('cancelled');
    for (const other of [runs, bench.openRuns()]) {
      const again = await other.resume(bench.actor, runId, 0);
      expect(again && (await read(again.events))).toEqual(all);
      expect(await other.cancel(bench.actor, runId)).toBe('cancelled');
    }
    // What was told of oneself counts, however far the answer got.
    expect(await rows('select told from ai_session where id = $1', [sessionId])).toEqual([
      { told: 'pregnancy' },
    ]);
  });

  test('before a word was said leaves the question, and the next one is answered', async () => {
    const { look, began, letGo } = heldLook();
    const runs = bench.openRuns({ get_energy: look });
    const sessionId = randomUUID();
    const { runId, events } = await runs.start(bench.actor, { message: 'what are my targets?', sessionId });
    const reading = read(events);
    await began;
    expect(await Promise.all([1, 2, 3].map(() => runs.cancel(bench.actor, runId)))).toEqual(
      Array(3).fill('cancelled'),
    );
    expect((await reading).filter(({ event }) => event.type === 'done')).toHaveLength(1);
    letGo();
    const { last, text } = await bench.ask(runs, 'why?', sessionId);
    expect(last).toMatchObject({ type: 'done', data: { status: 'complete' } });
    expect(text).toMatch(/Your target is/);
    expect(await messages(sessionId)).toHaveLength(4);
  });

  test('by another process ends soon, too', async () => {
    const here = bench.openRuns({}, { answerers: [stuck()], ...soon });
    const there = bench.openRuns();
    const sessionId = randomUUID();
    const { runId, events } = await here.start(bench.actor, { message: question, sessionId });
    expect(await there.cancel(bench.actor, runId)).toBe('cancelled');
    expect((await read(events)).at(-1)?.event).toMatchObject(cancelledDone(sessionId));
    expect(await messages(sessionId)).toHaveLength(2);
  });

  test('after its end stays as it ended; a crashed one too', async () => {
    const runs = bench.openRuns();
    const { runId } = await bench.ask(runs, question);
    expect(await runs.cancel(bench.actor, runId)).toBe('done');
    const crashing = bench.openRuns({ get_energy: () => ({ trend: {}, data_gaps: [] }) });
    const crashed = await bench.ask(crashing, question);
    expect(await crashing.cancel(bench.actor, crashed.runId)).toBe('failed');
  });

  test.each([
    ['here', {}],
    ['by another process', { stopPollMs: 60_000 }],
  ])('%s offers nothing any more', async (_where, other) => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<null>();
    const { promise: began, resolve: begin } = Promise.withResolvers<void>();
    const refuseChange = () => {
      begin();
      return held;
    };
    const propose = vi.fn(async (by: typeof bench.actor, offer: Offered) =>
      proposeChange({ ...bench, clock: bench.app.clock }, by, offer),
    );
    const runs = bench.openRuns({}, { ...other, refuseChange, propose });
    const elsewhere = bench.openRuns();
    const { runId, events } = await runs.start(bench.actor, {
      message: 'log my weight 80.4 kg',
      sessionId: null,
    });
    const reading = read(events);
    await began;
    await ('stopPollMs' in other ? elsewhere : runs).cancel(bench.actor, runId);
    letGo(null);
    expect((await reading).at(-1)?.event).toMatchObject({ type: 'done', data: { status: 'cancelled' } });
    for (const { value } of propose.mock.results) expect(await value).toBe(null);
    expect(await rows('select 1 from coach_proposal where user_id = $1', [bench.actor.userId])).toEqual([]);
  });

  test('stays stopped, though it crashes then', async () => {
    const { promise: gone, resolve: letGo } = Promise.withResolvers<void>();
    const crashing: Answerer = {
      name: 'crashing',
      sendsDataOut: false,
      // biome-ignore lint/correctness/useYield: it crashes
      async *answer() {
        await gone;
        throw new TypeError('crash');
      },
    };
    const elsewhere = bench.openRuns();
    const runs = bench.openRuns({}, { answerers: [crashing], stopPollMs: 60_000 });
    const { runId, events } = await runs.start(bench.actor, { message: question, sessionId: null });
    expect(await elsewhere.cancel(bench.actor, runId)).toBe('cancelled');
    letGo();
    expect((await read(events)).at(-1)?.event).toMatchObject({ data: { status: 'cancelled' } });
    expect(await statusOf(runId)).toBe('cancelled');
  });

  test('stays stopped, though its member keeps nothing any more', async () => {
    const member = await bench.app.member();
    const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
    const actor = { ...bench.actor, userId: id };
    const runs = bench.openRuns({}, { answerers: [stuck()] });
    const { runId, events } = await runs.start(actor, { message: question, sessionId: null });
    await member.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    expect(await runs.cancel(actor, runId)).toBe('cancelled');
    expect((await read(events)).at(-1)?.event).toMatchObject({ data: { status: 'cancelled' } });
    expect(await statusOf(runId)).toBe('cancelled');
  });

  test.each([
    ['is waited for, and read to the end that it had', soon, ['token', 'done']],
    ['whose process died is not waited for without end', { stopPollMs: 60_000 }, ['done']],
  ])('in another process %s', async (_what, here, types) => {
    const runs = bench.openRuns({}, { answerers: [stuck()], ...here });
    const elsewhere = bench.openRuns({}, { elsewhereMs: 60_000, ...soon });
    const { runId, events } = await runs.start(bench.actor, { message: question, sessionId: null });
    for await (const _first of events) break;
    await elsewhere.cancel(bench.actor, runId);
    const resumed = await elsewhere.resume(bench.actor, runId, 0);
    const seen = await read(resumed?.events ?? nobody());
    expect(seen.map(({ event }) => event.type)).toEqual(types);
    expect(seen.at(-1)?.event).toMatchObject({ data: { status: 'cancelled', run_id: runId } });
  });

  test('of another member, or of nobody, is not there', async () => {
    const runs = bench.openRuns({}, { answerers: [stuck()] });
    const { runId, events } = await runs.start(bench.actor, { message: question, sessionId: null });
    const reading = read(events);
    expect(await runs.cancel({ ...bench.actor, userId: randomUUID() }, runId)).toBeNull();
    expect(await runs.cancel(bench.actor, randomUUID())).toBeNull();
    expect(await statusOf(runId)).toBe('running');
    await runs.cancel(bench.actor, runId);
    await reading;
  });

  test('of which nothing is kept ends all the same', async () => {
    const stranger = await bench.app.member();
    const { id: userId } = (await stranger.send('GET', '/api/v1/me')).body as { id: string };
    await stranger.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    const actor = { ...bench.actor, userId };
    const runs = bench.openRuns({}, { answerers: [stuck()] });
    const { runId, events } = await runs.start(actor, { message: question, sessionId: null });
    const reading = read(events);
    expect(await runs.cancel(actor, runId)).toBe('cancelled');
    expect((await reading).at(-1)?.event).toMatchObject({ type: 'done', data: { status: 'cancelled' } });
    expect(await runs.cancel(actor, runId)).toBeNull();
    expect(await statusOf(runId)).toBeUndefined();
  });

  test('at the very moment it ends is either, and tells the same to who reads and who stopped it', async () => {
    const runs = bench.openRuns();
    for (let round = 0; round < 12; round++) {
      const sessionId = randomUUID();
      const { runId, events } = await runs.start(bench.actor, { message: question, sessionId });
      const reading = read(events);
      await new Promise((resolve) => setTimeout(resolve, round * 4));
      const status = await runs.cancel(bench.actor, runId);
      const last = (await reading).at(-1)?.event;
      expect([status, last?.type === 'done' && last.data.status]).toEqual(
        status === 'done' ? ['done', 'complete'] : ['cancelled', 'cancelled'],
      );
      expect(await statusOf(runId)).toBe(status);
      expect(await messages(sessionId)).toHaveLength(2);
    }
  });
});

describe('a conversation that is deleted while it is answered', () => {
  const left = (sessionId: string) =>
    rows<{ n: number }>(
      `select (select count(*) from ai_session where id = $1)::int + (select count(*) from ai_message where session_id = $1)::int
         + (select count(*) from coach_run where session_id = $1)::int
         + (select count(*) from ai_tool_call_log where session_id = $1)::int as n`,
      [sessionId],
    );

  test.each(['here', 'by another process'])('%s ends the answer and keeps nothing', async (where) => {
    const { look, began, letGo } = heldLook();
    const runs = bench.openRuns({ get_energy: look }, soon);
    const sessionId = randomUUID();
    const { events } = await runs.start(bench.actor, { message: question, sessionId });
    const reading = read(events);
    await began;
    for (const table of ['coach_run', 'ai_tool_call_log'])
      await rows(`delete from ${table} where session_id = $1`, [sessionId]);
    await rows('delete from ai_session where id = $1', [sessionId]);
    if (where === 'here') runs.abandon(bench.actor, sessionId);
    expect((await reading).at(-1)?.event).toMatchObject(cancelledDone(sessionId));
    letGo();
    await bench.ask(runs, 'help');
    expect(await left(sessionId)).toEqual([{ n: 0 }]);
  });

  test('lets a look that comes too late leave no trace', async () => {
    const { look, began, letGo } = heldLook();
    const runs = bench.openRuns({ get_energy: look }, { stopPollMs: 60_000 });
    const sessionId = randomUUID();
    const { runId, events } = await runs.start(bench.actor, { message: question, sessionId });
    const reading = read(events);
    await began;
    await rows('delete from coach_run where session_id = $1', [sessionId]);
    await rows('delete from ai_tool_call_log where session_id = $1', [sessionId]);
    await rows('delete from ai_session where id = $1', [sessionId]);
    letGo();
    expect((await reading).at(-1)?.event).toMatchObject(cancelledDone(sessionId));
    expect(await left(sessionId)).toEqual([{ n: 0 }]);
    expect(await runs.resume(bench.actor, runId, 0)).toBeNull();
  });
});

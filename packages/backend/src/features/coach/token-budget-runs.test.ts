import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../edge/actor.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Answerer, embeddedAnswerer } from './choose-answerer.ts';
import { openRunsBench, read } from './coach-runs.fixtures.ts';

let bench: Awaited<ReturnType<typeof openRunsBench>>;
let actor: Actor;
beforeAll(async () => {
  bench = await openRunsBench();
});
afterAll(() => bench[Symbol.asyncDispose]());
beforeEach(async () => {
  const member = await bench.app.member();
  await member.send('POST', '/api/v1/me/consents', {
    body: { consent_type: 'ai_processing', granted: true },
  });
  const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
  actor = { ...bench.actor, userId: id };
});

type Way = { most?: number; used?: number; ends?: 'done' | 'crash' | 'never' | 'spent'; asks?: boolean };

const aborted = (signal: AbortSignal) =>
  new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));

/** Answers as the embedded coach does, at a price. */
const provider = ({ most = 1000, used = 400, ends = 'done', asks = true }: Way = {}): Answerer => ({
  name: 'provider',
  sendsDataOut: true,
  tokensAtMost: () => most,
  async *answer(deps, member, question) {
    if (asks) yield { type: 'asking' };
    if (ends === 'spent') {
      yield { type: 'token', data: 'One sentence. ' };
      await aborted(question.signal);
      yield { type: 'token', data: 'Another one. ' };
      yield { type: 'spent', data: used };
    }
    if (ends === 'never') await new Promise(() => {});
    if (ends === 'crash') throw new TypeError('crash');
    for await (const event of embeddedAnswerer.answer(deps, member, question))
      yield event.type === 'done' ? { ...event, data: { ...event.data, tokens_used: used } } : event;
  },
});

const runsWith = (way?: Way, perDay = 10_000, perConversation = 5000) =>
  bench.openRuns(
    {},
    { answerers: [provider(way), embeddedAnswerer], tokenLimits: { perDay, perConversation } },
  );
async function ask(runs: ReturnType<typeof runsWith>, sessionId = randomUUID()) {
  const { events } = await runs.start(actor, { message: 'help', sessionId });
  const last = (await read(events)).at(-1)?.event;
  return last?.type === 'done' ? last.data.tokens_used : last?.type;
}
const useOf = () =>
  rowsOf(bench.app, 'select day::text, tokens, answers from ai_token_use where user_id = $1 order by day', [
    actor.userId,
  ]);
const sessionTokens = (id: string) =>
  rowsOf(bench.app, 'select tokens_used from ai_session where id = $1', [id]);

describe('the token budget', () => {
  test('is charged what an answer has cost, in the day’s row and in the conversation', async () => {
    const sessionId = randomUUID();
    const runs = runsWith();
    for (const _time of [1, 2]) expect(await ask(runs, sessionId)).toBe(400);
    expect(await useOf()).toEqual([{ day: '2026-06-15', tokens: 800, answers: 2 }]);
    expect(await sessionTokens(sessionId)).toEqual([{ tokens_used: 800 }]);
  });

  test('beyond which the embedded coach answers, and nothing fails', async () => {
    const runs = runsWith({}, 1900);
    expect([await ask(runs), await ask(runs), await ask(runs), await ask(runs)]).toEqual([400, 400, 400, 0]);
    expect(await useOf()).toMatchObject([{ tokens: 1200, answers: 3 }]);
  });

  test('is one for each conversation, too', async () => {
    const runs = runsWith({}, 10_000, 1500);
    const sessionId = randomUUID();
    expect([await ask(runs, sessionId), await ask(runs, sessionId), await ask(runs, sessionId)]).toEqual([
      400, 400, 0,
    ]);
    expect(await ask(runs)).toBe(400);
  });

  test('of nothing leaves all to the embedded coach', async () => {
    expect(await ask(runsWith({}, 0))).toBe(0);
    expect(await ask(runsWith({}, 10_000, 0))).toBe(0);
  });

  test('begins anew with the day in UTC, wherever the member says they are', async () => {
    const runs = runsWith({}, 1000);
    expect([await ask(runs), await ask(runs)]).toEqual([400, 0]);
    actor = { ...actor, timeZone: 'Pacific/Kiritimati' };
    expect(await ask(runs)).toBe(0);
    bench.app.clock.advanceMs(86_400_000);
    expect(await ask(runs)).toBe(400);
    bench.app.clock.advanceMs(-86_400_000);
    expect(await useOf()).toHaveLength(2);
  });

  test('is charged all that was set aside by an answer that crashes or is stopped', async () => {
    expect(await ask(runsWith({ ends: 'crash' }))).toBe('error');
    expect(await useOf()).toMatchObject([{ tokens: 1000, answers: 1 }]);
    const runs = runsWith({ ends: 'never' });
    const { runId, events } = await runs.start(actor, { message: 'help', sessionId: null });
    const reading = read(events);
    await expect.poll(useOf).toMatchObject([{ tokens: 2000 }]);
    await runs.cancel(actor, runId);
    await reading;
    expect(await useOf()).toMatchObject([{ tokens: 2000, answers: 2 }]);
  });

  test.each<[string, Way, number]>([
    ['nothing by a stopped answer that had asked nobody', { ends: 'never', asks: false }, 0],
    ['what a stopped answer tells, however much it says before', { ends: 'spent' }, 400],
  ])('is charged %s', async (_what, way, tokens) => {
    const runs = runsWith(way);
    const { runId, events } = await runs.start(actor, { message: 'help', sessionId: null });
    const reading = read(events);
    await runs.cancel(actor, runId);
    await reading;
    await expect.poll(useOf).toMatchObject([{ tokens, answers: 1 }]);
  });

  test('is charged what an answer cost that was over, and is stopped while it is closed', async () => {
    const { promise: evidence, resolve: letGo } = Promise.withResolvers<{
      weighIns: number;
      checkIns: number;
      foodDays: number;
    }>();
    const { promise: closing, resolve: close } = Promise.withResolvers<void>();
    const readEvidence = () => {
      close();
      return evidence;
    };
    const runs = bench.openRuns({}, { answerers: [provider(), embeddedAnswerer], readEvidence });
    const { runId, events } = await runs.start(actor, { message: 'help', sessionId: null });
    const reading = read(events);
    await closing;
    await runs.cancel(actor, runId);
    await reading;
    letGo({ weighIns: 9, checkIns: 9, foodDays: 11 });
    await expect.poll(useOf).toMatchObject([{ tokens: 400, answers: 1 }]);
  });

  test('that cannot be charged takes no answer away', async () => {
    const sessionId = randomUUID();
    expect(await ask(runsWith({ used: 0.5 }), sessionId)).toBe(0.5);
    expect(bench.logged.at(-1)?.event).toBe('coach_cost_not_settled');
    expect(
      await rowsOf(bench.app, 'select role from ai_message where session_id = $1', [sessionId]),
    ).toHaveLength(2);
    expect(await useOf()).toMatchObject([{ tokens: 1000 }]);
  });

  test('holds for answers that begin at the same moment', async () => {
    const runs = runsWith({ used: 1000 }, 3500);
    const used = await Promise.all(Array.from({ length: 8 }, () => ask(runs)));
    expect(used.filter((tokens) => tokens === 1000)).toHaveLength(3);
    expect(used.filter((tokens) => tokens === 0)).toHaveLength(5);
    expect(await useOf()).toMatchObject([{ tokens: 3000, answers: 3 }]);
    const charged = await rowsOf(
      bench.app,
      'select sum(tokens_used)::int as tokens, count(*)::int as conversations from ai_session where user_id = $1',
      [actor.userId],
    );
    expect(charged).toEqual([{ tokens: 3000, conversations: 8 }]);
  });

  test('of one conversation holds for its answers that begin at the same moment, its first ones too', async () => {
    const sessionId = randomUUID();
    const runs = runsWith({ used: 1000 }, 100_000, 3500);
    const used = await Promise.all(Array.from({ length: 8 }, () => ask(runs, sessionId)));
    expect(used.filter((tokens) => tokens === 1000)).toHaveLength(3);
    expect(used.filter((tokens) => tokens === 0)).toHaveLength(5);
    expect(await useOf()).toMatchObject([{ tokens: 3000, answers: 3 }]);
    expect(await sessionTokens(sessionId)).toEqual([{ tokens_used: 3000 }]);
  });

  test('asks nobody who costs something once there is no room', async () => {
    const asked: string[] = [];
    const runs = bench.openRuns(
      {},
      {
        answerers: [
          {
            ...provider(),
            // biome-ignore lint/correctness/useYield: it must never be asked
            answer: async function* (_deps, _actor, { runId }) {
              asked.push(runId);
              throw new Error('The provider was asked');
            },
          },
          embeddedAnswerer,
        ],
        tokenLimits: { perDay: 999, perConversation: 5000 },
      },
    );
    expect(await ask(runs)).toBe(0);
    expect({ asked, use: await useOf() }).toEqual({ asked: [], use: [] });
  });

  test('tells an answer how much was spent before it, of the day or of its conversation', async () => {
    const told: number[] = [];
    const telling: Answerer = {
      ...provider(),
      answer(deps, member, question) {
        told.push(question.shareSpent);
        return provider().answer(deps, member, question);
      },
    };
    const runs = bench.openRuns(
      {},
      { answerers: [telling, embeddedAnswerer], tokenLimits: { perDay: 8000, perConversation: 2000 } },
    );
    const sessionId = randomUUID();
    for (const id of [sessionId, sessionId, randomUUID(), sessionId]) await ask(runs, id);
    expect(told).toEqual([0, 0.2, 0.1, 0.4]);
  });

  test('is charged what an answer cost, also when that is more than was set aside', async () => {
    expect(await ask(runsWith({ most: 100, used: 700 }))).toBe(700);
    expect(await useOf()).toMatchObject([{ tokens: 700 }]);
  });
});

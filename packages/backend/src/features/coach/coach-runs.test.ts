import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StreamedEvent } from '../../edge/event-stream.ts';
import { monthOfLooks } from '../../llm/embedded/looks.fixtures.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { recordViolation } from '../safety-review/record-violation.ts';
import { type Answerer, embeddedAnswerer } from './choose-answerer.ts';
import { heldLook, openRunsBench, read } from './coach-runs.fixtures.ts';
import type { CoachRuns } from './coach-runs.ts';
import { insertMessages } from './conversations.store.ts';
import { summariseConversation } from './summarise-conversation.ts';

let bench: Awaited<ReturnType<typeof openRunsBench>>;
beforeAll(async () => {
  bench = await openRunsBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const openRuns = (...given: Parameters<typeof bench.openRuns>) => bench.openRuns(...given);
const ask = (runs: CoachRuns, message: string, sessionId: string | null = null) =>
  bench.ask(runs, message, sessionId);
const rows = (statement: string, values: unknown[] = []) => rowsOf(bench.app, statement, values);

async function* nothing(): AsyncGenerator<StreamedEvent> {}

const crash = () => {
  throw new TypeError('secret value 76.8');
};

describe('a look that fails', () => {
  test('is logged as failed without its words, and named in the answer and beside it', async () => {
    const { runId, all, text, last } = await ask(openRuns({ get_weight_trend: crash }), 'how am I doing?');
    expect(text).toContain('Your trend weight is 76.8 kg');
    expect(text).toContain('What is missing: I could not look at your weights just now');
    expect(
      all.filter(({ event }) => event.type === 'tool_end').map(({ event }) => event.data),
    ).toContainEqual(expect.objectContaining({ tool: 'get_weight_trend', success: false }));
    expect(last).toMatchObject({
      type: 'done',
      data: { data_gaps: expect.arrayContaining([expect.objectContaining({ field: 'get_weight_trend' })]) },
    });
    const calls = await rows(
      'select tool_name, status, error_message, output_summary from ai_tool_call_log where run_id = $1 and status <> $2',
      [runId, 'success'],
    );
    expect(calls).toEqual([
      { tool_name: 'get_weight_trend', status: 'failed', error_message: 'TypeError', output_summary: '' },
    ]);
  });

  test('without which nothing can be said, says so and invents nothing', async () => {
    const { text, last } = await ask(openRuns({ get_energy: crash }), 'what are my targets?');
    expect(text).toMatch(/^I would rather not guess[^\d]*I could not look at your trend just now[^\d]*$/);
    expect(last?.type).toBe('done');
  });

  test.each(['how am I doing?', 'food today', 'how was my week', 'how is my sleep', 'what next?', 'help'])(
    'all at once, "%s" still ends with done',
    async (message) => {
      const ways = Object.fromEntries(Object.keys(monthOfLooks).map((name) => [name, crash]));
      const { text, last } = await ask(openRuns(ways), message);
      expect(last?.type).toBe('done');
      expect(text).not.toMatch(/\d/);
    },
  );

  test('is nothing that care waits for', async () => {
    const broken = openRuns({}, { readEnergy: crash, readEvidence: crash });
    const { text, last } = await ask(broken, 'I want to kill myself');
    expect(text).toMatch(/findahelpline\.com/);
    expect(last).toMatchObject({ type: 'done', data: { confidence: 1 } });
    const { last: plain } = await ask(broken, 'how am I doing?');
    expect(plain).toMatchObject({ type: 'done', data: { confidence_level: null, confidence_reason: null } });
  });

  test('and one whose row in the log cannot be written, end no answer', async () => {
    await rows(`create function refuse_call() returns trigger language plpgsql as
      $$ begin raise exception 'out of order'; end $$`);
    await rows('create trigger refuse_call before insert on ai_tool_call_log execute function refuse_call()');
    const { text, last } = await ask(openRuns(), 'how am I doing?').finally(() =>
      rows('drop function refuse_call cascade'),
    );
    expect(text).toContain('Your trend weight is 76.8 kg');
    expect(last?.type).toBe('done');
  });

  test('of a name that does not exist is logged, too', async () => {
    const { runId, text } = await ask(openRuns({}, { tools: [] }), 'how am I doing?');
    expect(text).toMatch(/I could not look at/);
    const calls = await rows('select status, tool_category from ai_tool_call_log where run_id = $1', [runId]);
    expect(calls).toEqual(Array(3).fill({ status: 'failed', tool_category: 'unknown' }));
  });
});

describe('a run that crashes', () => {
  test('ends with exactly one error, tells nothing of why, and can be read again to the same end', async () => {
    bench.logged.length = 0;
    const runs = openRuns({ get_energy: () => ({ trend: {}, data_gaps: [] }) });
    const { runId, all } = await ask(runs, 'how am I doing?');
    expect(all.filter(({ event }) => event.type === 'error')).toHaveLength(1);
    expect(all.at(-1)?.event).toEqual({
      type: 'error',
      data: 'The answer was interrupted. Please send the message again.',
    });
    expect(all.some(({ event }) => event.type === 'done')).toBe(false);
    const fields = { component: 'coach', run_id: runId, name: 'TypeError' };
    expect(bench.logged).toEqual([{ fields, event: 'coach_run_failed' }]);
    for (const again of [runs, openRuns()])
      for (const seen of [0, 2, all.length]) {
        const resumed = await again.resume(bench.actor, runId, seen);
        expect(await read(resumed?.events ?? nothing())).toEqual(all.slice(seen));
      }
    expect(await rows('select status from coach_run where id = $1', [runId])).toEqual([{ status: 'failed' }]);
  });

  test('leaves the conversation as it was, and the next message is answered', async () => {
    const sessionId = randomUUID();
    await ask(openRuns({ get_energy: () => ({ trend: {}, data_gaps: [] }) }), 'how am I doing?', sessionId);
    const { last } = await ask(openRuns(), 'how am I doing?', sessionId);
    expect(last).toMatchObject({ type: 'done', data: { session_id: sessionId } });
    expect(await rows('select message_count from ai_session where id = $1', [sessionId])).toEqual([
      { message_count: 2 },
    ]);
  });
});

describe('a run under way', () => {
  test('is read by a second reader from where it is, to the same end', async () => {
    const { look, letGo } = heldLook();
    const runs = openRuns({ get_energy: look });
    const { runId, events } = await runs.start(bench.actor, { message: 'how am I doing?', sessionId: null });
    const second = await runs.resume(bench.actor, runId, 0);
    expect(await runs.resume(bench.actor, runId, 500)).toBeNull();
    expect(await runs.resume({ ...bench.actor, userId: randomUUID() }, runId, 0)).toBeNull();
    letGo();
    const [first, other] = await Promise.all([read(events), read(second?.events ?? nothing())]);
    expect(other).toEqual(first);
    expect(first.at(-1)?.event.type).toBe('done');
  });
});

describe('a run under way in another process', () => {
  const elsewhere = { elsewhereMs: 60_000, stopPollMs: 10 };

  test('is waited for, and read to the end that it had', async () => {
    const { look, began, letGo } = heldLook();
    const runs = bench.openRuns({ get_energy: look });
    const { runId, events } = await runs.start(bench.actor, { message: 'how am I doing?', sessionId: null });
    const first = read(events);
    await began;
    const resumed = await bench.openRuns({}, elsewhere).resume(bench.actor, runId, 1);
    const second = read(resumed?.events ?? events);
    letGo();
    const all = await first;
    expect(all.at(-1)?.event.type).toBe('done');
    expect(await second).toEqual(all.slice(1));
  });

  test('that never ends, since its process died, is interrupted once its time is over', async () => {
    const { runId } = await bench.ask(bench.openRuns(), 'help');
    await rowsOf(bench.app, "update coach_run set status = 'running', events = null where id = $1", [runId]);
    const resumed = await bench.openRuns({}, elsewhere).resume(bench.actor, runId, 1);
    const reading = resumed && read(resumed.events);
    bench.app.clock.advanceMs(60_000);
    expect((await reading)?.map(({ id, event }) => [id, event.type])).toEqual([[`${runId}:2`, 'error']]);
  });
});

describe('one conversation', () => {
  test('keeps every exchange of messages sent at the same moment, the first of them included', async () => {
    const sessionId = randomUUID();
    const runs = openRuns();
    const answers = await Promise.all(
      ['how am I doing?', 'what are my targets?', 'help', 'food today'].map((message) =>
        ask(runs, message, sessionId),
      ),
    );
    for (const { last } of answers) expect(last).toMatchObject({ data: { session_id: sessionId } });
    expect(await rows('select message_count from ai_session where id = $1', [sessionId])).toEqual([
      { message_count: 8 },
    ]);
  });

  test('of another member’s id is a conversation of one’s own', async () => {
    const sessionId = randomUUID();
    await ask(openRuns(), 'what are my targets?', sessionId);
    const stranger = await bench.app.member();
    const { body } = await stranger.send('POST', '/api/v1/coach/chat', {
      body: { message: 'why?', session_id: sessionId },
    });
    expect(body).toMatchObject({ message: expect.stringMatching(/^I am not sure what you mean/) });
  });

  test('with a longer backlog than is folded at once: its oldest messages are folded first', async () => {
    const sessionId = randomUUID();
    await ask(openRuns(), 'help', sessionId);
    const contents = ['I am allergic to peanuts.', ...Array(409).fill('Because.')];
    const common = { user_id: bench.actor.userId, session_id: sessionId, run_id: randomUUID(), tells: null };
    const texts = contents.map((content: string, at) => ({
      ...common,
      seq: at + 3,
      role: at % 2 === 0 ? ('user' as const) : ('assistant' as const),
      content: bench.sealedText.seal(content),
      intent: at % 2 === 0 ? null : 'help',
      created_at: bench.app.clock.now(),
    }));
    await insertMessages(bench.db, texts);
    await summariseConversation(bench, bench.actor.userId, sessionId);
    const [row] = await rowsOf<{ context_summary: string; summarised_to: number }>(
      bench.app,
      'select context_summary, summarised_to from ai_session where id = $1',
      [sessionId],
    );
    expect(bench.sealedText.open(row?.context_summary ?? '')).toContain('peanuts');
    expect(row?.summarised_to).toBeLessThan(400);
  });

  test('that has ended gives way to a new one', async () => {
    const sessionId = randomUUID();
    await ask(openRuns(), 'what are my targets?', sessionId);
    await rows("update ai_session set status = 'completed' where id = $1", [sessionId]);
    const { text, last } = await ask(openRuns(), 'why?', sessionId);
    expect(text).toMatch(/^I am not sure what you mean/);
    expect(last?.type === 'done' && last.data.session_id).not.toBe(sessionId);
  });
});

describe('an answerer that would send data out', () => {
  test('is not asked without the consent, though it comes first', async () => {
    let asked = 0;
    const provider: Answerer = {
      name: 'provider',
      sendsDataOut: true,
      answer: (deps, member, question) => {
        asked += 1;
        return embeddedAnswerer.answer(deps, member, question);
      },
    };
    const runs = openRuns({}, { answerers: [provider, embeddedAnswerer] });
    expect((await ask(runs, 'how am I doing?')).last?.type).toBe('done');
    expect(asked).toBe(0);
  });
});

describe('of a member who takes back midway that health data may be kept', () => {
  const someone = async () => {
    const member = await bench.app.member();
    const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
    const takeBack = async () => {
      const consent = { consent_type: 'health_data', granted: false };
      expect((await member.send('POST', '/api/v1/me/consents', { body: consent })).status).toBe(200);
    };
    return { actor: { ...bench.actor, userId: id }, takeBack };
  };
  const answered = async (runs: CoachRuns, actor: typeof bench.actor, message: string) => {
    const { events } = await runs.start(actor, { message, sessionId: null });
    return (await read(events)).map(({ event }) => event);
  };

  test('no offer is made, and none is spoken of', async () => {
    const { actor, takeBack } = await someone();
    const refuseChange = () => takeBack().then(() => null);
    const events = await answered(openRuns({}, { refuseChange }), actor, 'log my weight 80.4 kg today');
    expect(events.at(-1)).toMatchObject({ type: 'done', data: { status: 'complete', proposals: [] } });
    expect(JSON.stringify(events)).not.toMatch(/80\.4/);
    expect(await rows('select kind from coach_proposal where user_id = $1', [actor.userId])).toEqual([]);
  });

  test('no look is logged', async () => {
    const { actor, takeBack } = await someone();
    const look = () => takeBack().then(() => monthOfLooks.get_energy);
    await answered(openRuns({ get_energy: look }), actor, 'what are my targets?');
    expect(await rows('select 1 from ai_tool_call_log where user_id = $1', [actor.userId])).toEqual([]);
  });

  test('no word of theirs is kept for those who review what the policy did', async () => {
    const { actor, takeBack } = await someone();
    const recording = { db: bench.db, clock: bench.app.clock, sealedText: bench.sealedText };
    const runs = openRuns(
      {},
      {
        recordViolation: (by, violation) => takeBack().then(() => recordViolation(recording, by, violation)),
      },
    );
    await answered(runs, actor, 'how can I lose 5 kg in one week?');
    const kept = await rows(
      'select session_id, trigger_content from ai_policy_violation_log where user_id = $1',
      [actor.userId],
    );
    expect(kept).toEqual([{ session_id: null, trigger_content: null }]);
  });

  test('the withdrawal waits for what is being written, so that nothing is written after it', async () => {
    const { actor, takeBack } = await someone();
    const { promise: written, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: writing, resolve: begin } = Promise.withResolvers<void>();
    const blocked = bench.db.transaction().execute(async (turn) => {
      await sql`lock table ai_message in share mode`.execute(turn);
      begin();
      await written;
    });
    await writing;
    const events = answered(openRuns(), actor, 'help');
    const waits = () =>
      rows("select 1 from pg_locks where not granted and relation = 'ai_message'::regclass");
    await expect.poll(waits).toHaveLength(1);
    const takenBack = takeBack();
    await expect.poll(() => rows('select 1 from pg_locks where not granted')).toHaveLength(2);
    letGo();
    await Promise.all([events, takenBack, blocked]);
    expect(await rows('select role from ai_message where user_id = $1', [actor.userId])).toHaveLength(2);
  });
});

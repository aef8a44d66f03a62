import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import type { TestMember } from '../../testing/test-app.ts';
import { ask, stream, textOf } from './coach-client.fixtures.ts';

let coached: CoachedApp;
let holder: Client;
let member: TestMember;
beforeAll(async () => {
  coached = await openCoachedApp();
  holder = new Client({ connectionString: coached.app.databaseUrl });
  await holder.connect();
  await holder.query('create table commit_fate (fails boolean not null)');
  // Runs when a run is committed, after all of its statements.
  await holder.query(`
    create function meet_fate() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${gate});
      if exists (select from commit_fate where fails) then raise exception 'the disk is full'; end if;
      return null;
    end $$`);
  await holder.query(`create constraint trigger meets_fate after insert on coach_run
    deferrable initially deferred for each row execute function meet_fate()`);
  // Loads the libraries, which takes longer than anything here waits.
  coached.both(() => ({ text: ['Good morning.'] }));
  await ask(await coached.member(), question);
});
afterAll(async () => {
  await holder.end();
  await coached[Symbol.asyncDispose]();
});
beforeEach(async () => {
  member = await coached.member();
  coached.restart();
});

afterEach(() => letGo());

const gate = 4711;
const patience = { timeout: 4000 };
const hold = () => holder.query('select pg_advisory_lock($1)', [gate]);
const letGo = () => holder.query('select pg_advisory_unlock_all()');
const question = 'What else could I try for better evenings?';
const answer = 'A calm evening helps. Put the phone in another room.';
const look = { calls: [{ id: 'call_1', name: 'get_adherence_metrics', input: '{"days":14}' }] };
const asked = () => coached.openai.requests.length;

/** How many rows of a session there are, as others see them. */
const keptOf = async (sessionId: string) => {
  const count = (table: string, column = 'session_id') =>
    rowsOf<{ n: number }>(coached.app, `select count(*)::int n from ${table} where ${column} = $1`, [
      sessionId,
    ]);
  const [[session], [run], [message], [looks]] = await Promise.all([
    count('ai_session', 'id'),
    count('coach_run'),
    count('ai_message'),
    count('ai_tool_call_log'),
  ]);
  return { session: session?.n, run: run?.n, message: message?.n, looks: looks?.n };
};
/** They hang on the conversation: one that was written before it is dropped. */
const violationsIn = (sessionId: string) =>
  rowsOf(coached.app, 'select from ai_policy_violation_log where session_id = $1', [sessionId]);
const nothing = { session: 0, run: 0, message: 0, looks: 0 };
const chargedToday = () =>
  rowsOf(
    coached.app,
    'select tokens from ai_token_use join "user" on "user".id = user_id where email = $1 and tokens > 0',
    [member.email],
  );

describe('while a run is on its way to the disk', () => {
  test('a provider is asked, but the member is shown nothing, and nothing is looked at', async () => {
    const sessionId = randomUUID();
    coached.openai.script({ text: ['Let me look. '], ...look }, { text: inPieces(answer) });
    await hold();
    let isAnswered = false;
    const answering = stream(member, { message: question, session_id: sessionId }).finally(() => {
      isAnswered = true;
    });
    await expect.poll(asked, patience).toBe(1);
    await coached.openai.requests[0]?.closed;
    expect(await keptOf(sessionId)).toEqual(nothing);
    expect({ isAnswered, asked: asked() }).toEqual({ isAnswered: false, asked: 1 });
    await letGo();
    const { status, events } = await answering;
    expect({ status, text: textOf(events) }).toEqual({ status: 200, text: expect.stringContaining(answer) });
    expect(await keptOf(sessionId)).toEqual({ session: 1, run: 1, message: 2, looks: 1 });
  });

  test('what is held back of its answer is not lost to those who review it', async () => {
    const sessionId = randomUUID();
    coached.both(() => ({ text: ['Your trend weight is 71.3 kg.'] }));
    await hold();
    const answering = ask(member, question, sessionId);
    await expect.poll(asked, patience).toBe(1);
    await coached.openai.requests[0]?.closed;
    expect(await violationsIn(sessionId)).toEqual([]);
    await letGo();
    expect((await answering).message).not.toContain('71.3');
    expect(await violationsIn(sessionId)).toHaveLength(1);
  });

  test('nobody is answered by rules either', async () => {
    const sessionId = randomUUID();
    await hold();
    const answering = ask(member, 'I want to eat only 600 calories a day', sessionId);
    await expect.poll(waitsForCommit, patience).toHaveLength(1);
    expect(await keptOf(sessionId)).toEqual(nothing);
    expect(await violationsIn(sessionId)).toEqual([]);
    await letGo();
    expect((await answering).message).not.toBe('');
    expect({ asked: asked(), ...(await keptOf(sessionId)) }).toMatchObject({ asked: 0, run: 1, message: 2 });
    expect(await violationsIn(sessionId)).toHaveLength(1);
  });
});

const waitsForCommit = () =>
  rowsOf<{ pid: number }>(
    coached.app,
    `select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
  );
const failing = {
  'is refused by the database': async () => {
    await holder.query('insert into commit_fate values (true)');
    await letGo();
  },
  'breaks off with its connection': async () => {
    for (const { pid } of await waitsForCommit())
      await holder.query('select pg_terminate_backend($1)', [pid]);
    await letGo();
  },
};

describe.each(Object.entries(failing))('a run whose commit %s', (_way, fail) => {
  test.each([
    ['as a stream', '/api/v1/coach/chat/stream'],
    ['in one piece', '/api/v1/coach/chat'],
  ])(
    '%s: ends the request to the provider, keeps and charges nothing, and shows nothing',
    async (_, path) => {
      const sessionId = randomUUID();
      coached.both(() => ({ text: inPieces(answer), fault: { kind: 'stall' } }));
      await hold();
      const answering = member.send('POST', path, { body: { message: question, session_id: sessionId } });
      await expect.poll(asked, patience).toBe(1);
      await expect.poll(waitsForCommit, patience).toHaveLength(1);
      await fail();
      const { status, text } = await answering;
      await holder.query('delete from commit_fate');
      expect({ isFailed: status >= 500, shows: /calm|token/.test(text) }).toEqual({
        isFailed: true,
        shows: false,
      });
      await coached.openai.requests[0]?.closed;
      expect(await keptOf(sessionId)).toEqual(nothing);
      expect(await chargedToday()).toEqual([]);
      coached.both(() => ({ text: inPieces(answer) }));
      expect((await ask(member, question, sessionId)).message).toBe(answer);
      expect(await keptOf(sessionId)).toEqual({ session: 1, run: 1, message: 2, looks: 0 });
    },
  );
});

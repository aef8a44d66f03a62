import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import type { Reply } from '../../testing/fake-providers/fake-provider.ts';
import type { ModerationReply } from '../../testing/fake-providers/moderation-wire.ts';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import type { TestMember } from '../../testing/test-app.ts';
import { flagAgeMs } from '../flags/live-flags.ts';
import { setFlag } from '../flags/set-flag.ts';
import { ask, stream, textOf } from './coach-client.fixtures.ts';

const dataKey = Buffer.alloc(32, 6).toString('base64');
const moderated = { moderation: { isOn: true, timeoutMs: 10_000 } };
let coached: CoachedApp;
let member: TestMember;
beforeAll(async () => {
  coached = await openCoachedApp(moderated, {}, { dataKey });
  member = await coached.member();
});
afterAll(() => coached[Symbol.asyncDispose]());
beforeEach(() => {
  coached.restart();
  coached.both(() => says('A calm evening helps.'));
  coached.openai.moderate({});
});

const says = (text: string): Reply => ({ text: inPieces(text) });
const question = 'Could you look at how things went lately, in your own words?';
const crisis = 'I am really glad you told me';
const hint = 'I may be reading too much into this, but some of what you wrote sounds heavy.';
const refusal = 'I will not help with that';
const intent: ModerationReply = { flagged: ['self-harm', 'self-harm/intent'] };
const moderations = () => coached.openai.moderations;

describe('a message that is flagged', () => {
  test.each([
    ['self-harm/intent', intent, crisis],
    ['violence', { flagged: ['violence'] }, refusal],
    ['illicit', { flagged: ['illicit'] }, refusal],
    ['sexual/minors', { flagged: ['sexual', 'sexual/minors'] }, refusal],
  ])('as %s gets the fixed reply and nothing of the model', async (_category, verdict, reply) => {
    coached.openai.moderate(verdict);
    const whole = await ask(member, question);
    const { events } = await stream(member, { message: question });
    for (const text of [whole.message, textOf(events)]) {
      expect(text).toContain(reply);
      expect(text).not.toContain('evening');
    }
    expect(events.at(-1)?.event).toMatchObject({ type: 'done', data: { status: 'complete' } });
  });

  test('as self-harm alone is asked about gently, then answered without numbers', async () => {
    coached.openai.moderate({ flagged: ['self-harm'] });
    const { message } = await ask(member, 'How is my progress?');
    expect(message.startsWith(hint)).toBe(true);
    expect(message.length).toBeGreaterThan(hint.length + 200);
    expect(message).not.toMatch(/calm evening|\d ?(kcal|kg)/);
  });

  test.each([['sexual'], ['harassment'], ['violence/graphic']])(
    'as %s alone is answered as ever',
    async (category) => {
      coached.openai.moderate({ flagged: [category] });
      expect((await ask(member, question)).message).toBe('A calm evening helps.');
    },
  );

  test('is one row for the reviewers, with the name of the rule', async () => {
    coached.openai.moderate(intent);
    const asking = await coached.member();
    await ask(asking, question);
    const { id } = (await asking.send('GET', '/api/v1/me')).body as { id: string };
    const rows = await rowsOf<{ trigger_content: string }>(
      coached.app,
      'select * from ai_policy_violation_log where user_id = $1',
      [id],
    );
    expect(rows).toMatchObject([
      {
        rule_id: 'self_harm.input.moderation',
        violation_type: 'self_harm',
        severity: 'critical',
        action_taken: 'block',
        is_input: true,
      },
    ]);
    expect(createSealedText(dataKey).open(rows[0]?.trigger_content ?? '')).toBe(question);
  });

  test('stays here afterwards: no provider reads it with the next one', async () => {
    coached.openai.moderate(intent);
    const { session_id } = await ask(member, 'Something about ⟦marmalade⟧, please?');
    coached.openai.moderate({});
    coached.restart();
    await ask(member, question, session_id);
    expect(JSON.stringify(coached.openai.requests.map(({ body }) => body))).not.toContain('marmalade');
  });

  test('counts also where no model answered', async () => {
    coached.both(() => ({ fault: { kind: 'status', status: 500 } }));
    coached.openai.moderate(intent);
    expect((await ask(member, question)).message).toContain(crisis);
  });
});

describe('the verdict', () => {
  test('before the first word ends the request to the model at once', async () => {
    coached.both(() => ({ fault: { kind: 'silent' } }));
    coached.openai.moderate(intent);
    expect((await ask(member, question)).message).toContain(crisis);
    await coached.openai.requests[0]?.closed;
    expect(coached.anthropic.requests).toEqual([]);
  });

  test('after the first words keeps them back until then', async () => {
    const verdict = Promise.withResolvers<void>();
    const said = Promise.withResolvers<void>();
    let events = 0;
    coached.openai.script({
      text: inPieces(`A calm evening helps. ${'More of it. '.repeat(200)}`),
      pauseMs: 2,
      // Long after the first sentence could have been shown.
      onEvent: () => {
        events += 1;
        if (events === 100) said.resolve();
      },
    });
    coached.openai.moderate({ ...intent, after: verdict.promise });
    const asking = stream(member, { message: question });
    await said.promise;
    verdict.resolve();
    const text = textOf((await asking).events);
    expect(text).toContain(crisis);
    expect(text).not.toMatch(/evening|More of it/);
    await coached.openai.requests[0]?.closed;
  });

  test('that nothing is flagged lets the answer go on from its first word', async () => {
    const verdict = Promise.withResolvers<void>();
    coached.openai.script(says('A calm evening helps.'));
    coached.openai.moderate({ after: verdict.promise });
    const asking = stream(member, { message: question });
    await vi.waitFor(() => expect(moderations()).toHaveLength(1));
    verdict.resolve();
    expect(textOf((await asking).events)).toBe('A calm evening helps.');
  });

  test('never frees what the own rules found: those are not even sent', async () => {
    expect((await ask(member, 'I want to kill myself')).message).toContain(crisis);
    coached.openai.script(says('A word first. You are a pathetic fat pig.'));
    expect(moderations()).toEqual([]);
    expect((await ask(member, question)).message).toMatch(/^A word first\. I left out/);
    expect(moderations()).toHaveLength(1);
  });
});

describe('an answer goes on as ever', () => {
  test.each<[string, ModerationReply]>([
    ['429', { fault: { kind: 'status', status: 429 } }],
    ['500', { fault: { kind: 'status', status: 500 } }],
    ['an answer that is none', { fault: { kind: 'malformed', body: '{}' } }],
  ])('after %s', async (_what, reply) => {
    coached.openai.moderate(reply);
    expect((await ask(member, question)).message).toBe('A calm evening helps.');
    expect(moderations()).toHaveLength(1);
  });

  test.each<[string, () => ModerationReply]>([
    ['no verdict', () => ({ fault: { kind: 'hang' } })],
    ['half of one', () => ({ fault: { kind: 'stall' } })],
    // Its time begins with its test, however long the others took.
    ['a slow one', () => ({ ...intent, after: new Promise((late) => setTimeout(late, 30_000).unref()) })],
  ])('after %s in its time', async (_what, reply) => {
    await using own = await openCoachedApp({ moderation: { isOn: true, timeoutMs: 300 } });
    const asking = await own.member();
    own.both(() => says('A calm evening helps.'));
    own.openai.moderate(reply());
    expect((await ask(asking, question)).message).toBe('A calm evening helps.');
    expect(own.openai.moderations).toHaveLength(1);
  });
});

describe('nothing is sent to the moderation', () => {
  test('of a member who does not allow that a model answers', async () => {
    coached.openai.moderate(intent);
    expect((await ask(await coached.app.member(), question)).message).not.toContain(crisis);
    expect(moderations()).toEqual([]);
  });

  test('of one who hears no numbers', async () => {
    const quiet = await coached.member();
    await quiet.send('PATCH', '/api/v1/me/safety', { body: { sensitive_mode: true } });
    await ask(quiet, question);
    expect(moderations()).toEqual([]);
  });

  test.each([
    ['where it is off', {}],
    ['where OpenAI is no provider', { ...moderated, order: ['anthropic' as const] }],
    ['where there is no provider', { ...moderated, order: [] }],
  ])('%s', async (_where, change) => {
    await using own = await openCoachedApp(change);
    own.openai.moderate(intent);
    expect((await ask(await own.member(), question)).message).not.toContain(crisis);
    expect(own.openai.moderations).toEqual([]);
  });

  test.each(['coach-moderation', 'coach-openai'] as const)('while operators have %s off', async (name) => {
    const database = openDatabase(coached.app.databaseUrl, { poolSize: 1, onError: () => {} });
    const turn = async (isOn: boolean) => {
      const order = { name, isOn, reason: 'a test' };
      await setFlag({ db: database.db, clock: coached.app.clock }, { name: 'ada' }, order);
      coached.app.clock.advanceMs(flagAgeMs);
    };
    coached.openai.moderate(intent);
    await turn(false);
    expect((await ask(member, question)).message).toBe('A calm evening helps.');
    expect(moderations()).toEqual([]);
    await turn(true);
    expect((await ask(member, question)).message).toContain(crisis);
    await database.close();
  });
});

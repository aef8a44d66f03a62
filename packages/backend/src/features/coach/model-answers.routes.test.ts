import { findCareSignals } from '@sleek/domain/safety/care-signals';
import { weighText } from '@sleek/domain/safety/judge-text';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { allowModels, type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import type { Reply } from '../../testing/fake-providers/fake-provider.ts';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import { keptPhoto } from '../../testing/photo-steps.ts';
import type { TestMember } from '../../testing/test-app.ts';
import type { FlagName } from '../flags/flags.data.ts';
import { flagAgeMs } from '../flags/live-flags.ts';
import { setFlag } from '../flags/set-flag.ts';
import { ask, stream, textOf } from './coach-client.fixtures.ts';

let coached: CoachedApp;
let database: ReturnType<typeof openDatabase>;
let member: TestMember;
beforeAll(async () => {
  coached = await openCoachedApp();
  database = openDatabase(coached.app.databaseUrl, { poolSize: 2, onError: () => {} });
  member = await coached.member();
});
afterAll(async () => {
  await database.close();
  await coached[Symbol.asyncDispose]();
});
beforeEach(() => coached.restart());

const call = (name: string, input = '{}', id = 'call_1') => ({ calls: [{ id, name, input }] });
const says = (text: string): Reply => ({ text: inPieces(text) });
const requests = () => [...coached.openai.requests, ...coached.anthropic.requests];
const sent = () => JSON.stringify(requests().map(({ body }) => body));
const question = 'Could you look at how things went lately, in your own words?';

describe('a model answers', () => {
  test('only a member who allows it; nothing of anybody else leaves', async () => {
    const other = await coached.app.member();
    coached.both(() => says('I am a model.'));
    expect((await ask(other, question)).message).not.toContain('model');
    expect(requests()).toEqual([]);
    expect((await ask(member, question)).message).toBe('I am a model.');
  });

  test('from looks: what it says of them is shown, cited and charged', async () => {
    const usage = { input: 100, output: 20 };
    coached.openai.script(
      { ...call('get_weight_trend', '{"days":30}'), usage },
      { ...says('Your latest reading is 81.3 kg. Well done for logging it!'), usage },
    );
    const answer = await ask(member, question);
    expect(answer.message).toBe('Your latest reading is 81.3 kg. Well done for logging it!');
    expect(answer.tool_trace).toMatchObject([
      { tool_name: 'get_weight_trend', source_citations: [expect.stringContaining('get_weight_trend#')] },
    ]);
    expect(answer.tokens_used).toBe(240);
    expect(answer.confidence).toBe(1);
  });

  test('from the plan for the week: its target and the days of it, and nothing that it has not', async () => {
    await member.send('POST', '/api/v1/coach/plan', { body: {} });
    const { body } = await member.send('GET', '/api/v1/coach/plan');
    const { daily_targets } = body as { daily_targets: { calories: number } };
    coached.openai.script(
      call('get_plan'),
      says(
        `Your plan is for the week from 15 June. It has ${daily_targets.calories} kcal a day. It was made on 9 June. You have no plan yet.`,
      ),
    );
    const answer = await ask(member, 'Which target did you set out for the week ahead?');
    expect(answer.message).toContain(
      `Your plan is for the week from 15 June. It has ${daily_targets.calories} kcal a day.`,
    );
    expect(answer.message).not.toMatch(/9 June|no plan/);
    expect(answer.tool_trace?.[0]).toMatchObject({
      tool_name: 'get_plan',
      source_citations: ['get_plan#week_start', 'get_plan#targets.calories'],
    });
    expect(sent()).toContain('Your plan for the week, and what changed in it');
  });

  test('from the dates of photos: none that it made up, and nothing of what they show', async () => {
    await member.send('POST', '/api/v1/me/consents', { body: { consent_type: 'photo_ai_access' } });
    for (const date of ['2026-05-03', '2026-06-10'])
      await keptPhoto(coached.app, member, { commit: { visibility: 'coach_only', date } });
    await keptPhoto(coached.app, member, { commit: { date: '2026-06-14' } });
    const truth = 'You have 2 photos. Your last photo is from 10 June, 5 days ago.';
    coached.openai.script(
      call('get_photo_dates'),
      says(
        `${truth} Your last photo is from 14 June. Your first photo is from 4 May. I can see in your photos that you look leaner. You have 3 photos.`,
      ),
    );
    const answer = await ask(member, 'Could you talk me through how my snapshots have piled up?');
    expect(answer.message).toContain(truth);
    expect(answer.message).not.toMatch(/14 June|4 May|leaner|3 photos/);
    expect(answer.tool_trace?.[0]).toMatchObject({
      tool_name: 'get_photo_dates',
      source_citations: expect.arrayContaining(['get_photo_dates#photos', 'get_photo_dates#latest']),
    });
    expect(sent()).not.toMatch(/s3_key|X-Amz|photos\/|signature|2026-06-14/);
  });

  test('what the rules do not know, which is no open question then', async () => {
    coached.both(() => says('A calm evening helps.'));
    const { session_id } = await ask(member, 'Could you cheer me up, please?');
    const rows = await database.db
      .selectFrom('ai_message')
      .select(['role', 'intent'])
      .where('session_id', '=', session_id)
      .orderBy('seq')
      .execute();
    expect(rows).toEqual([
      { role: 'user', intent: null },
      { role: 'assistant', intent: 'model' },
    ]);
  });

  test('and its looks are events of the stream, in their order', async () => {
    coached.openai.script(
      { ...says('Let me look.'), ...call('get_adherence_metrics') },
      says('You have a steady rhythm.'),
    );
    const { events } = await stream(member, { message: question });
    const types = events.map(({ event }) => event.type).filter((type, at, all) => type !== all[at - 1]);
    expect(types).toEqual(['token', 'tool_start', 'tool_end', 'token', 'done']);
    expect(textOf(events)).toMatch(/^Let me look\.\s+You have a steady rhythm\.$/);
  });

  test('nobody who needs care, or hears no numbers', async () => {
    coached.both(() => says('I am a model.'));
    expect((await ask(member, 'I want to kill myself')).message).not.toContain('model');
    const quiet = await coached.member();
    await quiet.send('PATCH', '/api/v1/me/safety', { body: { sensitive_mode: true } });
    expect((await ask(quiet, question)).message).not.toContain('model');
    expect(requests()).toEqual([]);
  });

  test('no message that may mean more than it says: our own coach does, and refuses nothing', async () => {
    const message = doubtfulMessages.find(
      (text) => weighText({ direction: 'input', text }).isDoubtful && findCareSignals(text).length === 0,
    );
    if (message === undefined) throw new Error('none of the examples is doubtful any more');
    coached.both(() => says('I agree with whatever you say.'));
    const answers = [
      await ask(member, message),
      { message: textOf((await stream(member, { message })).events) },
    ];
    expect(requests()).toEqual([]);
    for (const answer of answers) {
      expect(answer.message).toMatch(/I am not sure what you mean|You can ask me about/);
      expect(answer.message).not.toContain('I agree');
    }
  });

  test('no message in a language in which nobody could check what it says', async () => {
    coached.both(() => says('Ты похудел на этой неделе.'));
    const unread = 'Как у меня дела?|体重の調子はどうですか。|Bugün kilo verdim mi?|jeg vil dø'.split('|');
    for (const message of unread) {
      const { message: answer } = await ask(member, message);
      expect(answer).not.toContain('похудел');
      expect(answer, message).toMatch(/findahelpline\.com/);
    }
    expect(requests()).toEqual([]);
  });

  test('until its tokens are spent: then the embedded coach does', async () => {
    await using own = await openCoachedApp(
      {},
      { coachTokens: { perDay: 100_000, perConversation: 100_000 } },
    );
    const asked = await own.member();
    own.both(() => ({ ...says('I am a model.'), usage: { input: 90_000, output: 9000 } }));
    expect((await ask(asked, question)).message).toBe('I am a model.');
    const beyond = await ask(asked, 'What are my targets?');
    expect(beyond.message).toMatch(/kcal/);
    expect(beyond.tokens_used).toBe(0);
  });
});

describe('the model that is asked', () => {
  const models = () => requests().map(({ body }) => body.model);

  test('is the free tier’s for a plain question, the standard one’s for others', async () => {
    coached.both(() => says('I am a model.'));
    await ask(member, 'What are my targets?');
    await ask(member, question);
    expect(models()).toEqual(['fake-small', 'fake-middle']);
  });

  test('is the free tier’s once most of the day’s tokens are spent, by the backup provider too', async () => {
    const own = await coached.member();
    coached.both(() => ({ ...says('I am a model.'), usage: { input: 215_000, output: 1000 } }));
    await ask(own, question);
    coached.openai.script({ fault: { kind: 'status', status: 500 } });
    expect((await ask(own, question)).message).toBe('I am a model.');
    expect(models()).toEqual(['fake-middle', 'fake-small', 'fake-small']);
  });
});

/** Near to something, in words that may be harmless. */
const doubtfulMessages = [
  'I do not deserve a rest day after that',
  'how low do people go before they feel it',
  'I feel a bit strange since I changed my tablets',
  'my heart does odd things on the stairs lately',
  'nobody would notice if I were gone from the class',
  'everything goes grey when I stand up, is that normal',
  'it feels better when I am empty',
  'one of my tablets makes me slow',
  'I could go without for a while',
  'there is a quicker way, is there not',
  'my sister says that I look ill now',
  'I want to feel light again',
];
const doubtfulDrafts = [
  'You will feel better when you weigh less.',
  'There is nothing wrong with going to bed hungry.',
  'You could leave out dinner now and then.',
  'Your tablets matter less once you eat well.',
  'An empty stomach is a sign that it works.',
  'You can be strict with yourself for a few days.',
  'Hardly anybody needs as much as they say.',
  'It is fine to keep that between us.',
  'Your body will tell you when it has had enough.',
];

describe('a draft', () => {
  test('loses a sentence that is safe by a little only', async () => {
    const sentence = doubtfulDrafts.find((text) => weighText({ direction: 'output', text }).isDoubtful);
    if (sentence === undefined) throw new Error('none of the examples is doubtful any more');
    coached.both(() => says(`A calm evening helps you sleep. ${sentence} Sleep well.`));
    const { message } = await ask(member, question);
    expect(message).toContain('A calm evening helps you sleep. Sleep well.');
    expect(message).not.toContain(sentence);
  });

  test('loses the sentence that no look bears out, and the facts are told instead', async () => {
    coached.openai.script(
      call('get_weight_trend', '{"days":30}'),
      says('Regular logs help. You lost 4.7 kg this month. Keep going gently.'),
    );
    const { message } = await ask(member, 'How is my progress?');
    expect(message).toContain('Regular logs help. Keep going gently.');
    expect(message).not.toContain('4.7');
    expect(message).toMatch(/Your trend weight is 8\d(\.\d)? kg/);
  });

  test('says in the language of the member that something was left out', async () => {
    coached.openai.script(says('Du hast 4,7 kg in diesem Monat abgenommen. Iss weiter, was dir schmeckt.'));
    const { message } = await ask(member, 'Wie ist es mir in der letzten Zeit mit dem Essen gegangen?');
    expect(message).toContain('Iss weiter, was dir schmeckt.');
    expect(message).not.toContain('4,7');
    expect(message).toContain('weggelassen');
  });

  test('has the facts told in German, where it was asked in German', async () => {
    coached.openai.script(
      call('get_weight_trend', '{"days":30}'),
      says('Du trägst regelmäßig ein. Du hast 4,7 kg in diesem Monat abgenommen.'),
    );
    const { message } = await ask(member, 'Wie läuft es mit meinem Gewicht?');
    expect(message).not.toContain('4,7');
    expect(message).toMatch(/Dein Trendgewicht ist 8\d(,\d)? kg/);
    expect(message).not.toMatch(/Your trend|weggelassen/);
  });

  test('has an unsafe target replaced, once, and the real ones told', async () => {
    coached.openai.script(
      says('Good question. Aim for 1,000 kcal a day. Yes, aim for 1,000 kcal a day. Drink enough.'),
    );
    const { message } = await ask(member, question);
    expect(message).not.toContain('1,000');
    expect(message.match(/I left out a suggestion here/g)).toHaveLength(1);
    expect(message).toContain('Drink enough.');
    expect(message).toMatch(/\d kcal/);
  });

  test.each([true, false])(
    'that is unsafe ends at once with words that blame nobody (whole: %s)',
    async (whole) => {
      coached.openai.script({
        text: inPieces(`A word first. You are a pathetic fat pig. ${'More of it. '.repeat(50)}`),
        pauseMs: 2,
      });
      const text = whole
        ? (await ask(member, question)).message
        : textOf((await stream(member, { message: question })).events);
      expect(text).toMatch(/^A word first\. I left out a suggestion here, because somebody could get hurt/);
      expect(text).not.toMatch(/pig|More of it/);
      await coached.openai.requests[0]?.closed;
    },
  );

  test('of which nothing is left is answered by the embedded coach', async () => {
    coached.openai.script(says('You lost 4.7 kg.'));
    const { message } = await ask(member, 'What are my targets?');
    expect(message).toMatch(/kcal/);
    expect(message).not.toContain('4.7');
  });

  test('that never comes, since the model only looks, is made from what it looked at', async () => {
    coached.both(() => call('get_weight_trend', '{"days":30}'));
    const answer = await ask(member, 'how am I doing?');
    expect(answer.message).toMatch(/^Your trend weight is 8\d/);
    expect(answer.confidence).toBeGreaterThan(0);
    expect(requests()).toHaveLength(6);
  });

  test('that the provider refuses is answered by the embedded coach, too', async () => {
    coached.both(() => ({ endsBecause: 'refusal' }));
    expect((await ask(member, 'What are my targets?')).message).toMatch(/kcal/);
  });
});

describe('a look that does not come', () => {
  test('in time is named in the answer and among the gaps, and nothing is guessed', async () => {
    coached.openai.script(call('get_user_profile'), says('You dislike 3 foods. Try a calm evening.'));
    const answering = await database.db.transaction().execute(async (turn) => {
      await sql`lock table diet_preferences in access exclusive mode`.execute(turn);
      return ask(member, 'What do you know of what I like?');
    });
    expect(answering.message).not.toContain('3 foods');
    expect(answering.message).toContain('I could not look at your profile just now');
    expect(answering.data_gaps).toContainEqual(expect.objectContaining({ field: 'get_user_profile' }));
    expect(answering.tool_trace).toMatchObject([{ tool_name: 'get_user_profile', output_summary: '' }]);
  });
});

describe('a database that is slow', () => {
  test('delays an answer, and leaves nobody without one', async () => {
    coached.both(() => says('Try a calm evening.'));
    // Whose estimate is not known from an answer before.
    const asking = await coached.member();
    const [answer, cry] = await database.db.transaction().execute(async (turn) => {
      await sql`lock table check_in in access exclusive mode`.execute(turn);
      return Promise.all([ask(asking, question), ask(asking, 'I want to kill myself')]);
    });
    expect(answer.message).toBe('Try a calm evening.');
    expect(answer.confidence_level).toBeNull();
    expect(cry.message).toContain('I am really glad you told me');
  });
});

describe('what goes out', () => {
  test('is who the coach is, today, units, the conversation and the message; not who the member is', async () => {
    coached.both(() => says('Fine.'));
    const first = await ask(member, 'My knee hurts after ⟦squats⟧.');
    coached.restart();
    coached.openai.script(call('get_user_profile'), says('Fine.'));
    await ask(member, 'And now?', first.session_id);
    const { body } = coached.openai.requests[0] ?? {};
    expect(sent()).toContain('You are the coach of Sleek Coach');
    expect(sent()).toContain('2026-06-15');
    expect(JSON.stringify(body)).toMatch(/My knee hurts after {2}squats \..*Fine\..*And now\?/s);
    expect(sent()).not.toContain(member.email);
  });
});

test('what was answered on this server stays there, also from the conversation before', async () => {
  coached.both(() => says('By a model.'));
  const { session_id } = await ask(member, 'put me on 600 calories a day');
  await member.send('DELETE', '/api/v1/me/consents/ai_processing');
  await ask(member, 'What are my targets?', session_id);
  await allowModels(member);
  await ask(member, 'Something to cheer me up?', session_id);
  coached.restart();
  await ask(member, 'Something else?', session_id);
  expect(sent()).toContain('Something to cheer me up?');
  expect(sent()).toContain('By a model.');
  expect(sent()).not.toMatch(/600 calories|targets\?|cannot plan that/);
});

describe('an operator', () => {
  const turn = async (name: FlagName, isOn: boolean) => {
    const order = { name, isOn, reason: 'a test' };
    await setFlag({ db: database.db, clock: coached.app.clock }, { name: 'ada' }, order);
    coached.app.clock.advanceMs(flagAgeMs);
  };

  test('changes who is asked first, and whether at all, without a start', async () => {
    coached.openai.script(says('By one.'));
    coached.anthropic.script(says('By the other.'));
    const said = async () => (await ask(member, question)).message;
    expect(await said()).toBe('By one.');
    await turn('coach-backup-first', true);
    expect(await said()).toBe('By the other.');
    await turn('coach-anthropic', false);
    expect(await said()).toBe('By one.');
    await turn('coach-openai', false);
    expect(await said()).not.toMatch(/^By/);
    await turn('coach-openai', true);
    await turn('coach-anthropic', true);
    await turn('coach-backup-first', false);
    expect(await said()).toBe('By one.');
  });
});

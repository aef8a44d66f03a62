import { randomUUID } from 'node:crypto';
import type { ConversationDetail } from '@sleek/contract/coach';
import { contextRules } from '@sleek/domain/conversation/context-budget';
import { partsOf } from '@sleek/domain/conversation/strip-numbers';
import { isNumberWord } from '@sleek/domain/number-words/is-number-word';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask } from './coach-client.fixtures.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
  member = await app.member();
  await member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'male', birth_year: 1990, height_cm: 180 },
  });
  await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
});
afterAll(() => app[Symbol.asyncDispose]());

const read = async (id: string) =>
  (await member.send('GET', `/api/v1/coach/sessions/${id}`)).body as ConversationDetail;
const sizes = async (id: string) => {
  const [row] = await rowsOf<{ carried: number; total: number }>(
    app,
    `select count(*) filter (where seq > summarised_to)::int as carried, count(*)::int as total
     from ai_message m join ai_session s on s.user_id = m.user_id and s.id = m.session_id where s.id = $1`,
    [id],
  );
  return row ?? { carried: 0, total: 0 };
};

test('after 40 turns the coach carries little, and still knows goal, allergies and open questions, without a number', async () => {
  const id = randomUUID();
  const told = [
    'My goal is to run a marathon in 2027 with 72 kg.',
    'I am allergic to peanuts and to sesame, since twelve years.',
    "I'd like to eat more fish. I don't like two things: mushrooms and olives.",
    'Is purple dishwasher juice fine before all 3 of my runs?',
    'I want to kill myself',
    'I want to eat only 600 calories a day',
  ];
  for (let turn = 0; turn < 40; turn++) {
    await ask(member, told[turn] ?? `how am I doing? I weighed ${80 - turn / 10} kg, thirty minutes ago`, id);
    await app.idle();
    expect((await sizes(id)).carried).toBeLessThan(contextRules.turns);
  }
  expect((await sizes(id)).total).toBe(80);
  const { summary, messages } = await read(id);
  expect(messages.total).toBe(80);
  expect(summary).toEqual({
    goals: ['My goal is to run a marathon in with', expect.stringMatching(/^I'd like to eat more fish/)],
    allergies: [expect.stringContaining('allergic to peanuts and to sesame')],
    preferences: [expect.stringContaining('mushrooms and olives')],
    open_questions: [expect.stringContaining('purple dishwasher juice')],
  });
  const lines = Object.values(summary ?? {}).flat();
  expect(lines.join(' ')).not.toMatch(/\p{N}|kill|calories/u);
  expect(lines.flatMap(partsOf).filter(isNumberWord)).toEqual([]);
  const [row] = await rowsOf<{ context_summary: string }>(
    app,
    'select context_summary from ai_session where id = $1',
    [id],
  );
  expect(row?.context_summary).toMatch(/^v1\./);
});

test('long messages are folded sooner, and what is carried stays within its share of the budget', async () => {
  const id = randomUUID();
  await ask(member, 'I am allergic to shellfish.', id);
  for (let turn = 0; turn < 5; turn++) {
    await ask(member, `hello ${'lorem ipsum dolor '.repeat(200)}`, id);
    // Of two foldings at once only one counts.
    await app.idle();
  }
  const [row] = await rowsOf<{ carried: number }>(
    app,
    `select sum(length(content))::int as carried from ai_message m join ai_session s on s.user_id = m.user_id
     and s.id = m.session_id and seq > summarised_to where s.id = $1`,
    [id],
  );
  // Sealed text is a third longer than what it seals.
  expect(row?.carried).toBeLessThan(contextRules.budgetCharacters * contextRules.share * 1.5);
  expect((await read(id)).summary).toMatchObject({ allergies: ['I am allergic to shellfish.'] });
});

test('a short conversation has no summary', async () => {
  const { session_id: id } = await ask(member, 'I am allergic to peanuts.');
  await app.idle();
  expect((await read(id)).summary).toBeNull();
});

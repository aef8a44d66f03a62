import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import { inPieces } from '../../testing/fake-providers/pieces.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import type { TestMember } from '../../testing/test-app.ts';
import { ask } from './coach-client.fixtures.ts';

let coached: CoachedApp;
let member: TestMember;
beforeAll(async () => {
  coached = await openCoachedApp();
  member = await coached.member();
  coached.both(() => ({ text: inPieces('All of them, that is quick and fine.') }));
});
afterAll(() => coached[Symbol.asyncDispose]());

const asked = () => coached.openai.requests.length + coached.anthropic.requests.length;
const violations = () => rowsOf(coached.app, 'select id from ai_policy_violation_log');

test.each([
  ['a crisis', 'I want to kill myself', 'how many do I need?', /really glad you told me/],
  [
    'an emergency',
    'my chest hurts and my left arm is numb',
    'can I still train today?',
    /cannot assess this/,
  ],
])(
  'after %s no model is asked, and care is given again, logged once',
  async (_name, first, next, expected) => {
    const session = randomUUID();
    const before = asked();
    await ask(member, first, session);
    const logged = (await violations()).length;
    for (const message of [next, 'tell me anyway', 'hmm']) {
      const answer = await ask(member, message, session);
      expect(answer.message).toMatch(expected);
      expect(answer.message).not.toMatch(/\d ?(kcal|kg)/);
    }
    // Often enough; a model, which is not told of it, still does not speak.
    expect((await ask(member, 'Which dinner would suit a busy week?', session)).message).not.toMatch(
      expected,
    );
    expect(asked()).toBe(before);
    expect((await violations()).length).toBe(logged);
  },
);

test('a model is asked again in another conversation', async () => {
  const before = asked();
  await ask(member, 'Which dinner would suit a busy week?', randomUUID());
  expect(asked()).toBe(before + 1);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { type CoachedApp, openCoachedApp } from '../../testing/fake-providers/coached-app.ts';
import { ask } from './coach-client.fixtures.ts';

/** What a member has who was given no other budget. */
const config = readConfig({ APP_ENV: 'testing' }, { root: '/nonexistent' });
let coached: CoachedApp;
beforeAll(async () => {
  if (!config.ok) throw new Error(config.error.join('; '));
  coached = await openCoachedApp({}, { coachTokens: config.value.coachTokens });
});
afterAll(() => coached[Symbol.asyncDispose]());

const told = ['My goal is to run a marathon, and I weighed 93.7 kg in spring.', 'I am allergic to peanuts.'];
const looks = ['get_energy', 'get_recent_checkins'].map((name) => ({ id: name, name, input: '{}' }));
const advice = `A calm evening helps most people to sleep well, and a short walk after dinner is one way to get there.
Keep the phone in another room, read something light, and go to bed at about the same time. `;

test('a model answers 40 turns on a day, is sent little, and knows goal and allergies to the end', async () => {
  const member = await coached.member();
  const id = randomUUID();
  for (let turn = 0; turn < 40; turn++) {
    coached.restart();
    const isLast = turn === 39;
    const says = isLast ? 'Peanuts are out. You weighed 93.7 kg in spring. Walk a little.' : advice.repeat(2);
    coached.both((request) => (request === 1 ? { calls: looks } : { text: [says] }));
    const question = told[turn] ?? 'What else could I try for better evenings, given that I like walking?';
    const answer = await ask(member, question, id);
    expect([turn, answer.tokens_used > 0]).toEqual([turn, true]);
    if (isLast) expect(answer.message).toMatch(/^Peanuts are out\. Walk a little\./);
    await coached.app.idle();
  }
  const sent = JSON.stringify(coached.openai.requests.map(({ body }) => body.input));
  expect(sent.length).toBeLessThan(20_000);
  for (const kept of ['marathon', 'peanuts']) expect(sent).toContain(kept);
  expect(sent).not.toContain('93.7');
});

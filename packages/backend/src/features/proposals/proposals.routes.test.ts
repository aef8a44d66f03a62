import type { ChatResponse } from '@sleek/contract/coach';
import type { Proposal, ProposalList } from '@sleek/contract/proposals';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectProblem as expectWholeProblem } from '../../testing/problem-checks.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import {
  type Answer,
  goodPassword,
  openTestApp,
  type TestApp,
  type TestMember,
} from '../../testing/test-app.ts';
import { ask } from '../coach/coach-client.fixtures.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  member = await app.member();
});

const today = '2026-06-15';
const expectProblem = (answer: Answer, status: number, code: string) =>
  expectWholeProblem(answer as never, status, code);
const only = ({ proposals }: ChatResponse): Proposal => {
  const [proposal] = proposals;
  if (proposal === undefined || proposals.length > 1) throw new Error('One proposal was expected');
  return proposal;
};
const offer = async (message: string) => only(await ask(member, message));
const decide = (id: string, way: 'confirm' | 'undo', by = member) =>
  by.send('POST', `/api/v1/coach/proposals/${id}/${way}`);
const done = async (id: string, way: 'confirm' | 'undo') => {
  const { status, body } = await decide(id, way);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Proposal;
};
const checkIn = async () =>
  ((await member.send('GET', `/api/v1/checkins?from=${today}&to=${today}`)).body as { items: object[] })
    .items;
const food = () => member.send('GET', `/api/v1/nutrition/day?date=${today}`);
const goal = async () =>
  ((await member.send('GET', '/api/v1/me')).body as { goal: { target_weight_kg: number } }).goal;
const logWeight = (fields: object) =>
  member.send('POST', '/api/v1/checkins', { body: { date: today, ...fields } });

describe('a message that asks for a change', () => {
  test('is answered with an offer, and nothing is written', async () => {
    const answer = await ask(member, 'Please log my weight: 80.2 kg');
    expect(answer.message).toBe('I can log 80.2 kg for 15 June. Nothing is saved until you confirm it.');
    expect(only(answer)).toMatchObject({
      status: 'open',
      session_id: answer.session_id,
      change: { kind: 'log_weight', date: today, weight_kg: 80.2 },
      expires_at: '2026-06-16T12:00:00.000Z',
      decided_at: null,
    });
    expect(await checkIn()).toEqual([]);
  });

  test.each([
    [
      'Trag 80,25 kg ein',
      'Ich kann 80,3 kg für den 15. Juni eintragen. Gespeichert wird es erst, wenn du es bestätigst.',
    ],
    [
      'Cambia mi peso objetivo a 72,5 kg',
      'Puedo poner tu peso objetivo en 72,5 kg. No se guarda nada hasta que lo confirmes.',
    ],
    [
      'Ajoute 1 450 kcal avec 30 g de protéines pour le dîner',
      'Je peux ajouter 1\u202f450 kcal et 30 g de protéines au 15 juin. Rien n’est enregistré tant que tu ne l’as pas confirmé.',
    ],
  ])('is answered in its language: %s', async (asked, told) => {
    const answer = await ask(member, asked);
    expect(answer.message).toBe(told);
    expect(answer.proposals).toHaveLength(1);
    expect(await checkIn()).toEqual([]);
  });

  test('is told in the member’s units, whatever it was asked in', async () => {
    await member.send('PATCH', '/api/v1/me/profile', {
      body: { locale: 'en-US', units: { weight: 'st', height: 'ft', energy: 'kj' } },
    });
    expect((await ask(member, 'log 80.2 kg')).message).toContain('I can log 12 st 8.8 lb for June 15.');
    expect((await ask(member, 'log 450 kcal for lunch')).message).toContain('I can add 1,883 kJ to June 15.');
  });

  test('of a weight that cannot be one, is no offer', async () => {
    expect((await ask(member, 'log 700 kg')).proposals).toEqual([]);
  });

  test('of a weight that is far from the trend, is asked about instead', async () => {
    await logWeight({ weight_kg: 80 });
    for (const [asked, told] of [
      ['log my weight: 21 kg', /^21 kg is far from your weight trend, so I ask/],
      ['log 108 kg', /^108 kg is far from your weight trend/],
      ['Trag 21 kg ein', /^21 kg ist weit von deinem Gewichtstrend entfernt/],
    ] as const) {
      const answer = await ask(member, asked);
      expect(answer.message).toMatch(told);
      expect(answer.proposals).toEqual([]);
    }
    expect((await ask(member, 'log 66 kg')).proposals).toHaveLength(1);
  });

  test('is no offer to a member who hears no numbers', async () => {
    await member.send('PATCH', '/api/v1/me/safety', { body: { eating_disorder_history: true } });
    expect((await ask(member, 'log 80.2 kg')).proposals).toEqual([]);
  });

  test('stays an offer for whoever reads it on another device', async () => {
    const { id, session_id } = await offer('log 450 kcal for lunch');
    const { body } = await member.send('GET', `/api/v1/coach/proposals?session_id=${session_id}`);
    expect((body as ProposalList).items).toMatchObject([{ id, status: 'open' }]);
    const other = await ask(member, 'help');
    const none = await member.send('GET', `/api/v1/coach/proposals?session_id=${other.session_id}`);
    expect(none.body).toEqual({ items: [] });
  });
});

describe('POST /coach/proposals/{id}/confirm', () => {
  test('200 writes a weight as the member’s own screen does; twice is once', async () => {
    const { id } = await offer('log 80.2 kg');
    expect(await done(id, 'confirm')).toMatchObject({ status: 'confirmed' });
    await logWeight({ weight_kg: 79 });
    expect(await done(id, 'confirm')).toMatchObject({ status: 'confirmed' });
    expect(await checkIn()).toMatchObject([{ weight_kg: 79 }]);
  });

  test('200 adds food to what the day holds', async () => {
    await member.send('POST', '/api/v1/nutrition/day', { body: { date: today, calories: 900, carbs_g: 90 } });
    const { id } = await offer('add 450 kcal with 30 g protein for lunch');
    await done(id, 'confirm');
    expect((await food()).body).toMatchObject({ calories: 1350, protein_g: 30, carbs_g: 90 });
  });

  test('200 adds food to what the macronutrients of a day say, and undo leaves them as they were', async () => {
    const macros = { protein_g: 100, carbs_g: 150, fat_g: 50 };
    await member.send('POST', '/api/v1/nutrition/day', { body: { date: today, ...macros } });
    const { id } = await offer('log 300 kcal with 20 g protein');
    await done(id, 'confirm');
    expect((await food()).body).toMatchObject({ ...macros, calories: 1750, protein_g: 120 });
    await done(id, 'undo');
    expect((await food()).body).toMatchObject({ ...macros, calories: null });
  });

  test('422 where a day cannot hold the food, nothing is written, and the offer stays open', async () => {
    const full = { calories: 49_000, protein_g: 1990 };
    await member.send('POST', '/api/v1/nutrition/day', { body: { date: today, ...full } });
    for (const asked of ['log 2000 kcal', 'log 300 kcal with 30 g protein']) {
      const { id, session_id } = await offer(asked);
      expectProblem(await decide(id, 'confirm'), 422, 'validation-failed');
      const { body } = await member.send('GET', `/api/v1/coach/proposals?session_id=${session_id}`);
      expect(body).toMatchObject({ items: [{ status: 'open' }] });
    }
    expect((await food()).body).toMatchObject(full);
  });

  test('200 sets the goal weight', async () => {
    await done((await offer('set my goal weight to 72 kg')).id, 'confirm');
    expect(await goal()).toMatchObject({ target_weight_kg: 72 });
  });

  test('422 where the goal could harm, and the offer stays open', async () => {
    await member.send('PATCH', '/api/v1/me/goals', { body: { goal_type: 'fat_loss' } });
    const { id } = await offer('my goal weight is 55 kg');
    await member.send('PATCH', '/api/v1/me/profile', { body: { height_cm: 180 } });
    expectProblem(await decide(id, 'confirm'), 422, 'loss-goal-refused');
    expect((await member.send('GET', '/api/v1/coach/proposals')).body).toMatchObject({
      items: [{ id, status: 'open' }],
    });
    expect(await goal()).toMatchObject({ target_weight_kg: null });
  });

  test('409 after a day, and nothing is written', async () => {
    const own = await openTestApp();
    try {
      const late = await own.member();
      const { id } = only(await ask(late, 'log 80.2 kg'));
      own.clock.advanceMs(24 * 3_600_000);
      const { body } = await own.send('POST', '/api/v1/auth/login', {
        body: { email: late.email, password: goodPassword },
      });
      const { access_token: token } = body as { access_token: string };
      const path = `/api/v1/coach/proposals/${id}/confirm`;
      expectProblem(await own.send('POST', path, { token }), 409, 'proposal-closed');
      expect((await own.send('GET', '/api/v1/coach/proposals', { token })).body).toMatchObject({
        items: [{ id, status: 'expired' }],
      });
    } finally {
      await own[Symbol.asyncDispose]();
    }
  });

  test('409 once it was taken back', async () => {
    const { id } = await offer('log 80.2 kg');
    await done(id, 'confirm');
    await done(id, 'undo');
    expectProblem(await decide(id, 'confirm'), 409, 'proposal-closed');
  });

  test('403 without the consent to keep health data', async () => {
    const { id } = await offer('log 80.2 kg');
    await member.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    expectProblem(await decide(id, 'confirm'), 403, 'consent-needed');
  });

  test('404 for an offer that there is not', async () => {
    expectProblem(await decide('0b5d3f6a-8f5e-4d7b-9a50-4d2a6a0f7f99', 'confirm'), 404, 'not-found');
  });

  test('asked ten times at once writes once', async () => {
    const { id } = await offer('log 450 kcal for lunch');
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide(id, 'confirm')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await food()).body).toMatchObject({ calories: 450 });
  });
});

describe('POST /coach/proposals/{id}/undo', () => {
  test('200 puts back the weight that was there; twice is once', async () => {
    await logWeight({ weight_kg: 81, mood: 4 });
    const { id } = await offer('log 80.2 kg');
    await done(id, 'confirm');
    expect(await done(id, 'undo')).toMatchObject({ status: 'undone' });
    expect(await done(id, 'undo')).toMatchObject({ status: 'undone' });
    expect(await checkIn()).toMatchObject([{ weight_kg: 81, mood: 4 }]);
  });

  test('200 takes away the day that it made, unless the member added to it', async () => {
    const bare = await offer('log 80.2 kg');
    await done(bare.id, 'confirm');
    await done(bare.id, 'undo');
    expect(await checkIn()).toEqual([]);
    const lunch = await offer('log 450 kcal for lunch');
    await done(lunch.id, 'confirm');
    await done(lunch.id, 'undo');
    expect((await food()).body).toBeNull();
    const kept = await offer('log 80.2 kg');
    await done(kept.id, 'confirm');
    await logWeight({ mood: 5 });
    await done(kept.id, 'undo');
    expect(await checkIn()).toMatchObject([{ weight_kg: null, mood: 5 }]);
  });

  test.each(['closed', 'fasting_confirmed'])('200 leaves a day that the member said is %s', async (field) => {
    const { id } = await offer('log 450 kcal for lunch');
    await done(id, 'confirm');
    await member.send('POST', '/api/v1/nutrition/day', { body: { date: today, [field]: true } });
    await done(id, 'undo');
    expect((await food()).body).toMatchObject({ calories: null, [field]: true });
  });

  test('200 puts back the goal', async () => {
    await member.send('PATCH', '/api/v1/me/goals', { body: { target_weight_kg: 75 } });
    const { id } = await offer('set my goal weight to 72 kg');
    await done(id, 'confirm');
    await done(id, 'undo');
    expect(await goal()).toMatchObject({ target_weight_kg: 75 });
  });

  test('409 when what it wrote was changed since, and that stays', async () => {
    const { id } = await offer('log 80.2 kg');
    await done(id, 'confirm');
    await logWeight({ weight_kg: 79.5 });
    expectProblem(await decide(id, 'undo'), 409, 'proposal-closed');
    expect(await checkIn()).toMatchObject([{ weight_kg: 79.5 }]);
  });

  test('409 for an offer that was never confirmed', async () => {
    expectProblem(await decide((await offer('log 80.2 kg')).id, 'undo'), 409, 'proposal-closed');
  });
});

test('a deleted conversation takes its offers along; what they wrote stays', async () => {
  const { id, session_id } = await offer('log 80.2 kg');
  await done(id, 'confirm');
  await member.send('DELETE', `/api/v1/coach/sessions/${session_id}`);
  expectProblem(await decide(id, 'undo'), 404, 'not-found');
  expect(await checkIn()).toMatchObject([{ weight_kg: 80.2 }]);
});

test('what is offered lies sealed in the database', async () => {
  const { id } = await offer('log 80.2 kg');
  await done(id, 'confirm');
  const [row] = await rowsOf(app, 'select * from coach_proposal where id = $1', [id]);
  expect(JSON.stringify(row)).not.toContain('80.2');
});

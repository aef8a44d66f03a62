import { memberExport } from '@sleek/contract/export';
import { addDays, localDay } from '@sleek/domain/days';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { keptPhoto } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { exportMember } from './export-member.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const today = '2026-06-15';
const read = async (member: TestMember) => {
  const answer = await member.send('GET', '/api/v1/me/export');
  expect(answer.status).toBe(200);
  return { answer, content: memberExport.parse(answer.body) };
};
const post = async (member: TestMember, path: string, body: object) => {
  const answer = await member.send('POST', `/api/v1/${path}`, { body });
  expect(answer.status).toBeLessThan(300);
  return answer.body as Record<string, unknown>;
};

describe('GET /me/export', () => {
  test('200 named after the local day, as a file that nothing may cache', async () => {
    const member = await app.member();
    await member.send('PATCH', '/api/v1/me/profile', { body: { timezone: 'Pacific/Kiritimati' } });
    const { answer } = await read(member);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="sleek-coach-export-2026-06-16.json"',
    );
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('200 for a new member: what registration made and nothing else', async () => {
    const member = await app.member();
    const me = (await member.send('GET', '/api/v1/me')).body;
    const { content } = await read(member);
    expect(content).toMatchObject({
      user: me,
      photo_count: 0,
      exported_at: app.clock.now().toISOString(),
      check_ins: [],
      nutrition_days: [],
      account: { email: member.email, role: 'member' },
      goal: { goal_type: 'maintenance' },
      safety_state: { pregnant: false },
      consents: [{ granted: true }, { granted: true }],
      conversations: [],
    });
    expect(content.sessions).toHaveLength(1);
    expect(content.consent_history).toHaveLength(2);
  });

  test('200 keeps zeros as zeros and nothing as null', async () => {
    const member = await app.member();
    const zeros = { calories: 0, protein_g: 0, carbs_g: 0, fat_g: 0, fiber_g: 0 };
    await post(member, 'nutrition/day', { date: today, ...zeros });
    await post(member, 'checkins', { date: today, mood: 1 });
    const { content } = await read(member);
    expect(content.nutrition_days).toMatchObject([{ date: today, ...zeros, notes: null, source: 'manual' }]);
    expect(content.check_ins).toMatchObject([
      { date: today, weight_kg: null, notes: null, energy_level: null, mood: 1 },
    ]);
  });

  test('200 holds the same records that the member reads elsewhere, with their notes opened', async () => {
    const member = await app.member();
    const checkIn = await post(member, 'checkins', {
      date: today,
      weight_kg: 81.25,
      notes: 'slept "well" \\ 😀',
    });
    const food = await post(member, 'nutrition/day', {
      date: today,
      calories: 2100,
      notes: 'soup\nand bread',
    });
    const { content } = await read(member);
    expect(content.check_ins).toEqual([checkIn]);
    expect(content.nutrition_days).toEqual([food]);
  });

  test('200 holds what was said to the coach, what it answered and what it looked at', async () => {
    const member = await app.member();
    const answer = await post(member, 'coach/chat', { message: 'How is my weight doing?' });
    const { content } = await read(member);
    expect(content.conversations).toMatchObject([
      {
        id: answer.session_id,
        message_count: 2,
        conversation_history: [
          { role: 'user', content: 'How is my weight doing?' },
          { role: 'assistant', content: answer.message },
        ],
      },
    ]);
    const said = Object.fromEntries(content.coach_messages.map(({ seq, ...message }) => [seq, message]));
    expect(said).toMatchObject({
      1: { role: 'user', content: 'How is my weight doing?', session_id: answer.session_id },
      2: { role: 'assistant', content: answer.message, run_id: answer.run_id },
    });
    expect(content.conversations[0]).toMatchObject({ title: 'How is my weight doing?', archived_at: null });
    expect(content.coach_answers).toMatchObject([
      { id: answer.run_id, status: 'done', events: expect.arrayContaining([expect.anything()]) },
    ]);
    expect(content.coach_looks.length).toBeGreaterThan(0);
    expect(content.coach_looks).toEqual(
      content.coach_looks.map(() =>
        expect.objectContaining({ run_id: answer.run_id, output_summary: expect.any(String) }),
      ),
    );
  });

  test('200 holds the facts of every photo, and who was given addresses of them', async () => {
    const member = await app.member();
    const photo = await keptPhoto(app, member, { commit: { metadata: { pose: 'front' } } });
    const { content } = await read(member);
    expect(content.photo_count).toBe(1);
    expect(content.photos).toMatchObject([
      { id: photo.id, status: 'ready', width: 60, photo_metadata: { pose: 'front' } },
    ]);
    expect(content.photo_views).toMatchObject([{ photo_id: photo.id, photos: 1, viewer: 'member' }]);
  });

  test('200 holds targets, changes and each step of every consent, newest first', async () => {
    const member = await app.member();
    await member.send('PATCH', '/api/v1/me/profile', {
      body: { sex: 'male', birth_year: 1990, height_cm: 180, activity_level: 'light' },
    });
    await post(member, 'checkins', { date: today, weight_kg: 80 });
    await member.send('PATCH', '/api/v1/me/profile', { body: { activity_level: 'active' } });
    for (const granted of [true, false, true]) {
      app.clock.advanceMs(1000);
      await post(member, 'me/consents', { consent_type: 'analytics', granted });
    }
    const { content } = await read(member);
    expect(content.energy_targets[0]).toMatchObject({
      calories: expect.any(Number),
      notes: expect.any(Array),
    });
    expect(content.changes).toMatchObject([{ kind: 'activity-changed', before: 'light', after: 'active' }]);
    expect(content.consent_history.slice(0, 3)).toMatchObject([
      { consent_type: 'analytics', granted: true },
      { consent_type: 'analytics', granted: false },
      { consent_type: 'analytics', granted: true },
    ]);
  });

  test('200 holds neither a password hash nor a token hash', async () => {
    const member = await app.member();
    const [stored] = await rowsOf<{ hashed_password: string; token_hash: string }>(
      app,
      `select u.hashed_password, t.token_hash from "user" u join refresh_token t on t.user_id = u.id where u.email = $1`,
      [member.email],
    );
    const { answer } = await read(member);
    expect(stored?.token_hash).toBeTruthy();
    expect(answer.text).not.toContain(stored?.token_hash);
    expect(answer.text).not.toContain(stored?.hashed_password);
    expect(answer.text).not.toMatch(/argon2/);
  });

  test('200 holds every one of many rows once, newest first, a page of them at a time', async () => {
    const member = await app.member();
    const dates = Array.from({ length: 250 }, (_, index) => addDays(localDay(today), -index));
    await post(member, 'checkins/sync', {
      checkins: dates.map((date) => ({ date, weight_kg: 80, client_updated_at: '2026-06-15T00:00:00' })),
    });
    const { content } = await read(member);
    expect(content.check_ins.map(({ date }) => date)).toEqual(dates);

    await using database = openDatabase(app.databaseUrl, { poolSize: 1, onError: () => {} });
    const sealedText = { seal: String, open: String };
    const actor = { userId: content.user.id, email: member.email, role: 'member', timeZone: 'UTC' } as const;
    const { pieces } = await exportMember({ db: database.db, clock: app.clock, sealedText }, actor);
    const rowsInPieces: number[] = [];
    for await (const piece of pieces) rowsInPieces.push(piece.split('"weight_kg"').length - 1);
    expect(rowsInPieces.filter((rows) => rows > 0)).toEqual([100, 100, 50]);
  });

  test('200 holds nothing of another member', async () => {
    const [one, other] = [await app.member(), await app.member()];
    await post(other, 'checkins', { date: today, notes: 'of the other' });
    await post(other, 'coach/chat', { message: 'A secret of the other' });
    const { answer } = await read(one);
    expect(answer.text).not.toContain('of the other');
    expect(answer.text).not.toContain(other.email);
  });

  test('200 also for who does not let health data be kept any more', async () => {
    const member = await app.member();
    await post(member, 'checkins', { date: today, weight_kg: 80 });
    await post(member, 'me/consents', { consent_type: 'health_data', granted: false });
    const { content } = await read(member);
    expect(content.check_ins).toMatchObject([{ weight_kg: 80 }]);
  });

  test('401 without a token', async () => {
    const answer = await app.send('GET', '/api/v1/me/export');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });
});

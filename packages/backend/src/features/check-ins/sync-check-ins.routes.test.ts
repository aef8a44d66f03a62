import type { CheckIn, CheckInSyncResponse } from '@sleek/contract/check-ins';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const noon = '2026-06-15T12:00:00.000000';
const sync = (member: TestMember, ...checkins: unknown[]) =>
  member.send('POST', '/api/v1/checkins/sync', { body: { checkins } });
const log = async (member: TestMember, body: object) =>
  (await member.send('POST', '/api/v1/checkins', { body })).body as CheckIn;
const statusesOf = ({ body }: { body: unknown }) =>
  (body as CheckInSyncResponse).results.map(({ status }) => status);

describe('POST /checkins/sync', () => {
  test('200 with nothing to send', async () => {
    const { status, body } = await sync(await app.member());
    expect([status, body]).toEqual([200, { results: [], conflicts: 0, synced: 0 }]);
  });

  test('200 created where there was no row', async () => {
    const answer = await sync(await app.member(), {
      date: '2026-06-14',
      weight_kg: 80,
      client_updated_at: '2026-06-14T07:00:00',
    });
    expect(answer.body).toEqual({
      results: [
        {
          date: '2026-06-14',
          status: 'created',
          server_version: expect.objectContaining({
            weight_kg: 80,
            client_updated_at: '2026-06-14T07:00:00.000Z',
          }),
        },
      ],
      conflicts: 0,
      synced: 1,
    });
  });

  test('200 conflict leaves the row that changed later', async () => {
    const member = await app.member();
    const stored = await log(member, { date: '2026-06-14', weight_kg: 80 });
    const answer = await sync(member, {
      date: '2026-06-14',
      weight_kg: 99,
      client_updated_at: '2026-06-15T11:59:59.999',
    });
    const result = { date: '2026-06-14', status: 'conflict', server_version: stored };
    expect(answer.body).toEqual({ results: [result], conflicts: 1, synced: 0 });
  });

  test('200 unchanged where both changed at the same moment', async () => {
    const member = await app.member();
    const stored = await log(member, { date: '2026-06-14', weight_kg: 80 });
    const answer = await sync(member, { date: '2026-06-14', weight_kg: 99, client_updated_at: noon });
    const result = { date: '2026-06-14', status: 'unchanged', server_version: stored };
    expect(answer.body).toEqual({ results: [result], conflicts: 0, synced: 1 });
  });

  test('200 updated applies only the fields that were sent', async () => {
    const member = await app.member();
    const stored = await log(member, { date: '2026-06-14', weight_kg: 80, mood: 2 });
    app.clock.advanceMs(60_000);
    const answer = await sync(member, {
      date: '2026-06-14',
      mood: 4,
      client_updated_at: '2026-06-15T12:00:00.001',
    });
    const result = {
      date: '2026-06-14',
      status: 'updated',
      server_version: {
        ...stored,
        mood: 4,
        client_updated_at: '2026-06-15T12:00:00.001Z',
        updated_at: app.clock.now().toISOString(),
      },
    };
    expect(answer.body).toEqual({ results: [result], conflicts: 0, synced: 1 });
  });

  test('200 takes the later of two edits of one day in a batch, in whichever order they come', async () => {
    const early = { date: '2026-06-13', weight_kg: 80, client_updated_at: '2026-06-13T07:00:00' };
    const late = { date: '2026-06-13', weight_kg: 81, client_updated_at: '2026-06-13T08:00:00' };
    const [inOrder, reversed, same] = [await app.member(), await app.member(), await app.member()];
    expect(statusesOf(await sync(inOrder, early, late))).toEqual(['created', 'updated']);
    expect(statusesOf(await sync(reversed, late, early))).toEqual(['created', 'conflict']);
    expect(statusesOf(await sync(same, late, late))).toEqual(['created', 'unchanged']);
    for (const member of [inOrder, reversed, same])
      expect((await member.send('GET', '/api/v1/checkins/latest')).body).toMatchObject({ weight_kg: 81 });
  });

  test('200 for 20 batches at once in opposite orders beside single check-ins: none waits for ever', async () => {
    const member = await app.member();
    const dates = Array.from({ length: 12 }, (_, index) => `2026-05-${10 + index}`);
    const items = dates.map((date) => ({ date, mood: 3, client_updated_at: '2030-01-01T00:00:00' }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const batch = index % 2 === 0 ? items : items.toReversed();
        const date = dates[index % dates.length];
        return Promise.all([
          sync(member, ...batch),
          member.send('POST', '/api/v1/checkins', { body: { date, weight_kg: 80 } }),
        ]);
      }),
    );
    expect(answers.flat().map(({ status }) => status)).toEqual(answers.flatMap(() => [200, 201]));
    expect((await member.send('GET', '/api/v1/checkins?from=2026-05-01')).body).toMatchObject({ total: 12 });
  });

  test('200 counts as synced what the server and the device agree on', async () => {
    const member = await app.member();
    await log(member, { date: '2026-06-13', weight_kg: 80 });
    const { body } = await sync(
      member,
      { date: '2026-06-12', mood: 3, client_updated_at: '2026-06-12T07:00:00' },
      { date: '2026-06-13', mood: 3, client_updated_at: '2026-06-13T07:00:00' },
      { date: '2026-06-14', mood: 3, client_updated_at: '2026-06-14T07:00:00' },
    );
    expect(body).toMatchObject({ conflicts: 1, synced: 2 });
  });

  test('422 without the time of the edit, and nothing of the batch is stored', async () => {
    const member = await app.member();
    const answer = await sync(
      member,
      { date: '2026-06-14', mood: 3, client_updated_at: noon },
      { date: '2026-06-13', mood: 3 },
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      errors: [{ loc: ['body', 'checkins', 1, 'client_updated_at'], type: 'missing' }],
    });
    expect((await member.send('GET', '/api/v1/checkins/latest')).body).toBeNull();
  });

  test.each([{}, { checkins: null }, { checkins: {} }, { checkins: ['x'] }])('422 for %j', async (body) => {
    expect((await (await app.member()).send('POST', '/api/v1/checkins/sync', { body })).status).toBe(422);
  });
});

import type { CheckIn, CheckInsPage } from '@sleek/contract/check-ins';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const today = '2026-06-15';
const log = (member: TestMember, body: unknown) => member.send('POST', '/api/v1/checkins', { body });
const list = async (member: TestMember, query = '') =>
  (await member.send('GET', `/api/v1/checkins${query}`)).body as CheckInsPage;
const datesOf = ({ items }: CheckInsPage) => items.map(({ date }) => date);
const latest = (member: TestMember) => member.send('GET', '/api/v1/checkins/latest');

describe('every check-in route', () => {
  test.each([
    ['POST', ''],
    ['GET', ''],
    ['GET', '/latest'],
    ['GET', '/trends'],
    ['GET', '/trend'],
    ['POST', '/sync'],
    ['DELETE', '/2026-06-15'],
  ])('401 for %s /checkins%s without a token', async (method, path) => {
    const body = method === 'POST' ? { body: {} } : {};
    expect((await app.send(method, `/api/v1/checkins${path}`, body)).status).toBe(401);
  });

  test('shows, changes and deletes nothing of another member', async () => {
    const [owner, other] = [await app.member(), await app.member()];
    const stored = (await log(owner, { date: today, weight_kg: 80 })).body;
    expect(await list(other)).toMatchObject({ items: [], total: 0 });
    expect((await latest(other)).body).toBeNull();
    expect((await other.send('GET', '/api/v1/checkins/trends')).body).toMatchObject({ data: [] });
    expect((await other.send('DELETE', `/api/v1/checkins/${today}`)).status).toBe(404);
    await log(other, { date: today, weight_kg: 99 });
    expect((await latest(owner)).body).toEqual(stored);
  });
});

describe('POST /checkins', () => {
  test('201 creates the day with what was sent', async () => {
    const { status, body } = await log(await app.member(), {
      date: today,
      weight_kg: 80.25,
      notes: 'slept badly',
      energy_level: 1,
      sleep_quality: 5,
      mood: 3,
      client_updated_at: '2026-06-15T06:30:00.123456',
      adherence_score: 0.9,
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
      date: today,
      weight_kg: 80.25,
      notes: 'slept badly',
      energy_level: 1,
      sleep_quality: 5,
      mood: 3,
      adherence_score: null,
      client_updated_at: '2026-06-15T06:30:00.123Z',
      created_at: app.clock.now().toISOString(),
      updated_at: app.clock.now().toISOString(),
    });
  });

  test('201 changes only what is sent, keeps the id, and null clears', async () => {
    const member = await app.member();
    const first = (await log(member, { date: today, weight_kg: 80, notes: 'x', mood: 2 })).body as CheckIn;
    app.clock.advanceMs(1000);
    const second = await log(member, { date: today, mood: 5, notes: null });
    expect(second.status).toBe(201);
    expect(second.body).toEqual({
      ...first,
      mood: 5,
      notes: null,
      updated_at: app.clock.now().toISOString(),
    });
  });

  test.each([
    [{ weight_kg: '181.5' }, { weight_kg: 181.5 }],
    [{ weight_kg: 20 }, { weight_kg: 20 }],
    [{ weight_kg: 500 }, { weight_kg: 500 }],
    [{ weight_kg: 80.126 }, { weight_kg: 80.13 }],
    [{ mood: 3.0 }, { mood: 3 }],
    [{ mood: '3.0' }, { mood: 3 }],
    [{ notes: '   ' }, { notes: null }],
    [{ notes: '😀'.repeat(2000) }, { notes: '😀'.repeat(2000) }],
    [{ date: '2026-06-15T00:00:00' }, { date: '2026-06-15' }],
    [{ date: '2026-06-15T00:00:00.000Z' }, { date: '2026-06-15' }],
    [{ date: '1900-01-01' }, { date: '1900-01-01' }],
    [{ date: '2100-12-31' }, { date: '2100-12-31' }],
    [{ client_updated_at: '2026-06-15T02:00:00+02:00' }, { client_updated_at: '2026-06-15T00:00:00.000Z' }],
    [{ client_updated_at: null }, { client_updated_at: null }],
  ])('201 takes %j', async (sent, stored) => {
    const { status, body } = await log(await app.member(), { date: today, ...sent });
    expect(status).toBe(201);
    expect(body).toMatchObject(stored);
  });

  test.each([
    [{ date: undefined }, 'missing'],
    [{ date: '2026-02-30' }, 'date_from_datetime_parsing'],
    [{ date: '2026-06-15T10:00:00' }, 'date_from_datetime_inexact'],
    [{ date: '1899-12-31' }, 'date_from_datetime_parsing'],
    [{ date: '2101-01-01' }, 'date_from_datetime_parsing'],
    [{ date: '0001-01-01' }, 'date_from_datetime_parsing'],
    [{ date: 1_781_000_000 }, 'string_type'],
    [{ weight_kg: 19.99 }, 'greater_than_equal'],
    [{ weight_kg: 500.01 }, 'less_than_equal'],
    [{ weight_kg: 'NaN' }, 'float_type'],
    [{ weight_kg: '8e1' }, 'float_type'],
    [{ weight_kg: [80] }, 'float_type'],
    [{ mood: 0 }, 'greater_than_equal'],
    [{ mood: 6 }, 'less_than_equal'],
    [{ energy_level: 1.5 }, 'int_from_float'],
    [{ sleep_quality: true }, 'float_type'],
    [{ notes: 'x'.repeat(2001) }, 'string_too_long'],
    [{ notes: 'a\u0000b' }, 'value_error'],
    [{ client_updated_at: 'yesterday' }, 'value_error'],
  ])('422 for %j, and nothing is stored', async (sent, type) => {
    const member = await app.member();
    const answer = await log(member, { date: today, ...sent });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', Object.keys(sent)[0]], type }] });
    expect((await latest(member)).body).toBeNull();
  });

  test.each(['1e400', '-1e400', 'NaN', 'Infinity'])('422 for the number %s', async (number) => {
    const raw = `{"date":"${today}","weight_kg":${number}}`;
    const answer = await (await app.member()).send('POST', '/api/v1/checkins', { raw });
    expect(answer.status).toBe(422);
  });

  test.each([2, 20])('201 for %i simultaneous first check-ins of a day, which leave one', async (count) => {
    const member = await app.member();
    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) => log(member, { date: today, weight_kg: 80 + index / 10 })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(count).fill(201));
    expect(new Set(answers.map(({ body }) => (body as CheckIn).id)).size).toBe(1);
    expect((await list(member)).total).toBe(1);
  });

  test('keeps notes sealed in the table', async () => {
    const member = await app.member();
    const { body } = await log(member, { date: today, notes: 'a private thought' });
    const [row] = await rowsOf<{ notes: string }>(app, 'select * from check_in where id = $1', [
      (body as CheckIn).id,
    ]);
    expect(row?.notes).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(JSON.stringify(row)).not.toContain('private');
    expect((await latest(member)).body).toMatchObject({ notes: 'a private thought' });
  });

  test('500 without a word of it when a sealed note was tampered with', async () => {
    const member = await app.member();
    const { id } = (await log(member, { date: today, notes: 'a private thought' })).body as CheckIn;
    await rowsOf(app, "update check_in set notes = overlay(notes placing 'AAAA' from 20) where id = $1", [
      id,
    ]);
    const answer = await latest(member);
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ type: 'urn:sleek-coach:problem:internal-error' });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.text).not.toMatch(/private|key|authenticate/);
  });
});

describe('GET /checkins', () => {
  async function memberWith(...dates: string[]): Promise<TestMember> {
    const member = await app.member();
    for (const date of dates) await log(member, { date, mood: 3 });
    return member;
  }

  test('200 lists 30 days up to today, newest first', async () => {
    const member = await memberWith('2026-05-15', '2026-05-16', '2026-06-15', '2026-06-16');
    expect(await list(member)).toMatchObject({ total: 2, limit: 100, offset: 0 });
    expect(datesOf(await list(member))).toEqual(['2026-06-15', '2026-05-16']);
  });

  test('200 takes both spellings of the bounds, both inclusive; from and to win', async () => {
    const member = await memberWith('2026-01-01', '2026-01-02', '2026-01-03');
    const found = ['2026-01-02', '2026-01-01'];
    expect(datesOf(await list(member, '?from=2026-01-01&to=2026-01-02'))).toEqual(found);
    expect(datesOf(await list(member, '?from_date=2026-01-01&to_date=2026-01-02'))).toEqual(found);
    const both = '?from=2026-01-01&from_date=2026-01-02&to=2026-01-02&to_date=2026-01-03';
    expect(datesOf(await list(member, both))).toEqual(found);
  });

  test('200 counts before it pages', async () => {
    const member = await memberWith('2026-06-11', '2026-06-12', '2026-06-13');
    const page = await list(member, '?limit=1&offset=1');
    expect(page).toMatchObject({ total: 3, limit: 1, offset: 1 });
    expect(datesOf(page)).toEqual(['2026-06-12']);
    expect(await list(member, '?offset=1000000')).toMatchObject({ items: [], total: 3 });
  });

  test('200 finds nothing in a range that ends before it starts', async () => {
    const member = await memberWith(today);
    expect(await list(member, '?from=2026-06-16&to=2026-06-14')).toMatchObject({ items: [], total: 0 });
  });

  test.each([
    'limit=0',
    'limit=501',
    'limit=1.5',
    'limit=x',
    'offset=-1',
    'from=x',
    'to=2026-13-01',
    'from_date=%00',
  ])('422 for %s', async (query) => {
    const { status, body } = await (await app.member()).send('GET', `/api/v1/checkins?${query}`);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ loc: ['query', query.split('=')[0]] }] });
  });

  test('422 for a bound that is sent twice', async () => {
    const { status } = await (await app.member()).send(
      'GET',
      '/api/v1/checkins?from=2026-01-01&from=2026-01-02',
    );
    expect(status).toBe(422);
  });

  test('200 counts the days of the member: today is where they live', async () => {
    const [east, west] = [
      await memberWith('2026-06-15', '2026-06-16'),
      await memberWith('2026-06-14', '2026-06-15'),
    ];
    await east.send('PATCH', '/api/v1/me/profile', { body: { timezone: 'Pacific/Kiritimati' } });
    await west.send('PATCH', '/api/v1/me/profile', { body: { timezone: 'Etc/GMT+12' } });
    app.clock.set('2026-06-15T11:00:00Z');
    expect(datesOf(await list(east))).toEqual(['2026-06-16', '2026-06-15']);
    expect(datesOf(await list(west))).toEqual(['2026-06-14']);
    app.clock.set('2026-06-15T12:00:00Z');
    expect(datesOf(await list(west))).toEqual(['2026-06-15', '2026-06-14']);
  });
});

describe('GET /checkins/latest', () => {
  test('200 null when there is none', async () => {
    const { status, text } = await latest(await app.member());
    expect([status, text]).toEqual([200, 'null']);
  });

  test('200 the highest date, also when it lies ahead', async () => {
    const member = await app.member();
    for (const date of ['2026-06-20', '2026-06-10']) await log(member, { date, mood: 1 });
    expect((await latest(member)).body).toMatchObject({ date: '2026-06-20' });
  });
});

describe('GET /checkins/trends and /trend', () => {
  const trend = (member: TestMember, query = '', path = 'trends') =>
    member.send('GET', `/api/v1/checkins/${path}${query}`);

  test('200 is empty and null without weights', async () => {
    const member = await app.member();
    await log(member, { date: today, mood: 3 });
    const empty = {
      data: [],
      weekly_rate_of_change: null,
      total_change: null,
      start_weight: null,
      current_weight: null,
    };
    expect((await trend(member)).body).toEqual(empty);
  });

  test('200 rounds rate to 3 places, change and averages to 2, and averages from the third entry on', async () => {
    const member = await app.member();
    for (const [date, weight_kg] of [
      ['2026-06-15', 79.1],
      ['2026-06-06', 80.25],
      ['2026-06-10', 80],
    ] as const)
      await log(member, { date, weight_kg });
    const expected = {
      data: [
        { date: '2026-06-06', weight_kg: 80.25, moving_average_7d: null },
        { date: '2026-06-10', weight_kg: 80, moving_average_7d: null },
        { date: '2026-06-15', weight_kg: 79.1, moving_average_7d: 79.78 },
      ],
      weekly_rate_of_change: -0.894,
      total_change: -1.15,
      start_weight: 80.25,
      current_weight: 79.1,
    };
    for (const path of ['trends', 'trend']) expect((await trend(member, '', path)).body).toEqual(expected);
  });

  test('200 has no rate from one day', async () => {
    const member = await app.member();
    await log(member, { date: today, weight_kg: 80 });
    expect((await trend(member)).body).toMatchObject({ weekly_rate_of_change: null, total_change: 0 });
  });

  test('200 reaches as many days back as asked', async () => {
    const member = await app.member();
    for (const date of ['2026-06-07', '2026-06-08', '2026-05-15']) await log(member, { date, weight_kg: 80 });
    const datesWithin = async (query: string) =>
      ((await trend(member, query)).body as { data: CheckIn[] }).data.map(({ date }) => date);
    expect(await datesWithin('?days=7')).toEqual(['2026-06-08']);
    expect(await datesWithin('?days=8')).toEqual(['2026-06-07', '2026-06-08']);
    expect(await datesWithin('')).toEqual(['2026-06-07', '2026-06-08']);
    expect(await datesWithin('?days=365')).toHaveLength(3);
  });

  test.each(['days=6', 'days=366', 'days=x', 'days='])('422 for %s', async (query) => {
    expect((await trend(await app.member(), `?${query}`)).status).toBe(422);
  });
});

describe('DELETE /checkins/{date}', () => {
  test('204 with nothing in it, then 404', async () => {
    const member = await app.member();
    await log(member, { date: today, weight_kg: 80 });
    const first = await member.send('DELETE', `/api/v1/checkins/${today}`);
    expect([first.status, first.text]).toEqual([204, '']);
    expect((await latest(member)).body).toBeNull();
    expect((await member.send('DELETE', `/api/v1/checkins/${today}`)).status).toBe(404);
  });

  test.each(['not-a-day', '2026-02-30', '%00', 'sync', 'x'.repeat(99)])('422 for %s', async (date) => {
    expect((await (await app.member()).send('DELETE', `/api/v1/checkins/${date}`)).status).toBe(422);
  });
});

import type { NutritionDay, NutritionRange } from '@sleek/contract/nutrition';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const date = '2026-06-15';
const log = (member: TestMember, body: unknown) => member.send('POST', '/api/v1/nutrition/day', { body });
const read = (member: TestMember, day = date) => member.send('GET', `/api/v1/nutrition/day?date=${day}`);
const remove = (member: TestMember, day = date) => member.send('DELETE', `/api/v1/nutrition/day?date=${day}`);
const range = (member: TestMember, query: string) => member.send('GET', `/api/v1/nutrition/range?${query}`);

describe('every nutrition route', () => {
  test.each([
    ['POST', 'day'],
    ['GET', 'day?date=2026-06-15'],
    ['DELETE', 'day?date=2026-06-15'],
    ['GET', 'range?from=2026-06-15&to=2026-06-15'],
    ['POST', 'calculate-targets'],
  ])('401 for %s /nutrition/%s without a token', async (method, path) => {
    const body = method === 'POST' ? { body: {} } : {};
    expect((await app.send(method, `/api/v1/nutrition/${path}`, body)).status).toBe(401);
  });

  test('shows, changes and deletes nothing of another member', async () => {
    const [owner, other] = [await app.member(), await app.member()];
    const stored = (await log(owner, { date, calories: 2000 })).body;
    expect((await read(other)).body).toBeNull();
    expect((await range(other, `from=${date}&to=${date}`)).body).toMatchObject({ items: [], total: 0 });
    expect((await range(other, `from=${date}&to=${date}&aggregate=1`)).body).toMatchObject({
      logged_days: 0,
    });
    expect((await remove(other)).status).toBe(404);
    await log(other, { date, calories: 1 });
    expect((await read(owner)).body).toEqual(stored);
  });
});

describe('POST /nutrition/day', () => {
  test("201 creates the day with what was sent; its source is not the sender's to say", async () => {
    const { status, body } = await log(await app.member(), {
      date,
      calories: 2150,
      protein_g: 130.25,
      carbs_g: 0,
      fat_g: 70.5,
      fiber_g: 31,
      notes: 'a wedding',
      source: 'mfp_import',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
      date,
      calories: 2150,
      protein_g: 130.25,
      carbs_g: 0,
      fat_g: 70.5,
      fiber_g: 31,
      source: 'manual',
      notes: 'a wedding',
      closed: false,
      fasting_confirmed: false,
      created_at: app.clock.now().toISOString(),
      updated_at: app.clock.now().toISOString(),
    });
  });

  test('201 changes only what is sent, keeps id and source, and null clears', async () => {
    const member = await app.member();
    const first = (await log(member, { date, calories: 2150, protein_g: 100, notes: 'x' }))
      .body as NutritionDay;
    await rowsOf(app, "update nutrition_day set source = 'mfp_import' where id = $1", [first.id]);
    app.clock.advanceMs(1000);
    const second = await log(member, { date, calories: null, closed: true, notes: ' ' });
    expect(second.status).toBe(201);
    expect(second.body).toEqual({
      ...first,
      calories: null,
      closed: true,
      notes: null,
      source: 'mfp_import',
      updated_at: app.clock.now().toISOString(),
    });
  });

  test.each([
    [{ calories: 0 }, { calories: 0 }],
    [{ calories: 50_000 }, { calories: 50_000 }],
    [{ calories: 150.0 }, { calories: 150 }],
    [{ calories: '150.0' }, { calories: 150 }],
    [{ protein_g: 2000 }, { protein_g: 2000 }],
    [{ carbs_g: '12.345' }, { carbs_g: 12.35 }],
    [{ fat_g: 1000 }, { fat_g: 1000 }],
    [{ fiber_g: 500 }, { fiber_g: 500 }],
    [{ fasting_confirmed: true }, { fasting_confirmed: true }],
    [{ date: '2026-06-15T00:00:00Z' }, { date }],
    [{}, { calories: null, protein_g: null, carbs_g: null, fat_g: null, fiber_g: null, notes: null }],
  ])('201 takes %j', async (sent, stored) => {
    const { status, body } = await log(await app.member(), { date, ...sent });
    expect(status).toBe(201);
    expect(body).toMatchObject(stored);
  });

  test.each([
    [{ date: undefined }, 'missing'],
    [{ date: 'today' }, 'date_from_datetime_parsing'],
    [{ calories: -1 }, 'greater_than_equal'],
    [{ calories: 50_001 }, 'less_than_equal'],
    [{ calories: 1.5 }, 'int_from_float'],
    [{ calories: '' }, 'float_type'],
    [{ protein_g: 2000.01 }, 'less_than_equal'],
    [{ carbs_g: -0.01 }, 'greater_than_equal'],
    [{ fat_g: 1000.5 }, 'less_than_equal'],
    [{ fiber_g: 501 }, 'less_than_equal'],
    [{ notes: 'x'.repeat(2001) }, 'string_too_long'],
    [{ closed: null }, 'boolean_type'],
    [{ fasting_confirmed: 'yes' }, 'boolean_type'],
  ])('422 for %j, and nothing is stored', async (sent, type) => {
    const member = await app.member();
    const answer = await log(member, { date, ...sent });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', Object.keys(sent)[0]], type }] });
    expect((await read(member)).body).toBeNull();
  });

  test('201 for 20 simultaneous first logs of a day, which leave one', async () => {
    const member = await app.member();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => log(member, { date, calories: 2000 + index })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect((await range(member, `from=${date}&to=${date}`)).body).toMatchObject({ total: 1 });
  });

  test('keeps notes sealed in the table', async () => {
    const { body } = await log(await app.member(), { date, notes: 'a private thought' });
    const [row] = await rowsOf<{ notes: string }>(app, 'select * from nutrition_day where id = $1', [
      (body as NutritionDay).id,
    ]);
    expect(row?.notes).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(JSON.stringify(row)).not.toContain('private');
  });
});

describe('GET /nutrition/day', () => {
  test('200 null when there is none, also for a day far away', async () => {
    const member = await app.member();
    for (const day of [date, '1900-01-01', '2100-12-31']) {
      const { status, text } = await read(member, day);
      expect([status, text]).toEqual([200, 'null']);
    }
  });

  test('200 takes a midnight datetime for its day', async () => {
    const member = await app.member();
    await log(member, { date, calories: 1 });
    expect((await read(member, '2026-06-15T00:00:00')).body).toMatchObject({ date });
  });

  test.each(['', '?date=', '?date=x', '?date=2026-06-31', '?date=%00', '?date=9999-01-01'])(
    '422 for %j',
    async (query) => {
      const { status, body } = await (await app.member()).send('GET', `/api/v1/nutrition/day${query}`);
      expect(status).toBe(422);
      expect(body).toMatchObject({ errors: [{ loc: ['query', 'date'] }] });
    },
  );
});

describe('DELETE /nutrition/day', () => {
  test('204 with nothing in it, then 404', async () => {
    const member = await app.member();
    await log(member, { date, calories: 1 });
    const first = await remove(member);
    expect([first.status, first.text]).toEqual([204, '']);
    expect((await read(member)).body).toBeNull();
    expect((await remove(member)).status).toBe(404);
  });

  test('422 without a day', async () => {
    expect((await (await app.member()).send('DELETE', '/api/v1/nutrition/day')).status).toBe(422);
  });
});

describe('GET /nutrition/range', () => {
  async function loggedMember(): Promise<TestMember> {
    const member = await app.member();
    await log(member, { date: '2026-06-01', calories: 2001, protein_g: 100.5, carbs_g: 0 });
    await log(member, { date: '2026-06-03', calories: 2000, protein_g: 99.25, fat_g: 60 });
    await log(member, { date: '2026-06-04', notes: 'no numbers' });
    return member;
  }

  test('200 lists the days, newest first, bounds inclusive', async () => {
    const { status, body } = await range(await loggedMember(), 'from=2026-06-01&to=2026-06-03');
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 2, from_date: '2026-06-01', to_date: '2026-06-03' });
    expect((body as NutritionRange).items.map((day) => day.date)).toEqual(['2026-06-03', '2026-06-01']);
  });

  test('200 takes both spellings of the bounds; from and to win', async () => {
    const member = await loggedMember();
    for (const query of [
      'from_date=2026-06-03&to_date=2026-06-03',
      'from=2026-06-03&from_date=2026-06-01&to=2026-06-03&to_date=2026-06-04',
    ])
      expect((await range(member, query)).body).toMatchObject({ total: 1, from_date: '2026-06-03' });
  });

  test.each(['true', '1', 'yes', 'on', 'TRUE'])('200 averages with aggregate=%s', async (flag) => {
    const query = `from=2026-06-01&to=2026-06-10&aggregate=${flag}`;
    expect((await range(await loggedMember(), query)).body).toEqual({
      from_date: '2026-06-01',
      to_date: '2026-06-10',
      total_days: 10,
      logged_days: 3,
      avg_calories: 2000.5,
      avg_protein_g: 99.9,
      avg_carbs_g: 0,
      avg_fat_g: 60,
      avg_fiber_g: null,
      total_calories: 4001,
    });
  });

  test('200 keeps a mean of zero and says null where nothing is known', async () => {
    const member = await app.member();
    const empty = await range(member, 'from=2026-06-01&to=2026-06-01&aggregate=1');
    expect(empty.body).toMatchObject({
      total_days: 1,
      logged_days: 0,
      avg_calories: null,
      total_calories: null,
    });
    await log(member, { date: '2026-06-01', calories: 0 });
    const fasted = await range(member, 'from=2026-06-01&to=2026-06-01&aggregate=1');
    expect(fasted.body).toMatchObject({ logged_days: 1, avg_calories: 0, total_calories: 0 });
  });

  test('200 for two centuries', async () => {
    const { body } = await range(await loggedMember(), 'from=1900-01-01&to=2100-12-31&aggregate=0');
    expect(body).toMatchObject({ total: 3 });
  });

  test('400 when it ends before it starts', async () => {
    const { status, body } = await range(await app.member(), 'from=2026-06-02&to=2026-06-01');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: 'urn:sleek-coach:problem:range-reversed',
      detail: expect.any(String),
    });
  });

  test('422 names each bound that is missing', async () => {
    const { status, body } = await range(await app.member(), '');
    expect(status).toBe(422);
    expect(body).toMatchObject({
      errors: [
        { loc: ['query', 'from'], type: 'missing' },
        { loc: ['query', 'to'], type: 'missing' },
      ],
    });
  });

  test.each(['from=x&to=2026-06-01', 'from=2026-06-01&to=', 'from=2026-06-01&to=2026-06-02&aggregate=maybe'])(
    '422 for %s',
    async (query) => {
      expect((await range(await app.member(), query)).status).toBe(422);
    },
  );
});

describe('POST /nutrition/calculate-targets', () => {
  const calculate = async (body: unknown) =>
    (await app.member()).send('POST', '/api/v1/nutrition/calculate-targets', { body });
  const man = {
    weight_kg: 80,
    height_cm: 180,
    age: 30,
    sex: 'male',
    activity_level: 'moderate',
    goal_type: 'fat_loss',
  };
  const woman = {
    weight_kg: 45,
    height_cm: 150,
    age: 70,
    sex: 'female',
    activity_level: 'sedentary',
    goal_type: 'fat_loss',
    pace: 'aggressive',
  };
  const goldenMan = {
    tdee: 2759,
    bmr: 1780,
    target_calories: 2197,
    protein_g: 176,
    carbs_g: 236,
    fat_g: 61,
    deficit_surplus: -562,
    warnings: [],
  };

  test('200 the first golden answer, at moderate pace unless said', async () => {
    const { status, body } = await calculate(man);
    expect([status, body]).toEqual([200, goldenMan]);
    expect((await calculate({ ...man, pace: 'moderate' })).body).toEqual(goldenMan);
  });

  test('200 the second golden answer: the floor, with one warning that names it', async () => {
    const { status, body } = await calculate(woman);
    expect(status).toBe(200);
    expect(body).toEqual({
      tdee: 1051,
      bmr: 876,
      target_calories: 1200,
      protein_g: 99,
      carbs_g: 88,
      fat_g: 50,
      deficit_surplus: 149,
      warnings: [expect.stringMatching(/1200 cal.*no deficit is possible/)],
    });
  });

  test('200 takes age_years and pace_preference, and numbers as text', async () => {
    const { age: _age, ...rest } = man;
    const sent = { ...rest, weight_kg: '80', age_years: '30.0', pace_preference: 'moderate' };
    expect((await calculate(sent)).body).toEqual(goldenMan);
  });

  test('200 never answers a target below the floor', async () => {
    for (const sex of ['male', 'female'])
      for (const pace of ['slow', 'moderate', 'aggressive']) {
        const { body } = await calculate({ ...woman, weight_kg: 20, height_cm: 50, age: 120, sex, pace });
        const { target_calories } = body as { target_calories: number };
        expect(target_calories).toBe(sex === 'male' ? 1500 : 1200);
      }
  });

  test.each([
    [{ weight_kg: undefined }, ['weight_kg', 'missing']],
    [{ weight_kg: 19 }, ['weight_kg', 'greater_than_equal']],
    [{ height_cm: 301 }, ['height_cm', 'less_than_equal']],
    [{ age: undefined }, ['age', 'missing']],
    [{ age: 9 }, ['age', 'greater_than_equal']],
    [{ age: 30.5 }, ['age', 'int_from_float']],
    [{ sex: 'other' }, ['sex', 'enum']],
    [{ activity_level: null }, ['activity_level', 'enum']],
    [{ goal_type: 'win' }, ['goal_type', 'enum']],
    [{ pace: 'max' }, ['pace', 'enum']],
  ])('422 for %j', async (change, [field, type]) => {
    const answer = await calculate({ ...man, ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', field], type }] });
  });

  test.each([[null], [[]], ['text'], [7]])('422 for a body of %j', async (body) => {
    expect((await calculate(body)).status).toBe(422);
  });
});

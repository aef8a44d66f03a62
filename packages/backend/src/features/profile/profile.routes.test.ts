import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const patch = (member: TestMember, part: string, body: unknown) =>
  member.send('PATCH', `/api/v1/me/${part}`, { body });
const me = async (member: TestMember) =>
  (await member.send('GET', '/api/v1/me')).body as Record<'profile' | 'goal' | 'preferences', object>;

describe('GET /me', () => {
  test('200 shows the member to themselves and to nobody else', async () => {
    const [one, other] = [await app.member(), await app.member()];
    await patch(one, 'profile', { display_name: 'One' });
    expect(await me(one)).toMatchObject({ email: one.email, profile: { display_name: 'One' } });
    expect(await me(other)).toMatchObject({ email: other.email, profile: { display_name: null } });
  });

  test.each([
    ['GET', 'me'],
    ['PATCH', 'me/profile'],
    ['PATCH', 'me/goals'],
    ['PATCH', 'me/preferences'],
    ['GET', 'me/safety'],
    ['PATCH', 'me/safety'],
  ])('401 for %s %s without a token', async (method, path) => {
    const answer = await app.send(method, `/api/v1/${path}`, method === 'GET' ? {} : { body: {} });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('PATCH /me/profile', () => {
  const whole = {
    display_name: 'Ada 😀',
    height_cm: 171.5,
    sex: 'female',
    birth_year: 1990,
    activity_level: 'light',
    timezone: 'Europe/Berlin',
    country: 'DE',
    locale: 'de-DE',
    units: { weight: 'lb', height: 'ft', energy: 'kj' },
    logging_style: 'estimates',
  };

  test('200 stores every field and answers the profile', async () => {
    const member = await app.member();
    const { status, body } = await patch(member, 'profile', whole);
    expect([status, body]).toEqual([200, whole]);
    expect((await me(member)).profile).toEqual(whole);
  });

  test('200 leaves what is absent, clears what is null and ignores what it does not know', async () => {
    const member = await app.member();
    await patch(member, 'profile', whole);
    const { body } = await patch(member, 'profile', { sex: null, units: { weight: 'st' }, shoe_size: 43 });
    expect(body).toEqual({ ...whole, sex: null, units: { ...whole.units, weight: 'st' } });
  });

  test('200 for {} keeps everything and moves only the time of change', async () => {
    const member = await app.member();
    await patch(member, 'profile', whole);
    app.clock.advanceMs(1000);
    expect((await patch(member, 'profile', {})).body).toEqual(whole);
    const [row] = await rowsOf<{ updated_at: Date }>(
      app,
      'select p.updated_at from user_profile p join "user" u on u.id = p.user_id where email = $1',
      [member.email],
    );
    expect(row?.updated_at).toEqual(app.clock.now());
  });

  test('200 takes numbers as text, whole numbers with .0, and the ends of each range', async () => {
    const member = await app.member();
    for (const [sent, stored] of [
      [{ height_cm: '171.25' }, { height_cm: 171.25 }],
      [{ height_cm: 50 }, { height_cm: 50 }],
      [{ height_cm: 300 }, { height_cm: 300 }],
      [{ birth_year: '1985.0' }, { birth_year: 1985 }],
      [{ birth_year: 1900 }, { birth_year: 1900 }],
      [{ display_name: 'x'.repeat(100) }, { display_name: 'x'.repeat(100) }],
      [{ country: 'ch' }, { country: 'CH' }],
    ] as const)
      expect(await patch(member, 'profile', sent)).toMatchObject({ status: 200, body: stored });
  });

  test.each([
    [{ display_name: 'x'.repeat(101) }, 'string_too_long'],
    [{ display_name: 'a\u0000b' }, 'value_error'],
    [{ display_name: 'a\ud800b' }, 'value_error'],
    [{ height_cm: 49.9 }, 'greater_than_equal'],
    [{ height_cm: 300.1 }, 'less_than_equal'],
    [{ height_cm: 'tall' }, 'float_type'],
    [{ height_cm: true }, 'float_type'],
    [{ sex: 'MALE' }, 'enum'],
    [{ birth_year: 1899 }, 'greater_than_equal'],
    [{ birth_year: 1990.5 }, 'int_from_float'],
    [{ activity_level: {} }, 'enum'],
    [{ timezone: 'Middle/Earth' }, 'value_error'],
    [{ timezone: '+02:00' }, 'value_error'],
    [{ timezone: null }, 'string_type'],
    [{ units: null }, 'object_type'],
    [{ country: 'ß' }, 'string_pattern_mismatch'],
    [{ country: 'DEU' }, 'string_pattern_mismatch'],
    [{ locale: 'd e' }, 'string_pattern_mismatch'],
  ])('422 for %j, and nothing is stored', async (body, type) => {
    const member = await app.member();
    const before = await me(member);
    const answer = await patch(member, 'profile', { ...body, locale: 'locale' in body ? body.locale : 'en' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', Object.keys(body)[0]], type }] });
    expect(await me(member)).toEqual(before);
  });

  test('422 for a birth year under 16, which is not stored; 16 is old enough', async () => {
    const member = await app.member();
    const answer = await patch(member, 'profile', { birth_year: 2011, sex: 'male' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      type: 'urn:sleek-coach:problem:age-below-minimum',
      errors: [{ loc: ['body', 'birth_year'] }],
    });
    expect(answer.text).not.toContain('2011');
    expect((await me(member)).profile).toMatchObject({ birth_year: null, sex: null });
    expect((await patch(member, 'profile', { birth_year: 2100 })).status).toBe(422);
    expect((await patch(member, 'profile', { birth_year: 2010 })).status).toBe(200);
  });

  test('200 for 20 edits at once, and an edit of one field takes nothing from another', async () => {
    const member = await app.member();
    const edits = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? { height_cm: 170 + index } : { activity_level: index % 4 === 1 ? 'light' : 'active' },
    );
    const answers = await Promise.all(edits.map((body) => patch(member, 'profile', body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const { height_cm, activity_level } = (await me(member)).profile as Record<string, unknown>;
    expect(edits).toContainEqual({ height_cm });
    expect(edits).toContainEqual({ activity_level });
  });
});

describe('PATCH /me/goals', () => {
  test('200 stores every field; a date alone is its first moment in UTC', async () => {
    const member = await app.member();
    const { status, body } = await patch(member, 'goals', {
      goal_type: 'muscle_gain',
      target_weight_kg: 82.25,
      pace_preference: 'slow',
      target_date: '2030-06-01',
    });
    const stored = {
      goal_type: 'muscle_gain',
      target_weight_kg: 82.25,
      pace_preference: 'slow',
      target_date: '2030-06-01T00:00:00.000Z',
    };
    expect([status, body]).toEqual([200, stored]);
    expect((await me(member)).goal).toEqual(stored);
  });

  test.each([
    ['2030-06-01T10:00:00', '2030-06-01T10:00:00.000Z'],
    ['2030-06-01T10:00:00.123456', '2030-06-01T10:00:00.123Z'],
    ['2030-06-01T10:00:00Z', '2030-06-01T10:00:00.000Z'],
    ['2030-06-01T10:00:00+02:00', '2030-06-01T08:00:00.000Z'],
    ['2030-06-01T10:00:00.5-0530', '2030-06-01T15:30:00.500Z'],
    ['2030-06-01 10:00', '2030-06-01T10:00:00.000Z'],
    [null, null],
  ])('200 reads the instant %j as UTC', async (sent, stored) => {
    const { body } = await patch(await app.member(), 'goals', { target_date: sent });
    expect(body).toMatchObject({ target_date: stored });
  });

  test('200 for {} keeps the goal', async () => {
    const member = await app.member();
    await patch(member, 'goals', { goal_type: 'recomp' });
    expect(await patch(member, 'goals', {})).toMatchObject({ status: 200, body: { goal_type: 'recomp' } });
  });

  test.each([
    [{ goal_type: null }, 'enum'],
    [{ goal_type: {} }, 'enum'],
    [{ goal_type: 'FAT_LOSS' }, 'enum'],
    [{ pace_preference: null }, 'enum'],
    [{ target_weight_kg: 19.99 }, 'greater_than_equal'],
    [{ target_weight_kg: 500.01 }, 'less_than_equal'],
    [{ target_date: '2030-02-30' }, 'value_error'],
    [{ target_date: '1899-12-31T10:00:00' }, 'value_error'],
    [{ target_date: '9999-12-31T23:59:59' }, 'value_error'],
    [{ target_date: 'soon' }, 'value_error'],
    [{ target_date: 1_900_000_000 }, 'string_type'],
  ])('422 for %j', async (body, type) => {
    const answer = await patch(await app.member(), 'goals', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', Object.keys(body)[0]], type }] });
  });
});

describe('PATCH /me/preferences', () => {
  test('200 replaces lists and returns macro targets exactly as they were sent', async () => {
    const member = await app.member();
    const sent = {
      diet_type: 'vegan',
      allergies: ['nuts', 'soja 🌱'],
      disliked_foods: ['liver'],
      meals_per_day: 10,
      macro_targets: { calories: 600, protein_g: 0, carbs_g: -1, odd: 2_147_483_647 },
    };
    expect(await patch(member, 'preferences', sent)).toMatchObject({ status: 200, body: sent });
    const { body } = await patch(member, 'preferences', { allergies: [], macro_targets: { fat_g: 70 } });
    expect(body).toEqual({ ...sent, allergies: [], macro_targets: { fat_g: 70 } });
    expect((await me(member)).preferences).toEqual(body);
  });

  test('200 shows lists that were set to null as empty', async () => {
    const { body } = await patch(await app.member(), 'preferences', {
      allergies: null,
      disliked_foods: null,
      macro_targets: null,
    });
    expect(body).toMatchObject({ allergies: [], disliked_foods: [], macro_targets: null });
  });

  test('200 never takes macro targets for a target', async () => {
    const member = await app.member();
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
    const before = (await member.send('GET', '/api/v1/energy')).body as { targets: object };
    await patch(member, 'preferences', { macro_targets: { calories: 600 } });
    expect((await member.send('GET', '/api/v1/energy')).body).toMatchObject({ targets: before.targets });
  });

  test.each([
    [{ diet_type: null }, 'enum'],
    [{ meals_per_day: null }, 'float_type'],
    [{ meals_per_day: 0 }, 'greater_than_equal'],
    [{ meals_per_day: 11 }, 'less_than_equal'],
    [{ meals_per_day: 2.5 }, 'int_from_float'],
    [{ allergies: 'nuts' }, 'array_type'],
    [{ allergies: [1] }, 'string_type'],
    [{ allergies: ['a\u0000'] }, 'value_error'],
    [{ macro_targets: [] }, 'record_type'],
    [{ macro_targets: { calories: 1.5 } }, 'int_from_float'],
    [{ macro_targets: { calories: null } }, 'float_type'],
  ])('422 for %j', async (body, type) => {
    const answer = await patch(await app.member(), 'preferences', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ type }] });
  });

  test('422 does not repeat a name that is refused', async () => {
    for (const name of ['secret'.repeat(20), 'se\u0000cret']) {
      const answer = await patch(await app.member(), 'preferences', { macro_targets: { [name]: 1 } });
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain('cret');
    }
  });
});

describe('/me/safety', () => {
  const all = [
    'pregnant',
    'breast_feeding',
    'eating_disorder_history',
    'sensitive_mode',
    'medication_or_illness',
  ];

  test('200 says no to everything at first, and keeps what is said', async () => {
    const member = await app.member();
    const { status, body } = await member.send('GET', '/api/v1/me/safety');
    const none = Object.fromEntries(all.map((field) => [field, false]));
    expect([status, body]).toEqual([200, { ...none, updated_at: app.clock.now().toISOString() }]);
    for (const field of all) {
      expect((await patch(member, 'safety', { [field]: true })).body).toMatchObject({
        ...none,
        [field]: true,
      });
      expect((await patch(member, 'safety', { [field]: false })).body).toMatchObject(none);
    }
  });

  test('200 for {} changes nothing', async () => {
    const member = await app.member();
    await patch(member, 'safety', { pregnant: true });
    expect(await patch(member, 'safety', {})).toMatchObject({ status: 200, body: { pregnant: true } });
  });

  test.each(all)('422 for %s as null or text', async (field) => {
    const member = await app.member();
    for (const value of [null, 'true', 1])
      expect((await patch(member, 'safety', { [field]: value })).status).toBe(422);
  });
});

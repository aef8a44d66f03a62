import { localDay } from '@sleek/domain/days';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../app.ts';
import { hotStatements } from '../platform/postgres/hot-statement.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
};

// Fewer would fit on so few pages that reading all of them is the better plan.
const members = 3000;
const days = 15;
/** A member's days lie on few pages; a scan of a table with everybody's reads hundreds. */
const mostPages = 80;
/** Every argument that a hot statement has, by its name. */
const values = {
  userId: '',
  tokenVersion: 0,
  date: localDay('2026-01-05'),
  day: localDay('2026-02-01'),
  from: localDay('2026-01-01'),
  to: localDay('2026-01-14'),
  limit: 30,
  offset: 0,
  type: 'health_data',
  id: '00000000-0000-4000-8000-000000000000',
  sessionId: '00000000-0000-4000-8000-000000000000',
  seq: 2,
  now: new Date(0),
  tokens: 100,
  perDay: 10_000,
  perConversation: 10_000,
};

let database: FreshDatabase;
let client: Client;

beforeAll(async () => {
  // The app loads every slice, and with it every hot statement.
  expect(openApp).toBeTypeOf('function');
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await seed();
  const { rows } = await client.query('select id from "user" order by id limit 1 offset 1000');
  values.userId = rows[0].id;
});
afterAll(async () => {
  await client.end();
  await database[Symbol.asyncDispose]();
});

describe('every hot statement finds a member by an index led by their id', () => {
  test('there are some, of each busy slice', () => {
    const names = hotStatements().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['active_user', 'check_ins_of_range', 'intakes_of_range', 'issued_targets']),
    );
  });

  test.each(hotStatements())('$name, as run for one member', async ({ text, parametersFor }) => {
    await client.query('begin');
    const { rows } = await client.query(
      `explain (analyze, buffers, format json) ${text}`,
      parametersFor(values),
    );
    await client.query('rollback');
    const plan = rows[0]['QUERY PLAN'][0].Plan as Node;
    expect(scansOfOthers(plan)).toEqual([]);
    expect((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)).toBeLessThan(mostPages);
  });

  test.each(hotStatements())('$name, as prepared for anybody', async ({ text }) => {
    const { rows } = await client.query(`explain (generic_plan, format json) ${text}`);
    expect(scansOfOthers(rows[0]['QUERY PLAN'][0].Plan)).toEqual([]);
  });
});

describe('the check itself', () => {
  test.each([
    ['reads a table from end to end', 'select weight_kg from check_in where weight_kg > 80'],
    ['looks for a day of everybody', `select id from check_in where date = '2026-01-05'`],
    ['asks for all users', 'select id from "user" where is_active'],
  ])('reports a statement that %s', async (_, text) => {
    const { rows } = await client.query(`explain (format json) ${text}`);
    expect(scansOfOthers(rows[0]['QUERY PLAN'][0].Plan)).not.toEqual([]);
  });
});

/** The scans of a plan that are not led to one member's rows. */
function scansOfOthers(node: Node): string[] {
  const below = (node.Plans ?? []).flatMap(scansOfOthers);
  const type = node['Node Type'];
  // A bitmap is read from an index, which is a node of its own.
  if (!/Scan$/.test(type) || type === 'Bitmap Heap Scan') return below;
  // Rows that the statement itself has made.
  if (type === 'CTE Scan') return below;
  const isLed = /^\(+(\w+\.)?(user_id|id) = /.test(node['Index Cond'] ?? '');
  return isLed
    ? below
    : [`${type} of ${node['Relation Name']}: ${node['Index Cond'] ?? 'no index'}`, ...below];
}

async function seed(): Promise<void> {
  await client.query(
    `insert into "user" (id, email, hashed_password, created_at, updated_at)
     select gen_random_uuid(), n || '@example.com', '!', now(), now() from generate_series(1, $1::int) n`,
    [members],
  );
  for (const table of ['user_profile', 'user_goal', 'diet_preferences', 'user_safety_state'])
    await client.query(
      `insert into ${table} (user_id, created_at, updated_at) select id, now(), now() from "user"`,
    );
  const daily = `from "user" cross join generate_series(0, ${days - 1}) n`;
  await client.query(
    `insert into check_in (user_id, id, date, weight_kg, created_at, updated_at)
     select id, gen_random_uuid(), date '2026-01-01' + n, 80, now(), now() ${daily}`,
  );
  await client.query(
    `insert into nutrition_day (user_id, id, date, calories, created_at, updated_at)
     select id, gen_random_uuid(), date '2026-01-01' + n, 2000, now(), now() ${daily}`,
  );
  await client.query(
    `insert into energy_target (user_id, id, issued_on, reason, calories, snapshot, created_at)
     select id, gen_random_uuid(), date '2026-01-01' + n, 'weekly', 1800, '{}', now() ${daily}`,
  );
  await client.query(
    `insert into member_change (user_id, id, kind, occurred_on, created_at)
     select id, gen_random_uuid(), 'goal-changed', date '2026-01-01' + n, now() ${daily}`,
  );
  await client.query(
    `insert into user_consent (user_id, consent_type, granted, version, created_at, updated_at)
     select id, type, true, '2.0', now(), now()
     from "user" cross join unnest(array['health_data', 'ai_processing', 'terms_of_service', 'privacy_policy']) type`,
  );
  await client.query(
    `insert into ai_session (user_id, id, started_at, last_message_at, created_at)
     select id, case when n = 0 then $1::uuid else gen_random_uuid() end, now(), now(), now()
     from "user" cross join generate_series(0, 4) n`,
    [values.sessionId],
  );
  await client.query(
    `insert into ai_message (user_id, session_id, seq, id, role, content, created_at)
     select user_id, id, n, gen_random_uuid(), 'user', 'v1.00000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', now()
     from ai_session cross join generate_series(1, 4) n`,
  );
  await client.query(
    `insert into ai_token_use (user_id, day, tokens, answers)
     select id, date '2026-01-25' + n, 100, 1 ${daily}`,
  );
  await client.query('vacuum analyze');
}

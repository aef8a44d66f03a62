import { generatedSecret } from '@sleek/backend/platform/generated-secrets';
import { createPool } from '@sleek/backend/platform/postgres/database';
import { createSealedText } from '@sleek/backend/platform/sealed-text';
import { password } from './cases.ts';
import { send } from './load.ts';
import type { BenchMember } from './replay.ts';

type Pool = ReturnType<typeof createPool>;
export type Seed = { crowd: number; dataDir: string; databaseUrl: string };

/** As many as ask at the same time, and as many again. */
const askingMembers = 8;
const askingYears = 2;
const crowdYears = 1;
const daysPerYear = 365;
const seedWithinMs = 120_000;

/**
 * Members who ask, registered through the API, with two years of logs; and a crowd with a year each, so that tables
 * and indexes have the size that they have in use.
 */
export async function seedMembers(address: string, seed: Seed): Promise<BenchMember[]> {
  const members: BenchMember[] = [];
  for (let index = 0; index < askingMembers; index += 1) members.push(await register(address, index));
  const limits = { statementMs: seedWithinMs, answerMs: seedWithinMs };
  const pool = createPool(seed.databaseUrl, { poolSize: 1, onError: () => {}, limits });
  try {
    await pool.query('select setseed(0.5)');
    // Rows that are made to fit need no look at what they point to.
    await pool.query('set session_replication_role = replica');
    const note = createSealedText(generatedSecret(seed.dataDir, 'data-key').reveal()).seal('slept well');
    await addCrowd(pool, seed.crowd);
    const ids = members.map(({ id }) => id);
    await addLogs(pool, { whose: 'id = any($2)', ids, days: askingYears * daysPerYear, note });
    await addLogs(pool, { whose: 'not id = any($2)', ids, days: crowdYears * daysPerYear, note });
    await addTargets(pool);
    for (const member of members) await settleGoal(address, member);
    await spreadSnapshots(pool);
    await pool.query('vacuum analyze');
    await pool.query('checkpoint');
  } finally {
    await pool.end();
  }
  return members;
}

/** A change of one weight each time it is called, made in the database alone. */
export function weightChanger(pool: Pool): (member: BenchMember) => Promise<void> {
  let changes = 0;
  return async ({ id }) => {
    changes += 1;
    await pool.query(
      `update check_in set weight_kg = 80 + $2::int % 100 * 0.01
       where user_id = $1 and date = (select max(date) from check_in where user_id = $1 and weight_kg is not null)`,
      [id, changes],
    );
  };
}

async function register(address: string, index: number): Promise<BenchMember> {
  const email = `bench-${index}@example.com`;
  const credentials = JSON.stringify({ email, password });
  const path = '/api/v1/auth/register';
  const answer = await send(address, { method: 'POST', path, body: credentials });
  const { access_token: token } = JSON.parse(answer.text) as { access_token: string };
  const me = await send(address, { method: 'GET', path: '/api/v1/me', token });
  const { id } = JSON.parse(me.text) as { id: string };
  return { id, email, token };
}

/** The member's own change of goal, with their logs in place: issues a target with a real snapshot. */
async function settleGoal(address: string, { token }: BenchMember): Promise<void> {
  const { fetch } = globalThis;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const profile = { sex: 'female', birth_year: 1988, height_cm: 168, activity_level: 'light' };
  const goal = { goal_type: 'fat_loss', target_weight_kg: 70, pace_preference: 'moderate' };
  for (const [path, body] of [
    ['profile', profile],
    ['goals', goal],
  ] as const) {
    const answer = await fetch(new URL(`/api/v1/me/${path}`, address), {
      method: 'PATCH',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`PATCH ${path} answered ${answer.status}: ${await answer.text()}`);
  }
}

async function addCrowd(pool: Pool, crowd: number): Promise<void> {
  await pool.query(
    `insert into "user" (id, email, hashed_password, created_at, updated_at)
     select gen_random_uuid(), 'crowd-' || n || '@example.com', '!', now(), now() from generate_series(1, $1::int) n`,
    [crowd],
  );
  for (const table of ['user_profile', 'user_goal', 'diet_preferences', 'user_safety_state'])
    await pool.query(
      `insert into ${table} (user_id, created_at, updated_at)
       select id, now(), now() from "user" u where not exists (select from ${table} t where t.user_id = u.id)`,
    );
}

type Logs = { whose: string; ids: string[]; days: number; note: string };

/** Nine days in ten have a weight and food; every fifth check-in has a note. */
async function addLogs(pool: Pool, { whose, ids, days, note }: Logs): Promise<void> {
  const everyDay = `from "user" cross join generate_series(1, $1::int) ago where ${whose} and random() < 0.9`;
  await pool.query(
    `insert into check_in
       (user_id, id, date, weight_kg, notes, energy_level, sleep_quality, mood, created_at, updated_at)
     select id, gen_random_uuid(), current_date - ago, 78 + ago * 0.01 + random() * 1.2,
       case when ago % 5 = 0 then $3 end, 1 + ago % 5, 1 + ago % 4, 1 + ago % 3, now(), now() ${everyDay}`,
    [days, ids, note],
  );
  await pool.query(
    `insert into nutrition_day
       (user_id, id, date, calories, protein_g, carbs_g, fat_g, fiber_g, created_at, updated_at)
     select id, gen_random_uuid(), current_date - ago, 1750 + random() * 400, 110, 190, 65, 24, now(), now()
     ${everyDay}`,
    [days, ids],
  );
}

/** One a week since the first log, the latest today, so that nothing is due while the bench runs. */
async function addTargets(pool: Pool): Promise<void> {
  await pool.query(`
    insert into energy_target
      (user_id, id, issued_on, reason, calories, protein_g, carbs_g, fat_g, fiber_g, rate_kg_per_week, created_at)
    select user_id, gen_random_uuid(), current_date - 7 * week,
      case when week = weeks then 'onboarding' else 'weekly' end, 1800, 120, 180, 60, 25, -0.4,
      now() - week * interval '7 days'
    from (select user_id, (current_date - min(date)) / 7 as weeks from check_in group by user_id) logged
    cross join lateral generate_series(0, weeks) week`);
}

/** What the engine wrote for the latest target stands for the ones before it. */
async function spreadSnapshots(pool: Pool): Promise<void> {
  await pool.query(`
    update energy_target t set snapshot = latest.snapshot
    from (select snapshot from energy_target where snapshot is not null limit 1) latest where t.snapshot is null`);
}

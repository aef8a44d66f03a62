import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { changesBetween, fillEveryColumn, snapshotOf } from '../../testing/stored-rows.ts';
import { migrateDown, migrateUp, migrationState } from './migrate.ts';

describe('the migrations', () => {
  test('go down to nothing and up again, with data in the tables, to the same schema', async () => {
    await using database = await freshDatabase();
    const before = await schemaOf(database.url);
    expect(before.length).toBeGreaterThan(50);
    await fill(database.url);
    const { applied, pending } = await migrationState(database.url);
    expect(pending).toEqual([]);

    const undone: string[] = [];
    for (const name of applied.toReversed()) {
      expect(await migrateDown(database.url)).toEqual([name]);
      undone.push(name);
    }
    expect(await migrationState(database.url)).toEqual({ applied: [], pending: applied });
    expect(await schemaOf(database.url)).toEqual([]);
    expect(await migrateDown(database.url)).toEqual([]);

    expect(await migrateUp(database.url)).toEqual(undone.toReversed());
    expect(await schemaOf(database.url)).toEqual(before);
    await fill(database.url);
  });

  test('keep every value that the tables of both sides hold, down and up again, one by one', async () => {
    await using database = await freshDatabase();
    await fill(database.url, 1);
    await fill(database.url, 2);
    expect(await fillEveryColumn(database.url)).toEqual(['energy_target.withheld']);
    let newer = await snapshotOf(database.url);
    for (;;) {
      const [name] = await migrateDown(database.url);
      if (name === undefined) break;
      const older = await snapshotOf(database.url);
      expect(changesBetween(newer, older), `${name} down`).toEqual([]);
      expect(await migrateUp(database.url, 1)).toEqual([name]);
      expect(changesBetween(older, await snapshotOf(database.url)), `${name} up`).toEqual([]);
      expect(await migrateDown(database.url)).toEqual([name]);
      newer = await snapshotOf(database.url);
      expect(changesBetween(older, newer), `${name} down again`).toEqual([]);
    }
    expect([...newer.keys()]).toEqual([]);
    // Each migration three times, over every column of every table.
  }, 240_000);

  test('would be caught losing a row or changing a value', () => {
    const before = new Map([
      [
        't',
        [
          { id: '1', note: 'x' },
          { id: '2', note: null },
        ],
      ],
    ]);
    expect(changesBetween(before, new Map([['t', [{ id: '2', note: null }]]]))).toHaveLength(2);
    expect(changesBetween(before, new Map([['t', []]]))).toHaveLength(3);
    expect(changesBetween(before, new Map([['t', [{ id: '1' }, { id: '2' }]]]))).toEqual([]);
    const changed = new Map([
      [
        't',
        [
          { id: '1', note: 'y' },
          { id: '2', note: null },
        ],
      ],
    ]);
    expect(changesBetween(before, changed)).toEqual(['t: only before ["1","x"]', 't: only after ["1","y"]']);
  });

  test('are numbered, each with a number of its own', async () => {
    await using database = await freshDatabase();
    const { applied } = await migrationState(database.url);
    const numbers = applied.map((name) => /^(\d{4})_[a-z0-9_]+$/.exec(name)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(applied.length);
  });

  test('of a branch that was merged late are applied below later ones', async () => {
    await using database = await freshDatabase();
    const { applied } = await migrationState(database.url);
    for (const _name of applied.slice(3)) await migrateDown(database.url);
    await query(database.url, 'drop table nutrition_day, check_in');
    await query(database.url, `delete from schema_migration where name = '0002_daily_log'`);
    expect(await migrateUp(database.url)).toEqual(['0002_daily_log', ...applied.slice(3)]);
    expect(await migrationState(database.url)).toMatchObject({ pending: [] });
  });

  test('have nothing to do where they were applied', async () => {
    await using database = await freshDatabase();
    expect(await migrateUp(database.url)).toEqual([]);
  });

  test('are applied once by processes that start together, and none of them fails', async () => {
    await using database = await freshDatabase();
    const { applied } = await migrationState(database.url);
    for (const _name of applied) await migrateDown(database.url);
    const done = await Promise.all([1, 2, 3].map(() => migrateUp(database.url)));
    expect(done.flat().sort()).toEqual(applied);
    expect(await migrationState(database.url)).toEqual({ applied, pending: [] });
  });
});

async function query<T>(url: string, statement: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as T[];
  } finally {
    await client.end();
  }
}

/** Columns, constraints and indexes of every table but the journal. */
function schemaOf(url: string): Promise<unknown[]> {
  return query(
    url,
    `select table_name as t, column_name as name, concat_ws(' ', data_type, character_maximum_length,
       numeric_precision, numeric_scale, is_nullable, column_default) as what
     from information_schema.columns where table_schema = 'public' and table_name <> 'schema_migration'
     union all
     select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
     where connamespace = 'public'::regnamespace and conrelid <> 'schema_migration'::regclass
     union all
     select tablename, indexname, indexdef from pg_indexes
     where schemaname = 'public' and tablename <> 'schema_migration'
     order by 1, 2, 3`,
  );
}

/** One row in every table, with what each of its columns must have. */
async function fill(url: string, member = 1): Promise<void> {
  const id = `00000000-0000-4000-8000-00000000000${member}`;
  const task = 'x'.repeat(member);
  const rows: Record<string, object> = {
    user: { id, email: `member-${member}@example.com`, hashed_password: 'x', ...stamps },
    member_data_version: { user_id: id, version: 1 },
    user_profile: { user_id: id, ...stamps },
    user_goal: { user_id: id, ...stamps },
    diet_preferences: { user_id: id, ...stamps },
    user_safety_state: { user_id: id, ...stamps },
    member_change: { user_id: id, id, kind: 'goal-changed', occurred_on: '2026-06-15', created_at: now },
    refresh_token: {
      user_id: id,
      id,
      family_id: id,
      token_hash: `${member}`.repeat(64),
      expires_at: now,
      created_at: now,
    },
    user_link: {
      user_id: id,
      id,
      purpose: 'verify_email',
      token_hash: `${member}`.repeat(64),
      expires_at: now,
      created_at: now,
    },
    idempotency_key: {
      user_id: id,
      key_hash: `${member}`.repeat(64),
      attempt: id,
      leased_until: now,
      request: 'v1.00000000.x',
      created_at: now,
      expires_at: '2026-06-16T12:00:00Z',
    },
    audit_log: { id, user_id: id, actor_kind: 'member', actor_id: id, action: 'x', created_at: now },
    user_consent: { user_id: id, consent_type: 'analytics', granted: true, version: '1.0', ...stamps },
    user_consent_event: {
      user_id: id,
      id,
      consent_type: 'analytics',
      granted: true,
      version: '1.0',
      created_at: now,
    },
    account_deletion: { user_id: id, ...deletion },
    deletion_ledger: { member_hash: `${member}`.repeat(64), state: 'closed', ...deletion, changed_at: now },
    check_in: { user_id: id, id, date: '2026-06-15', weight_kg: 80.5, ...stamps },
    nutrition_day: { user_id: id, id, date: '2026-06-15', calories: 2000, ...stamps },
    energy_target: {
      user_id: id,
      id,
      issued_on: '2026-06-15',
      reason: 'weekly',
      calories: 2000,
      created_at: now,
    },
    ai_session: { user_id: id, id, started_at: now, last_message_at: now, created_at: now },
    ai_message: {
      user_id: id,
      session_id: id,
      seq: 1,
      id,
      role: 'user',
      content: 'v1.00000000.x',
      created_at: now,
    },
    ai_token_use: { user_id: id, day: '2026-06-15' },
    ai_policy_violation_log: {
      user_id: id,
      id,
      session_id: id,
      violation_type: 'self_harm',
      severity: 'critical',
      is_input: true,
      action_taken: 'block',
      verdict: 'right',
      expected_label: 'self_harm',
      expected_action: 'block',
      reviewed_by: 'ada',
      reviewed_at: now,
      created_at: now,
    },
    ai_tool_call_log: { user_id: id, id, session_id: id, run_id: id, ...toolCall, created_at: now },
    incident: {
      title: 'x',
      impact: 'minor',
      parts: '{coach}',
      opened_at: now,
      opened_by: 'x',
      closed_at: now,
      closed_by: 'x',
    },
    incident_entry: { incident_id: 1, kind: 'note', words: 'x', written_by: 'x', written_at: now },
    maintenance_change: {
      is_on: true,
      announced_until: now,
      words: 'x',
      changed_by: 'x',
      changed_at: now,
    },
    alarm_reading: { process: `p${member}`, readings: '{}', read_at: now },
    alarm_state: { alarm: `a${member}`, phase: 'ok', state: '{}' },
    alarm_change: { alarm: 'x', change: 'firing', changed_by: 'x', changed_at: now },
    ...metricRows(id, `2026-06-15T1${member}:00:00Z`),
    feature_flag_change: { name: 'x', is_on: true, changed_by: 'x', reason: 'x', changed_at: now },
    scheduled_task: { name: task, first_seen_at: now, last_tick: now },
    task_run: { task, tick: now, due_at: now, created_at: now },
    coach_proposal: {
      user_id: id,
      id,
      session_id: id,
      kind: 'log_weight',
      change: 'v1.00000000.x',
      journal: 'v1.00000000.x',
      status: 'confirmed',
      decided_at: now,
      created_at: now,
      expires_at: new Date(Date.parse(String(now)) + 86_400_000),
    },
    coach_plan: { user_id: id, id, starts_at: now, content: 'v1.00000000.x', created_at: now },
    coach_recommendation: {
      user_id: id,
      id,
      plan_id: id,
      place: 1,
      kind: 'protein',
      content: 'v1.00000000.x',
      status: 'accepted',
      created_at: now,
      decided_at: now,
    },
    coach_run: { user_id: id, id, session_id: id, status: 'running', created_at: now },
    photo_upload: {
      user_id: id,
      id,
      s3_key: `photos/${id}/x.jpg`,
      content_type: 'image/jpeg',
      created_at: now,
      expires_at: now,
    },
    progress_photo: {
      user_id: id,
      id,
      date: '2026-06-15',
      s3_key: `photos/${id}/x.jpg`,
      content_hash: 'x',
      created_at: now,
    },
    photo_view: { user_id: id, id, photos: 1, viewer: 'member', created_at: now },
  };
  for (const [table, row] of Object.entries(rows)) {
    const columns = Object.keys(row);
    const holes = columns.map((_column, index) => `$${index + 1}`);
    await query(
      url,
      `insert into "${table}" (${columns.join()}) values (${holes.join()})`,
      Object.values(row),
    );
  }
  const tables = await query<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition and relname <> 'schema_migration'`,
  );
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(rows).sort());
}

/** In this order: the last hangs on the one before. */
function metricRows(id: string, hour: string): Record<string, object> {
  const counts = { requests: 3, client_errors: 1, server_errors: 1 };
  const latency = { latency_p50_ms: 1.5, latency_p95_ms: 1.5, latency_p99_ms: 1.5 };
  const business = { active_members: 1, check_ins: 1, conversations: 1, violations: 1 };
  return {
    request_count: { hour, process_id: id, route: 'x', ...counts, durations: '{"40": 3}' },
    process_hour: { hour, process_id: id, from_at: hour, to_at: hour },
    metrics_hour: {
      hour,
      covered_seconds: 1800,
      ...counts,
      ...latency,
      ...business,
      computed_at: hour,
    },
    metrics_route_hour: { hour, route: 'x', ...counts, ...latency },
  };
}

const now = '2026-06-15T12:00:00Z';
const stamps = { created_at: now, updated_at: now };
const deletion = { requested_at: now, purge_at: '2026-06-22T12:00:00Z', link_hash: 'c'.repeat(64) };
const toolCall = {
  tool_name: 'x',
  tool_category: 'internal',
  input_hash: 'x',
  input_summary: '',
  output_summary: '',
  status: 'success',
  latency_ms: 1,
};

import { checkInRequest } from '@sleek/contract/check-ins';
import { consentType } from '@sleek/contract/consent';
import { nutritionDay, nutritionDayRequest } from '@sleek/contract/nutrition';
import { goalUpdate, preferencesUpdate, profileUpdate, units } from '@sleek/contract/profile';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let client: Client;

/** One member with a row in each table of the contract's writing routes. */
beforeAll(async () => {
  app = await openTestApp();
  const member = await app.member();
  await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
  await member.send('POST', '/api/v1/nutrition/day', { body: { date: '2026-06-15', calories: 2000 } });
  client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query(`delete from user_consent where consent_type <> 'terms_of_service'`);
});
afterAll(async () => {
  await client.end();
  await app[Symbol.asyncDispose]();
});

const long = (length: number) => 'x'.repeat(length);
type Case = { schema: z.ZodType; samples: unknown[] };

/** Samples at both edges of a field, from what its schema says of itself. */
function edgesOf(schema: z.ZodType): unknown[] {
  const field = unwrapped(schema);
  if (field instanceof z.ZodEnum)
    return [...field.options, 'other', '', String(field.options[0]).toUpperCase()];
  if (field instanceof z.ZodBoolean) return [true, false];
  if (field instanceof z.ZodString && field.maxLength !== null)
    return ['x', long(field.maxLength), long(field.maxLength + 1)];
  const { minimum, maximum, type } = (field.meta() ?? {}) as Record<string, unknown>;
  if (typeof minimum !== 'number' || typeof maximum !== 'number') return [];
  const step = type === 'integer' ? 1 : 0.01;
  return [minimum - step, minimum, minimum + step, maximum - step, maximum, maximum + step];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

const days = ['1899-12-31', '1900-01-01', '2100-12-31', '2101-01-01'];
const foods = [[], ['nuts'], [long(200)], [long(201)], [7], {}, 'nuts', ['a\nb'], [null], [['nuts']]];
/** Fields whose edges their schemas do not tell. */
const ownSamples: Record<string, unknown[]> = {
  date: days,
  timezone: ['Europe/Berlin', 'UTC', ''],
  country: ['DE', 'D', 'DEU', 'D1', ''],
  locale: ['en', 'en-GB', 'zh-Hans-CN', 'e', 'en_GB', 'en-', `en-${long(40)}`, ''],
  allergies: foods,
  disliked_foods: foods,
  macro_targets: [
    {},
    { protein: 100 },
    { a: 2_147_483_648 },
    { a: -2_147_483_649 },
    { a: 1.5 },
    { a: 'x' },
    [],
    7,
  ],
};
/** Instants are bound by their type; notes lie sealed and are tested below; units are three columns. */
const elsewhere = ['client_updated_at', 'target_date', 'notes', 'units'];

const tables = {
  check_in: checkInRequest.shape,
  nutrition_day: { ...nutritionDayRequest.shape, source: nutritionDay.shape.source },
  user_profile: {
    ...profileUpdate.shape,
    unit_weight: units.shape.weight,
    unit_height: units.shape.height,
    unit_energy: units.shape.energy,
  },
  user_goal: goalUpdate.shape,
  diet_preferences: preferencesUpdate.shape,
  user_consent: { consent_type: consentType },
  user_consent_event: { consent_type: consentType },
};

const cases = Object.entries(tables).flatMap(([table, shape]) =>
  Object.entries(shape)
    .filter(([column]) => !elsewhere.includes(column))
    .map(([column, schema]): [string, Case] => [
      `${table}.${column}`,
      { schema, samples: ownSamples[column] ?? edgesOf(schema) },
    ]),
);

describe('the database takes of a field what the contract takes, and refuses the rest', () => {
  test.each(cases)('%s', async (place, { schema, samples }) => {
    expect(samples.length).toBeGreaterThan(1);
    const takes = samples.map((sample) => [sample, schema.safeParse(sample).success]);
    const stores: unknown[] = [];
    for (const sample of samples) stores.push([sample, await isStored(place, sample)]);
    expect(stores).toEqual(takes);
  });
});

describe('the database refuses in the clear', () => {
  const sealed = `v1.0123abcd.${long(40)}`;
  test.each([
    'check_in.notes',
    'nutrition_day.notes',
    'ai_session.conversation_history',
    'ai_session.context_summary',
    'ai_session.title',
    'ai_message.content',
    'coach_run.events',
    'ai_policy_violation_log.trigger_content',
    'coach_proposal.change',
    'coach_plan.content',
    'coach_recommendation.content',
  ])('%s', async (place) => {
    await coachRows();
    expect(await isStored(place, sealed)).toBe(true);
    for (const clear of ['I feel low', '', '[{"role":"user"}]', 'v1.I feel low today and tired'])
      expect(await isStored(place, clear), clear).toBe(false);
  });

  test('refresh_token.token_hash', async () => {
    expect(await isStored('refresh_token.token_hash', 'a'.repeat(64))).toBe(true);
    for (const clear of ['eyJhbGciOiJIUzI1NiJ9.e30.sig', 'A'.repeat(64), 'a'.repeat(63)])
      expect(await isStored('refresh_token.token_hash', clear)).toBe(false);
  });
});

test.each<[string, unknown[], unknown[]]>([
  ['user.email', ['a@b.example'], ['A@b.example', 'a b@c.example', 'nobody', '@b', '']],
  ['user.role', ['member', 'reviewer', 'admin'], ['root', '']],
  ['user.token_version', [0, 1], [-1]],
  ['check_in.adherence_score', [0, 0.5, 1, null], [-0.01, 1.01, 5]],
  ['ai_session.model_tier', ['free', 'standard', 'premium'], ['gold']],
  ['ai_session.message_count', [0], [-1]],
  ['ai_session.told', ['minor', 'pregnancy', null], ['adult', '']],
  ['ai_session.last_seq', [0, 2], [-1]],
  ['ai_session.summarised_to', [0, 2], [-1]],
  ['ai_message.seq', [1], [0, -1]],
  ['ai_message.role', ['user', 'assistant'], ['system', '']],
  ['ai_message.tells', ['minor', 'pregnancy', null], ['adult', '']],
  ['ai_token_use.tokens', [0, 9], [-1]],
  ['ai_token_use.answers', [0, 9], [-1]],
  ['ai_policy_violation_log.violation_type', ['self_harm', 'unsupported_claim'], ['ok', '']],
  ['ai_policy_violation_log.severity', ['info', 'warning', 'blocked', 'critical'], ['grave']],
  ['ai_policy_violation_log.action_taken', ['flag', 'modify', 'block'], ['allow']],
  ['ai_policy_violation_log.verdict', [null], ['right', 'maybe']],
  ['ai_policy_violation_log.details', ['{}'], ['[]', '7']],
  ['coach_proposal.kind', ['log_weight', 'log_food', 'change_goal'], ['log_mood', '']],
  ['coach_proposal.status', ['open'], ['expired', '']],
  ['coach_recommendation.status', ['open'], ['accepted', 'dismissed', 'undone', '']],
  ['coach_recommendation.place', [1, 20], [0, -1, 21]],
  ['coach_recommendation.kind', ['protein', 'poor-sleep-energy'], ['', 'Two words']],
  ['photo_upload.content_type', ['image/jpeg', 'image/heic'], ['image/gif', '']],
  ['photo_upload.content_length', [1, null], [0, -1]],
  ['progress_photo.visibility', ['private', 'coach_only'], ['public', '']],
  ['progress_photo.status', ['processing', 'ready', 'refused', 'failed', 'deleting'], ['done', '']],
  ['progress_photo.refusal', ['not-an-image', 'damaged', 'too-many-pixels', null], ['ugly', '']],
  ['progress_photo.photo_metadata', ['{}', '{"pose": "front"}'], ['[]', '7']],
  ['progress_photo.width', [1, 1600, null], [0, -1]],
  ['progress_photo.attempts', [0, 6], [-1]],
  ['photo_view.photos', [1, 500], [0, -1]],
  ['photo_view.viewer', ['member', 'coach'], ['anybody', '']],
  ['coach_run.status', ['running', 'done', 'failed', 'cancelled'], ['stopped']],
  ['energy_target.calories', [1200, 2500], [1199, 0, -1]],
  ['energy_target.protein_g', [0, 150], [-1]],
  ['ai_tool_call_log.latency_ms', [0, 60_000], [-1]],
])('%s keeps to what the product ever writes', async (place, good, bad) => {
  await coachRows();
  for (const value of good) expect(await isStored(place, value), String(value)).toBe(true);
  for (const value of bad) expect(await isStored(place, value), String(value)).toBe(false);
});

/** What PostgreSQL answers when a value breaks a check, an enumeration, a length or a type. */
const refusals = new Set(['23514', '22001', '22003', '22007', '22008', '22P02', '23502']);

/** Whether the one row of the table takes the value; nothing stays. */
async function isStored(place: string, value: unknown): Promise<boolean> {
  const [table = '', column = ''] = place.split('.');
  const isJson = typeof value === 'object' || /allergies|disliked_foods|macro_targets/.test(column);
  await client.query('begin');
  try {
    const row = `(select ctid from "${table}" limit 1)`;
    const update = `update "${table}" set "${column}" = $1 where ctid = ${row}`;
    const { rowCount } = await client.query(update, [
      isJson && value !== null ? JSON.stringify(value) : value,
    ]);
    expect(rowCount).toBe(1);
    return true;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!refusals.has(code)) throw error;
    return false;
  } finally {
    await client.query('rollback');
  }
}

let coachHasRows = false;

/** A conversation, an answer, a look and a target of the member. */
async function coachRows(): Promise<void> {
  if (coachHasRows) return;
  coachHasRows = true;
  const id = 'select id as user_id, id';
  const at = `'2026-06-15T12:00:00Z'::timestamptz`;
  for (const statement of [
    `insert into ai_session (user_id, id, started_at, last_message_at, created_at) ${id}, ${at}, ${at}, ${at}`,
    `insert into ai_message (user_id, session_id, seq, id, role, content, created_at)
       ${id}, 1, id, 'user', 'v1.0123abcd.x', ${at}`,
    `insert into ai_token_use (user_id, day) select id as user_id, '2026-06-15'::date`,
    `insert into coach_proposal (user_id, id, session_id, kind, change, created_at, expires_at)
       ${id}, id, 'log_weight', 'v1.0123abcd.x', ${at}, ${at} + interval '1 day'`,
    `insert into coach_plan (user_id, id, starts_at, content, created_at) ${id}, ${at}, 'v1.0123abcd.x', ${at}`,
    `insert into coach_recommendation (user_id, id, plan_id, place, kind, content, created_at)
       ${id}, id, 1, 'protein', 'v1.0123abcd.x', ${at}`,
    `insert into coach_run (user_id, id, session_id, status, created_at) ${id}, id, 'running', ${at}`,
    `insert into ai_policy_violation_log (user_id, id, violation_type, severity, is_input, action_taken, created_at)
       ${id}, 'self_harm', 'critical', true, 'block', ${at}`,
    `insert into ai_tool_call_log (user_id, id, session_id, run_id, tool_name, tool_category, input_hash, input_summary,
       output_summary, status, latency_ms, created_at) ${id}, id, id, 'x', 'x', 'x', '', '', 'success', 1, ${at}`,
    `insert into energy_target (user_id, id, issued_on, reason, calories, created_at)
       ${id}, '2026-06-15'::date, 'weekly', 2000, ${at}`,
    `insert into photo_upload (user_id, id, s3_key, content_type, created_at, expires_at)
       ${id}, 'photos/x.jpg', 'image/jpeg', ${at}, ${at}`,
    `insert into progress_photo (user_id, id, date, s3_key, content_hash, created_at)
       ${id}, '2026-06-15'::date, 'photos/x.jpg', 'x', ${at}`,
    `insert into photo_view (user_id, id, photos, viewer, created_at) ${id}, 1, 'member', ${at}`,
  ])
    await client.query(`${statement} from "user"`);
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { createSealedText, type SealedText } from '../sealed-text.ts';
import { openDatabase } from './database.ts';
import { readKeyUse, resealTexts, sealedColumns } from './reseal-texts.ts';

const [former, present, foreign] = [1, 2, 3].map(() => randomBytes(32).toString('base64'));
const ring = createSealedText(`${present},${former}`);
const sealedBy = (key: string | undefined) => createSealedText(key ?? '');
let app: TestApp;
let opened: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  app = await openTestApp();
  opened = openDatabase(app.databaseUrl, { poolSize: 2, onError: () => {} });
});
afterAll(async () => {
  await opened.close();
  await app[Symbol.asyncDispose]();
});

/** Days with notes by that key, from a date on. */
async function notes(sealer: SealedText, count: number, from: string): Promise<void> {
  await rowsOf(
    app,
    `insert into check_in (user_id, id, date, notes, created_at, updated_at)
     select u.id, gen_random_uuid(), $1::date + n, 'v1.00000000.x', now(), now()
     from "user" u, generate_series(0, $2 - 1) n`,
    [from, count],
  );
  const rows = await rowsOf<{ id: string }>(app, `select id from check_in where notes = 'v1.00000000.x'`);
  for (const { id } of rows)
    await rowsOf(app, 'update check_in set notes = $1 where id = $2', [sealer.seal(`note ${id}`), id]);
}

test('every text of a former key is sealed anew and reads as before; what no key opens stays and is counted', async () => {
  await app.member();
  await notes(sealedBy(former), 130, '2026-01-01');
  await notes(ring, 3, '2025-01-01');
  await notes(sealedBy(foreign), 2, '2024-01-01');
  const history = sealedBy(former).seal('[]');
  await rowsOf(
    app,
    `insert into ai_session (user_id, id, started_at, last_message_at, created_at, conversation_history, context_summary)
     select id, id, now(), now(), now(), $1, $1 from "user"`,
    [history],
  );
  await rowsOf(
    app,
    `insert into idempotency_key (user_id, key_hash, attempt, leased_until, request, answer, created_at, expires_at)
     select id, repeat(n::text, 64), id, now(), $1, $1, now(), now() + interval '1 day' from "user", generate_series(1, 2) n`,
    [history],
  );
  expect((await readKeyUse(opened.db, ring)).map(({ texts, isPresent }) => [texts, isPresent])).toEqual(
    expect.arrayContaining([
      [3, true],
      [136, false],
      [2, false],
    ]),
  );

  expect(await resealTexts(opened.db, ring)).toEqual({ resealed: 136, unreadable: 2 });
  const rows = await rowsOf<{ id: string; notes: string }>(app, 'select id, notes from check_in');
  const only = sealedBy(present);
  const readable = rows.filter(({ id, notes: text }) => {
    try {
      return only.open(text) === `note ${id}`;
    } catch {
      return false;
    }
  });
  expect([rows.length, readable.length]).toEqual([135, 133]);
  expect(await resealTexts(opened.db, ring)).toEqual({ resealed: 0, unreadable: 2 });
});

test('a text that its member changes meanwhile stays as they leave it', async () => {
  await rowsOf(app, 'delete from check_in');
  await notes(sealedBy(former), 1, '2026-01-01');
  const member = new Client({ connectionString: app.databaseUrl });
  await member.connect();
  await member.query('begin');
  await member.query('update check_in set notes = $1', [ring.seal('changed meanwhile')]);
  const resealing = resealTexts(opened.db, ring);
  const waits = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event = 'transactionid'`;
  await expect.poll(() => rowsOf(app, waits)).toEqual([{ n: 1 }]);
  await member.query('commit');
  await member.end();
  expect(await resealing).toEqual({ resealed: 0, unreadable: 0 });
  const [after] = await rowsOf<{ notes: string }>(app, 'select notes from check_in');
  expect(ring.open(after?.notes ?? '')).toBe('changed meanwhile');
});

test('the list of places names every column that must be sealed', async () => {
  const checked = await rowsOf<{ place: string }>(
    app,
    `select conrelid::regclass || '.' || attname as place from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'c' and pg_get_constraintdef(pg_constraint.oid) like '%v1.________.%' order by 1`,
  );
  expect(checked.map(({ place }) => place)).toEqual(
    sealedColumns.map(({ table, column }) => `${table}.${column}`).sort(),
  );
});

import { Client } from 'pg';
import { expect, test } from 'vitest';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestMember } from '../../testing/test-app.ts';

test('a member who logs nothing more still gets a target each week on their weekday, once', async () => {
  await using app = await openTestApp();
  const member = await app.member();
  await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
  const issued = async () => {
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      "select to_char(issued_on, 'YYYY-MM-DD') as day, reason from energy_target order by issued_on, created_at",
    );
    await client.end();
    return rows as { day: string; reason: string }[];
  };
  expect(await issued()).toEqual([{ day: '2026-06-15', reason: 'onboarding' }]);
  for (const now of [
    '2026-06-21T23:59:00Z',
    '2026-06-22T00:01:00Z',
    '2026-06-22T12:00:00Z',
    '2026-07-01T12:00:00Z',
  ]) {
    app.clock.set(now);
    await app.runDueTasks();
  }
  expect(await issued()).toEqual([
    { day: '2026-06-15', reason: 'onboarding' },
    { day: '2026-06-22', reason: 'weekly' },
    { day: '2026-07-01', reason: 'weekly' },
  ]);
});

test('what cannot be issued to one member is issued to all others, and only what was issued is counted', async () => {
  const lines: LogLine[] = [];
  await using app = await openTestApp({}, { log: recordingLog(lines) });
  const members: TestMember[] = [];
  for (let count = 0; count < 6; count++) members.push(await app.member());
  for (const member of members)
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
  await rowsOf(
    app,
    `update user_profile set timezone = 'No/Where' from "user" where id = user_id and email = $1`,
    [members[0]?.email],
  );
  await members[1]?.send('POST', '/api/v1/me/consents', {
    body: { consent_type: 'health_data', granted: false },
  });
  app.clock.set('2026-06-22T12:00:00Z');
  await expect(app.runDueTasks()).rejects.toThrow();
  const issued = await rowsOf<{ email: string }>(
    app,
    `select email from energy_target join "user" u on u.id = user_id where reason = 'weekly' order by 1`,
  );
  expect(issued.map(({ email }) => email)).toEqual(members.slice(2).map(({ email }) => email));

  await rowsOf(app, `update user_profile set timezone = 'UTC' where timezone = 'No/Where'`);
  await app.runDueTasks();
  await app.runDueTasks();
  expect(lines.filter(({ event }) => event === 'weekly_targets_issued')).toEqual([
    { level: 'info', event: 'weekly_targets_issued', members: 1 },
  ]);
});

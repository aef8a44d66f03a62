import { Client } from 'pg';
import { expect, test } from 'vitest';
import { openTestApp } from '../../testing/test-app.ts';

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

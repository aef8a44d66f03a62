import { localDay } from '@sleek/domain/days';
import { expect, test } from 'vitest';
import { openTestApp } from '../../testing/test-app.ts';
import { demoEmail } from './seed-demo-member.ts';

test('the demo member logs in and has 120 days with weekly targets that were issued on their day', async () => {
  await using app = await openTestApp();
  const seeded = await app.seedDemo();
  expect(seeded.ok).toBe(true);
  if (!seeded.ok) return;
  const login = await app.send('POST', '/api/v1/auth/login', { body: seeded.value });
  const token = (login.body as { access_token: string }).access_token;
  const energy = await app.send('GET', '/api/v1/energy', { token });
  expect(energy.body).toMatchObject({ as_of: localDay('2026-06-15'), level: 'high', targets_withheld: null });
  const history = await app.send('GET', '/api/v1/energy/history', { token });
  const { items, total } = history.body as { items: { target_calories: number | null }[]; total: number };
  expect(total).toBe(120);
  expect(items.every(({ target_calories }) => target_calories !== null)).toBe(true);
  expect(new Set(items.map(({ target_calories }) => target_calories)).size).toBeGreaterThan(3);
});

test('a second demo is not made, and names the first', async () => {
  await using app = await openTestApp();
  await app.seedDemo();
  expect(await app.seedDemo()).toEqual({ ok: false, error: { type: 'demo-exists' } });
});

test('a database with members is refused and keeps only them', async () => {
  await using app = await openTestApp();
  await app.member();
  expect(await app.seedDemo()).toEqual({ ok: false, error: { type: 'database-has-members' } });
  const login = await app.send('POST', '/api/v1/auth/login', { body: { email: demoEmail, password: 'x' } });
  expect(login.status).toBe(401);
});

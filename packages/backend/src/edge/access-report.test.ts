import { expect, test } from 'vitest';
import { createLog } from '../platform/log.ts';
import { accountDay, busyDay, sensitive } from '../testing/busy-day.ts';
import { goodPassword, openTestApp } from '../testing/test-app.ts';

/** The privacy policy says of these lines: neither id nor e-mail, address or health data. */
test('the log of a busy day holds nothing of the person, in its lines and in what they are made of', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'trace', format: 'json' }, (line) => lines.push(line));
  await using app = await openTestApp({}, { log });
  const member = await busyDay(app);
  const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
  const agent = { 'user-agent': 'Zaphod/4.2', 'x-forwarded-for': '198.51.100.7' };
  const tokens = { refresh_token: member.refreshToken };
  for (let turn = 0; turn < 2; turn++)
    await app.send('POST', '/api/v1/auth/refresh', { body: tokens, headers: agent });
  app.clock.advanceMs(60_000);
  await app.send('POST', '/api/v1/auth/refresh', { body: tokens, headers: agent });
  await app.send('POST', '/api/v1/auth/logout', { body: tokens, headers: agent });
  await app.send('GET', `/api/v1/me?email=${sensitive.email}`, {
    headers: { 'x-request-id': sensitive.email, authorization: `Bearer ${member.refreshToken}` },
  });

  const secrets = await accountDay(app);
  const all = lines.join('');
  const searched = {
    ...sensitive,
    ...member,
    ...agent,
    id,
    goodPassword,
    wrong: 'Wrong-1-pass',
    ip: '127.0.0.1',
  };
  const texts = Object.entries(searched).filter(([, value]) => typeof value !== 'function');
  expect(texts.length).toBeGreaterThan(10);
  for (const [name, text] of texts) expect([name, all.includes(String(text))]).toEqual([name, false]);
  expect(all).not.toContain('zelda');
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets)
    expect([secret, secret.length > 8 && !all.includes(secret)]).toEqual([secret, true]);

  const access = lines.map((line) => JSON.parse(line)).filter(({ route }) => route !== undefined);
  expect(access.length).toBeGreaterThan(90);
  const keys = ['level', 'time', 'request_id', 'method', 'route', 'status', 'duration_ms', 'msg'];
  const isCoach = ({ route }: { route: string }) => route.includes('/coach/');
  expect(access.some(isCoach)).toBe(true);
  for (const { component, ...line } of access) {
    expect(component).toBe(isCoach(line as { route: string }) ? 'coach' : undefined);
    expect(Object.keys(line)).toEqual(keys);
  }
  expect(lines.some((line) => line.includes('"msg":"refresh_token_reused"'))).toBe(true);
  expect(lines.some((line) => line.includes('"request_id":"sha256:'))).toBe(true);
});

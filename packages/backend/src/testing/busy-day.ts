import type { TestApp, TestMember } from './test-app.ts';

/** Values of the busy day that belong to a person: none may be seen outside of that person's own answers. */
export const sensitive = { email: 'zelda.metrics@example.com', weight: 83.71, note: 'zq7hush' };

/** A member's busy day, with failures of every kind. */
export async function busyDay(app: TestApp): Promise<TestMember> {
  const member = await app.member({ email: sensitive.email });
  const send = (method: string, path: string, body?: unknown) =>
    member.send(method, `/api/v1${path}`, body === undefined ? {} : { body });
  await send('PATCH', '/me/profile', { sex: 'female', birth_year: 1990, height_cm: 171.3 });
  await send('POST', '/checkins', { date: '2026-06-14', weight_kg: sensitive.weight, notes: sensitive.note });
  await send('POST', '/checkins/sync', {
    checkins: [{ date: '2026-06-13', weight_kg: 83, client_updated_at: '2026-06-13T08:00:00' }],
  });
  await send('POST', '/checkins', { date: 'never', notes: sensitive.note });
  await send('POST', '/nutrition/day', { date: '2026-06-14', calories: 2719 });
  await send('GET', `/checkins?from=2026-06-01&x=${sensitive.note}`);
  await send('DELETE', '/checkins/2026-06-13');
  await send('GET', '/energy');
  await send('POST', '/coach/chat', { message: 'How am I doing?' });
  await send('POST', '/coach/chat', { message: 'I want to eat 300 kcal a day' });
  await app.send('POST', '/api/v1/auth/login', {
    body: { email: sensitive.email, password: 'Wrong-1-pass' },
  });
  await app.send('GET', '/api/v1/me');
  for (let index = 0; index < 40; index++) {
    await app.send('GET', `/api/v1/${sensitive.note}/${index}`);
    await member.send('DELETE', `/api/v1/checkins/2026-01-${String(index).padStart(2, '0')}`);
  }
  return member;
}

/** Everything that can become of an account, over HTTP. @returns the secrets that went to and fro meanwhile. */
export async function accountDay(app: TestApp): Promise<string[]> {
  const secrets = ['Other-Horse-8', 'Third-Horse-9'];
  const email = 'zelda.account@example.com';
  let token = (await app.member({ email })).accessToken;
  const post = async (path: string, body: object) => {
    const answer = await app.send('POST', `/api/v1/auth/${path}`, { token, body });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const { access_token, refresh_token } = answer.body as Record<string, string | undefined>;
    secrets.push(...[access_token, refresh_token].filter((secret) => secret !== undefined));
    token = access_token ?? token;
  };
  const mailed = async () => {
    await app.idle();
    const sent = /#token=([\w-]+)/.exec(app.mails.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
    secrets.push(sent);
    return sent;
  };
  await post('send-verification', {});
  await post('verify-email', { token: await mailed() });
  await post('forgot-password', { email });
  await post('reset-password', { token: await mailed(), new_password: 'Other-Horse-8' });
  await post('login', { email, password: 'Other-Horse-8' });
  await post('change-password', { current_password: 'Other-Horse-8', new_password: 'Third-Horse-9' });
  await app.send('GET', '/api/v1/me/export', { token });
  await app.send('DELETE', '/api/v1/me', { token });
  await post('restore-account', { token: await mailed() });
  await post('login', { email, password: 'Third-Horse-9' });
  await post('logout-all', {});
  return [...secrets, email];
}

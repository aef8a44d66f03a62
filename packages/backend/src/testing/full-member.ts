import { keptPhoto, presign } from './photo-steps.ts';
import { rowsOf } from './rows-of.ts';
import type { TestApp, TestMember } from './test-app.ts';

/** A member of whom every table that can hold anything of a member holds something. */
export async function fullMember(app: TestApp): Promise<TestMember & { id: string }> {
  const member = await app.member();
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { 'idempotency-key': path };
    const answer = await member.send(method, `/api/v1/${path}`, { body, headers });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const { id } = (await ask('GET', 'me')) as { id: string };
  await ask('PATCH', 'me/profile', {
    display_name: `Name of ${member.email}`,
    sex: 'female',
    birth_year: 1990,
    height_cm: 170,
    activity_level: 'light',
  });
  await ask('POST', 'checkins', { date: '2026-06-15', weight_kg: 80, notes: `notes of ${member.email}` });
  await ask('POST', 'nutrition/day', { date: '2026-06-14', calories: 2000, notes: 'soup' });
  await ask('PATCH', 'me/profile', { activity_level: 'active' });
  await ask('PATCH', 'me/preferences', { allergies: ['nuts'] });
  await ask('POST', 'coach/chat', { message: 'How is my weight doing?' });
  await ask('POST', 'coach/plan');
  await ask('POST', 'auth/send-verification');
  await keptPhoto(app, member);
  await presign(member);
  await app.idle();
  // No model provider answers here, so nothing has cost tokens.
  await rowsOf(app, `insert into ai_token_use (user_id, day, tokens) values ($1, '2026-06-15', 400)`, [id]);
  // Nothing was said here that the safety policy had to act on.
  await rowsOf(
    app,
    `insert into ai_policy_violation_log (user_id, id, session_id, violation_type, severity, is_input, action_taken, created_at)
     select user_id, id, id, 'prompt_injection', 'critical', true, 'block', created_at from ai_session where user_id = $1`,
    [id],
  );
  // In the same conversation; its words are those of the answer, since both are sealed JSON.
  await rowsOf(
    app,
    `insert into coach_proposal (user_id, id, session_id, kind, change, created_at, expires_at)
     select user_id, id, session_id, 'log_weight', events, created_at, created_at + interval '1 day'
     from coach_run where user_id = $1`,
    [id],
  );
  return { ...member, id };
}

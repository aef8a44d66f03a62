import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keptPhoto, sendPhoto } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask } from '../coach/coach-client.fixtures.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  member = await app.member();
});

const allow = (by = member) =>
  by.send('POST', '/api/v1/me/consents', { body: { consent_type: 'photo_ai_access' } });
const share = (date: string, by = member) =>
  keptPhoto(app, by, { commit: { visibility: 'coach_only', date } });
const answerTo = async (question = 'When was my last photo?') => (await ask(member, question)).message;

describe('the coach, asked about photos', () => {
  test('knows nothing without the consent, not even whether there are any, and says where it is given', async () => {
    await share('2026-06-03');
    const answer = await ask(member, 'How many photos do I have?');
    expect(answer.message).toMatch(/^I may not know of your photos, not even whether there are any/);
    expect(answer.message).toContain('under You, Privacy and consents');
    expect(answer.message).not.toMatch(/\d/);
    const [logged] = await rowsOf(
      app,
      'select tool_category, output_summary from ai_tool_call_log where run_id = $1 and tool_name = $2',
      [answer.run_id, 'get_photo_dates'],
    );
    expect(logged).toMatchObject({ tool_category: 'photos' });
    expect(String(logged?.['output_summary'])).toMatch(/^access=no_consent/);
    expect(JSON.stringify(logged)).not.toMatch(/2026|photos=\d/);
  });

  test('says the latest, how many, and their days, and that it sees no picture', async () => {
    await allow();
    for (const date of ['2026-06-03', '2026-04-12', '2026-06-03']) await share(date);
    expect(await answerTo()).toBe(
      'The latest photo that I may know of is from 3 June 2026, 12 days ago. In all I know of 3 photos; those photos are from 3 June 2026 and 12 April 2026.\n\nI know only that they are there and of which day, and never see the picture itself. What you keep private I do not know of at all.\n\nThere is no set time for a new one: take it when you want to look back later, in the same light and pose as before.',
    );
    for (const question of ['which photos can you see?', 'is it time for a new photo?'])
      expect(await answerTo(question)).toBe(await answerTo());
  });

  test('counts days by the member’s own calendar', async () => {
    await member.send('PATCH', '/api/v1/me/profile', { body: { timezone: 'Pacific/Kiritimati' } });
    await allow();
    await share('2026-06-14');
    expect(await answerTo()).toContain('14 June 2026, 2 days ago');
  });

  test('does not know of private photos, of those that are not drawn yet, and of those that were deleted', async () => {
    await allow();
    await keptPhoto(app, member, { commit: { date: '2026-06-01' } });
    const gone = await share('2026-06-02');
    await member.send('DELETE', `/api/v1/photos/${gone.id}`);
    expect(await answerTo()).toMatch(/^There are no photos yet that I may know of\./);
    const refused = await sendPhoto(app, member, {
      bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400)]),
      commit: { visibility: 'coach_only' },
    });
    expect(refused.status).toBe(201);
    await app.idle();
    expect(await answerTo()).toMatch(/^There are no photos yet that I may know of\./);
    await share('2026-05-20');
    expect(await answerTo()).toContain('from 20 May 2026, 26 days ago. It is the only one that I know of.');
  });

  test('does not know of another member’s photos', async () => {
    const other = await app.member();
    await allow(other);
    await share('2026-06-03', other);
    await allow();
    expect(await answerTo()).toMatch(/^There are no photos yet that I may know of\./);
  });

  test('names the newest of many days and the first, and gives at most 24 days away', async () => {
    await allow();
    await share('2026-06-14');
    const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
    await rowsOf(
      app,
      `insert into progress_photo (user_id, id, date, s3_key, content_hash, visibility, status, created_at)
         select user_id, gen_random_uuid(), date - n, s3_key || n, content_hash, visibility, status, created_at
         from progress_photo, generate_series(1, 40) n where user_id = $1`,
      [id],
    );
    const answer = await ask(member, 'which photos can you see?');
    expect(answer.message).toContain('In all I know of 41 photos.');
    expect(answer.message).toContain(
      'The newest photos are from 14 June 2026, 13 June 2026, 12 June 2026, 11 June 2026, 10 June 2026 and 9 June 2026. The first photo is from 5 May 2026.',
    );
    const trace = answer.tool_trace?.find(({ tool_name }) => tool_name === 'get_photo_dates');
    expect(trace?.output_summary).toMatch(/photos=41.*dates=24 items/);
  });

  test('tells the day of the latest and no other number to a member who hears none', async () => {
    await allow();
    for (const date of ['2026-06-03', '2026-04-12']) await share(date);
    await member.send('PATCH', '/api/v1/me/safety', { body: { sensitive_mode: true } });
    const message = await answerTo('is it time for a new photo?');
    expect(message).toContain('The latest photo that I may know of is from 3 June 2026.');
    expect(message).toContain('never see the picture itself');
    expect(message.replace('3 June 2026', '')).not.toMatch(/\d|new one/);
  });

  test('looks at no photo once health data may not be kept', async () => {
    await allow();
    await share('2026-06-03');
    await member.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    const answer = await ask(member, 'When was my last photo?');
    expect(answer.message).not.toMatch(/June|\d/);
    expect(answer.tool_trace ?? []).toEqual([]);
  });
});

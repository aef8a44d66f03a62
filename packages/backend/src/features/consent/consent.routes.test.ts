import type { Consent, ConsentList } from '@sleek/contract/consent';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const set = (member: TestMember, body: unknown) => member.send('POST', '/api/v1/me/consents', { body });
const revoke = (member: TestMember, type: string) => member.send('DELETE', `/api/v1/me/consents/${type}`);
const list = async (member: TestMember) =>
  ((await member.send('GET', '/api/v1/me/consents')).body as { consents: Consent[] }).consents;
const now = () => app.clock.now().toISOString();

describe('GET /me/consents', () => {
  test('200 lists them by the name of their type, one a type, of this member only', async () => {
    const [member, other] = [await app.member(), await app.member()];
    await set(member, { consent_type: 'web_search' });
    await set(member, { consent_type: 'analytics' });
    expect((await list(member)).map(({ consent_type }) => consent_type)).toEqual([
      'analytics',
      'privacy_policy',
      'terms_of_service',
      'web_search',
    ]);
    expect(await list(other)).toHaveLength(2);
  });

  test('200 has the steps that led there, newest first and without addresses', async () => {
    const member = await app.member();
    app.clock.advanceMs(1000);
    await set(member, { consent_type: 'analytics' });
    const granted = now();
    app.clock.advanceMs(1000);
    await revoke(member, 'analytics');
    const { body } = await member.send('GET', '/api/v1/me/consents');
    const { history } = body as ConsentList;
    expect(history.slice(0, 2)).toEqual([
      { consent_type: 'analytics', granted: false, version: '1.0', created_at: now() },
      { consent_type: 'analytics', granted: true, version: '1.0', created_at: granted },
    ]);
    expect(history).toHaveLength(4);
  });

  test('401 without a token', async () => {
    expect((await app.send('GET', '/api/v1/me/consents')).status).toBe(401);
  });
});

describe('POST /me/consents', () => {
  test('200 grants, unless said otherwise, in version 1.0', async () => {
    const { status, body } = await set(await app.member(), { consent_type: 'health_data' });
    expect([status, body]).toEqual([
      200,
      { consent_type: 'health_data', granted: true, version: '1.0', granted_at: now(), revoked_at: null },
    ]);
  });

  test('200 grants a document in the version in force, or in the one that is named', async () => {
    const member = await app.member();
    expect((await set(member, { consent_type: 'terms_of_service' })).body).toMatchObject({ version: '2.0' });
    const named = await set(member, { consent_type: 'privacy_policy', version: '1.5' });
    expect(named.body).toMatchObject({ version: '1.5', granted: true });
  });

  test('200 records a refusal that nothing preceded', async () => {
    const { status, body } = await set(await app.member(), { consent_type: 'ai_processing', granted: false });
    expect(status).toBe(200);
    expect(body).toMatchObject({ granted: false, granted_at: null, revoked_at: now() });
  });

  test('200 revokes in the version that was accepted', async () => {
    const { body } = await set(await app.member(), { consent_type: 'terms_of_service', granted: false });
    expect(body).toMatchObject({ granted: false, version: '1.0', granted_at: now(), revoked_at: now() });
  });

  test('200 grants again with a new date and keeps every step in the history', async () => {
    const member = await app.member();
    await set(member, { consent_type: 'analytics' });
    app.clock.advanceMs(1000);
    await revoke(member, 'analytics');
    app.clock.advanceMs(1000);
    const again = await set(member, { consent_type: 'analytics' });
    expect(again.body).toMatchObject({ granted: true, granted_at: now(), revoked_at: null });
    await set(member, { consent_type: 'analytics' });
    const steps = await rowsOf<{ granted: boolean }>(
      app,
      `select e.granted from user_consent_event e join "user" u on u.id = e.user_id
       where email = $1 and consent_type = 'analytics' order by e.created_at`,
      [member.email],
    );
    expect(steps.map(({ granted }) => granted)).toEqual([true, false, true]);
  });

  test('200 for 20 at once leaves one row', async () => {
    const member = await app.member();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        set(member, { consent_type: 'web_search', granted: index % 2 === 0 }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await list(member)).toHaveLength(3);
  });

  test.each([
    [{ consent_type: 'everything' }, 'enum'],
    [{}, 'enum'],
    [{ consent_type: 'analytics', granted: 'yes' }, 'boolean_type'],
    [{ consent_type: 'analytics', granted: null }, 'boolean_type'],
    [{ consent_type: 'analytics', version: 'x'.repeat(21) }, 'string_too_long'],
  ])('422 for %j', async (body, type) => {
    const answer = await set(await app.member(), body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ type }] });
  });
});

describe('DELETE /me/consents/{consent_type}', () => {
  test('200 revokes, and once more changes nothing', async () => {
    const member = await app.member();
    const { status, body } = await revoke(member, 'terms_of_service');
    expect(status).toBe(200);
    expect(body).toMatchObject({ granted: false, version: '1.0', revoked_at: now() });
    app.clock.advanceMs(1000);
    expect((await revoke(member, 'terms_of_service')).body).toEqual(body);
  });

  test('404 for a type that was never answered, also when another member did', async () => {
    const [member, other] = [await app.member(), await app.member()];
    await set(other, { consent_type: 'analytics' });
    expect((await revoke(member, 'analytics')).status).toBe(404);
  });

  test('422 for an unknown type', async () => {
    const answer = await revoke(await app.member(), 'everything');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['path', 'consent_type'], type: 'enum' }] });
  });
});

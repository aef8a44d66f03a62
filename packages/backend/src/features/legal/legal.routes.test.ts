import type { ConsentList } from '@sleek/contract/consent';
import type { LegalDocument, LegalVersions } from '@sleek/contract/legal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';
import { readLegalDocuments } from './read-legal-documents.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ legal: { entity: 'Example Fitness Ltd', contact: 'privacy@example.com' } });
});
afterAll(() => app[Symbol.asyncDispose]());

const paths = {
  privacy_policy: '/api/v1/legal/privacy-policy',
  terms_of_service: '/api/v1/legal/terms-of-service',
  data_retention: '/api/v1/legal/data-retention',
};
let readers = 0;
const read = async (type: keyof typeof paths) => (await app.send('GET', paths[type])).body as LegalDocument;

describe.each(Object.entries(paths))('the document %s', (type, path) => {
  test('200 without a token, as a draft that says so, with version, date and operator', async () => {
    const { status, body } = await app.send('GET', path);
    expect(status).toBe(200);
    const document = body as LegalDocument;
    expect(document).toMatchObject({ document_type: type, version: '2.0', effective_date: '2026-11-25' });
    expect(document.content).toContain('was not reviewed by a lawyer');
    expect(document.content).toContain('Version 2.0, in force since 2026-11-25');
    expect(document.content).toContain('Example Fitness Ltd');
    expect(document.content).toContain('privacy@example.com');
    expect(document.content).not.toMatch(/\{\{|\}\}/);
  });

  test('405 for a POST', async () => {
    expect((await app.send('POST', path, { body: {} })).status).toBe(405);
  });
});

test('the privacy policy has the parts that clients look for', async () => {
  const { content } = await read('privacy_policy');
  expect(content).toContain('Privacy Policy');
  for (const part of ['information we collect', 'how we use', 'your rights', 'contact'])
    expect(content.toLowerCase()).toContain(part);
  expect(content).toContain('**AI system**');
});

test('the terms name the coach as an AI system and its words as information, not medical advice', async () => {
  const { content } = await read('terms_of_service');
  expect(content).toContain('Terms of Service');
  for (const part of [
    'not medical advice',
    'information, not medical advice',
    'healthcare',
    'professional',
    'ai system',
  ])
    expect(content.toLowerCase()).toContain(part);
});

test('the retention document says what is deleted when', async () => {
  const { content } = await read('data_retention');
  expect(content).toContain('Data Retention');
  for (const part of ['retention', 'delete', '7 days', '90 days', '24 months'])
    expect(content.toLowerCase()).toContain(part);
});

test('GET /legal/versions names the version of each document', async () => {
  const { status, body } = await app.send('GET', '/api/v1/legal/versions');
  expect([status, body]).toEqual([
    200,
    {
      terms_of_service_version: (await read('terms_of_service')).version,
      privacy_policy_version: (await read('privacy_policy')).version,
      data_retention_version: (await read('data_retention')).version,
    },
  ]);
});

test('an operator whose name has the form of a gap or a pattern is named as they are', () => {
  const { privacy_policy } = readLegalDocuments({ entity: '{{contact}} $& Ltd', contact: 'x@example.com' });
  expect(privacy_policy.content).toContain('**{{contact}} $& Ltd**');
});

test('a consent to a document that names no version is to the one in force', async () => {
  const member = await app.member();
  const answer = await member.send('POST', '/api/v1/me/consents', {
    body: { consent_type: 'privacy_policy' },
  });
  expect(answer.body).toMatchObject({ version: (await read('privacy_policy')).version });
});

test('who accepted an older version can be told from who accepted the one in force', async () => {
  const { body } = await app.send('GET', '/api/v1/legal/versions');
  const inForce = body as LegalVersions;
  const acceptedBy = async (accepted: object) => {
    const registration = { email: `reader-${++readers}@example.com`, password: goodPassword, ...accepted };
    const registered = await app.send('POST', '/api/v1/auth/register', { body: registration });
    const { access_token: token } = registered.body as { access_token: string };
    const { consents } = (await app.send('GET', '/api/v1/me/consents', { token })).body as ConsentList;
    return consents.map(({ version }) => version);
  };
  const { privacy_policy_version: privacy, terms_of_service_version: terms } = inForce;
  expect(await acceptedBy({})).toEqual(['1.0', '1.0']);
  expect(await acceptedBy({ accepted_privacy_version: privacy, accepted_terms_version: terms })).toEqual([
    privacy,
    terms,
  ]);
  expect(privacy).not.toBe('1.0');
});

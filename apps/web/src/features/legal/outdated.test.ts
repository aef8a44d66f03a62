import type { Consent } from '@sleek/contract/consent';
import { describe, expect, test } from 'vitest';
import { isOlder, outdatedDocuments } from './outdated.ts';

const versions = {
  terms_of_service_version: '2.1',
  privacy_policy_version: '2.0',
  data_retention_version: '9.0',
};
const accepted = (consent_type: Consent['consent_type'], version: string, granted = true): Consent => ({
  consent_type,
  version,
  granted,
  granted_at: '2026-11-25T08:00:00Z',
  revoked_at: granted ? null : '2026-11-25T09:00:00Z',
});

describe('outdatedDocuments', () => {
  test('only what is older than the version in force is asked again; data retention is never accepted', () => {
    const consents = [accepted('terms_of_service', '2.0'), accepted('privacy_policy', '2.0')];
    expect(outdatedDocuments(consents, versions)).toEqual([
      { type: 'terms_of_service', version: '2.1', answer: 'older' },
    ]);
  });

  test('what was withdrawn or never accepted is asked as what it is', () => {
    const consents = [accepted('terms_of_service', '2.1', false)];
    expect(outdatedDocuments(consents, versions)).toEqual([
      { type: 'terms_of_service', version: '2.1', answer: 'withdrawn' },
      { type: 'privacy_policy', version: '2.0', answer: 'never' },
    ]);
  });

  test('a no that follows no yes was never an acceptance', () => {
    const no = { ...accepted('privacy_policy', '2.0', false), granted_at: null };
    expect(outdatedDocuments([accepted('terms_of_service', '2.1'), no], versions)).toEqual([
      { type: 'privacy_policy', version: '2.0', answer: 'never' },
    ]);
  });
});

describe('isOlder', () => {
  test.each([
    ['1.0', '2.0', true],
    ['1.9', '1.10', true],
    ['2.0', '2', false],
    ['2.1', '2.0', false],
    ['2.0', '2.0', false],
    ['draft', '2.0', true],
    ['draft', 'draft', false],
  ])('%s against %s: %s', (ours, inForce, older) => {
    expect(isOlder(ours, inForce)).toBe(older);
  });
});

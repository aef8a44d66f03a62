import type { Consent } from '@sleek/contract/consent';
import { describe, expect, test } from 'vitest';
import { isHeld } from '../../api/consents.ts';
import { consentState } from './consent-state.ts';

const granted: Consent = {
  consent_type: 'ai_processing',
  granted: true,
  version: '1.0',
  granted_at: '2026-11-24T08:00:00Z',
  revoked_at: null,
};
const withdrawn: Consent = {
  ...granted,
  consent_type: 'health_data',
  granted: false,
  revoked_at: '2026-11-25T09:00:00Z',
};

describe('consentState', () => {
  test('since when is the grant of what is on and the withdrawal of what is off', () => {
    const consents = [granted, withdrawn];
    expect(consentState(consents, 'ai_processing')).toEqual({
      on: true,
      since: '2026-11-24T08:00:00Z',
      version: '1.0',
    });
    expect(consentState(consents, 'health_data')).toEqual({
      on: false,
      since: '2026-11-25T09:00:00Z',
      version: '1.0',
    });
  });

  test('what was never asked is off, but for health data', () => {
    expect(consentState([], 'analytics').on).toBe(false);
    expect(consentState([], 'health_data')).toEqual({ on: true, since: null, version: null });
  });
});

test('health data is kept until the consent is withdrawn', () => {
  expect(isHeld([], 'health_data')).toBe(true);
  expect(isHeld([{ ...withdrawn, granted: true }], 'health_data')).toBe(true);
  expect(isHeld([granted, withdrawn], 'health_data')).toBe(false);
});

import { afterEach, describe, expect, test } from 'vitest';
import {
  dateFormat,
  englishOf,
  instantText,
  languageName,
  languageOptions,
  writeDatesFor,
} from './locale.ts';

afterEach(() => writeDatesFor(null));

describe('englishOf', () => {
  test('the chosen language tag decides before the country', () => {
    expect(englishOf({ locale: 'en-US', country: 'GB' })).toBe('en-US');
    expect(englishOf({ locale: 'de-DE', country: 'US' })).toBe('en-DE');
  });

  test('a tag without a region, or none, leaves it to the country', () => {
    expect(englishOf({ locale: 'en', country: 'US' })).toBe('en-US');
    expect(englishOf({ locale: null, country: 'AU' })).toBe('en-AU');
  });

  test('nothing known, nonsense, or a region without its own English is British', () => {
    expect(englishOf({ locale: null, country: null })).toBe('en-GB');
    expect(englishOf({ locale: '€', country: '?!' })).toBe('en-GB');
    expect(englishOf({ locale: null, country: 'AQ' })).toBe('en-GB');
  });
});

describe('instantText', () => {
  test('is in the member’s zone and in the order of their region', () => {
    expect(instantText('2026-11-25T22:05:09.123456Z', 'Europe/Berlin')).toBe('25 Nov 2026, 23:05');
    writeDatesFor({ locale: 'en-US', country: null });
    expect(instantText('2026-11-25T22:05:09.123456Z', 'UTC')).toMatch(/^Nov 25, 2026, 10:05\sPM$/);
  });
});

test('a change of region reaches formats that were in use', () => {
  const day = () => dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(0);
  expect(day()).toBe('1 Jan');
  writeDatesFor({ locale: 'en-US', country: null });
  expect(day()).toBe('Jan 1');
});

describe('languageOptions', () => {
  test('each shows how it writes a date', () => {
    expect(languageOptions(null)).toContainEqual({ value: 'en-US', label: 'American English: Nov 25, 2026' });
  });

  test('what another app chose stays on offer and is written in English', () => {
    expect(languageOptions('de-AT')[0]).toEqual({ value: 'de-AT', label: 'Austrian German: 25 Nov 2026' });
    expect(languageOptions('en-GB').filter(({ value }) => value === 'en-GB')).toHaveLength(1);
  });

  test('a tag that means nothing is shown as it is', () => {
    expect(languageName('a')).toBe('a');
  });
});

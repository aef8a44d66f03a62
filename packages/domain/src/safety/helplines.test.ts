import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { emergencyNumbers, helplines } from './helplines.data.ts';
import { helplineDirectory, helplinesFor, isVerified } from './helplines.ts';

const today = localDay('2026-11-25');

describe('helplinesFor', () => {
  test('shows only the emergency number and the directory while nothing is verified', () => {
    expect(helplines.filter((row) => row.verified_on !== null)).toEqual([]);
    expect(helplinesFor({ country: 'US', topic: 'eating_disorder', today })).toEqual({
      emergencyNumber: '911',
      services: [],
      directory: helplineDirectory,
    });
  });

  test('shows a verified service of the country and topic, and no other', () => {
    const verified = helplines.map((row) => ({ ...row, verified_on: '2026-11-01' }));
    const help = helplinesFor({ country: 'ie', topic: 'crisis', today }, verified);
    expect(help.services).toEqual([
      { service: 'Samaritans', contact: '116 123' },
      { service: 'Text About It (text HELLO)', contact: '50808' },
    ]);
    expect(helplinesFor({ country: 'IE', topic: 'emergency', today }, verified).services).toEqual([]);
  });

  test.each([
    ['2026-11-25', true],
    ['2026-05-29', true],
    ['2026-05-28', false],
    ['2026-11-26', false],
    ['soon', false],
    [null, false],
  ])('a verification of %s counts: %s', (verified_on, counts) => {
    const [row] = helplines;
    expect(row && isVerified({ ...row, verified_on }, today)).toBe(counts);
  });

  test.each([
    ['GB', '999'],
    ['AU', '000'],
    ['DE', '112'],
    ['NZ', '111'],
    ['ZZ', null],
    ['constructor', null],
    [null, null],
  ])('the emergency number of %s is %s', (country, emergencyNumber) => {
    expect(helplinesFor({ country, topic: 'emergency', today }).emergencyNumber).toBe(emergencyNumber);
  });
});

describe('helpline data', () => {
  test('never holds the closed NEDA number', () => {
    expect(JSON.stringify(helplines).replace(/\D/g, '')).not.toContain('8009312237');
    expect(helplines.filter((row) => /neda/i.test(row.service))).toEqual([]);
  });

  test('is well formed', () => {
    for (const row of helplines) {
      expect(row.country).toMatch(/^[A-Z]{2}$/);
      expect(row.contact).toMatch(/^[\d -]{3,}$/);
      expect(row.source).not.toBe('');
    }
    for (const [country, number] of Object.entries(emergencyNumbers)) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(number).toMatch(/^\d{3,4}$/);
    }
  });
});

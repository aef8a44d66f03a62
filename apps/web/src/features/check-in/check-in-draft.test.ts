import { localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import { checkInOn } from '../today/check-in.fixture.ts';
import { checkInFields, draftOf } from './check-in-draft.ts';

const day = localDay('2026-11-25');
const stored = checkInOn('2026-11-25', { weight_kg: 81.44, mood: 4, notes: 'Slept in' });
const context = { day, unit: 'kg', weightShown: true, before: stored } as const;

describe('checkInFields', () => {
  test('an unchanged form keeps the stored weight to its last digit by not sending it', () => {
    const fields = checkInFields(draftOf(stored, 'kg', true), context);
    expect(fields).toEqual({
      ok: true,
      value: { date: day, energy_level: null, sleep_quality: null, mood: 4, notes: 'Slept in' },
    });
  });

  test('a typed weight is sent, an emptied one is cleared', () => {
    const draft = draftOf(stored, 'kg', true);
    expect(checkInFields({ ...draft, weight: '80,9' }, context)).toMatchObject({
      value: { weight_kg: 80.9 },
    });
    expect(checkInFields({ ...draft, weight: '' }, context)).toMatchObject({ value: { weight_kg: null } });
  });

  test('a hidden weight is neither shown nor cleared', () => {
    const draft = draftOf(stored, 'kg', false);
    expect(draft.weight).toBe('');
    const fields = checkInFields(draft, { ...context, weightShown: false });
    expect(fields.ok && 'weight_kg' in fields.value).toBe(false);
  });

  test('blank notes are cleared', () => {
    const draft = { ...draftOf(stored, 'kg', true), notes: '  ' };
    expect(checkInFields(draft, context)).toMatchObject({ value: { notes: null } });
  });

  test('an odd weight is refused', () => {
    const draft = { ...draftOf(null, 'kg', true), weight: '8' };
    expect(checkInFields(draft, { ...context, before: null })).toEqual({ ok: false, error: 'weight' });
  });

  test('an empty form makes no new day', () => {
    expect(checkInFields(draftOf(null, 'kg', true), { ...context, before: null })).toEqual({
      ok: false,
      error: 'nothing',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { goalDraft, goalUpdate } from './goal-draft.ts';
import { lossBar } from './goal-rules.ts';

const draft = { goal: 'fat_loss', pace: 'slow', target: '75,5' } as const;
const context = { unit: 'kg', targetShown: true, before: null } as const;

describe('goalUpdate', () => {
  test('a goal with a pace is sent with its target', () => {
    expect(goalUpdate(draft, context)).toEqual({
      goal_type: 'fat_loss',
      pace_preference: 'slow',
      target_weight_kg: 75.5,
    });
  });

  test('an empty target clears it', () => {
    expect(goalUpdate({ ...draft, target: '' }, context)).toMatchObject({ target_weight_kg: null });
  });

  test('other goals have neither', () => {
    expect(goalUpdate({ ...draft, goal: 'recomp' }, context)).toEqual({
      goal_type: 'recomp',
      target_weight_kg: null,
    });
  });

  test('an unreadable target is refused', () => {
    expect(goalUpdate({ ...draft, target: 'light' }, context)).toBeNull();
  });

  test('a target out of sight stays for the same goal and goes with another', () => {
    const before = {
      goal_type: 'fat_loss',
      target_weight_kg: 70,
      pace_preference: 'slow',
      target_date: null,
    } as const;
    const hidden = { ...context, targetShown: false, before };
    expect(goalUpdate(draft, hidden)).toEqual({ goal_type: 'fat_loss', pace_preference: 'slow' });
    expect(goalUpdate({ ...draft, goal: 'muscle_gain' }, hidden)).toMatchObject({ target_weight_kg: null });
  });

  test('nothing chosen means keeping weight', () => {
    expect(goalUpdate(goalDraft(null, 'kg'), context)).toMatchObject({ goal_type: 'maintenance' });
  });
});

describe('lossBar', () => {
  const safety = { pregnant: false, eating_disorder_history: false };
  const adult = { birthYear: 1990, currentYear: 2026, safety };

  test('nothing bars an adult', () => {
    expect(lossBar(adult)).toBeNull();
    expect(lossBar({ ...adult, birthYear: 2008 })).toBeNull();
  });

  test('minors, pregnancy and an eating disorder do', () => {
    expect(lossBar({ ...adult, birthYear: 2009 })).toBe('minor');
    expect(lossBar({ ...adult, safety: { ...safety, pregnant: true } })).toBe('pregnancy');
    expect(lossBar({ ...adult, safety: { pregnant: true, eating_disorder_history: true } })).toBe(
      'eating_disorder',
    );
  });

  test('unknown answers bar nothing: the server decides', () => {
    expect(lossBar({ birthYear: null, currentYear: 2026, safety: undefined })).toBeNull();
  });
});

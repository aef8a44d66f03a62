import { describe, expect, test } from 'vitest';
import { describeEnergy } from './describe-energy.ts';
import { energyInput, GOLDEN_DAYS } from './energy-input.fixtures.ts';
import type { EnergySnapshot } from './energy-input.ts';
import { describeChanges } from './what-changed.ts';

const BEFORE: EnergySnapshot = {
  flagCount: 1,
  tissueKg: 80,
  maintenanceKcal: 2000,
  maintenanceSdKcal: 100,
  dietKcal: -60,
  ratio: 1.16,
  level: 'medium',
  plateau: 'none',
  goalType: 'fat_loss',
  pace: 'moderate',
  targetKcal: 1600,
};

describe('what changed', () => {
  test('is nothing at first, and nothing when nothing did', () => {
    expect(describeChanges(null, BEFORE, [])).toEqual([]);
    expect(describeChanges(BEFORE, BEFORE, [])).toEqual([]);
  });

  test('leaves out a change of maintenance within 30 kcal or 0.35 SD', () => {
    expect(describeChanges(BEFORE, { ...BEFORE, maintenanceKcal: 2034 }, [])).toEqual([]);
    const sure = { ...BEFORE, maintenanceSdKcal: 50 };
    expect(describeChanges(sure, { ...sure, maintenanceKcal: 2029 }, [])).toEqual([]);
  });

  test.each([
    ['weight', { maintenanceKcal: 1905, tissueKg: 75 }],
    ['diet', { maintenanceKcal: 1930, dietKcal: -130 }],
    ['evidence', { maintenanceKcal: 2090 }],
  ] as const)('puts a change of maintenance down to %s', (cause, changes) => {
    const [change] = describeChanges(BEFORE, { ...BEFORE, ...changes }, []);
    if (change?.kind !== 'maintenance') throw new Error('no change of maintenance');
    expect(change.cause).toBe(cause);
    expect(change.weightKcal + change.dietKcal + change.evidenceKcal).toBeCloseTo(change.deltaKcal, 9);
  });

  test('names edits, a plateau that began, a level that fell and flags that are new', () => {
    const flags = [
      { kind: 'weight-rejected', day: 3, weightKg: 90 },
      { kind: 'partial-log', day: 40, intakeKcal: 300 },
    ] as const;
    const now = {
      ...BEFORE,
      goalType: 'maintenance',
      pace: 'slow',
      targetKcal: null,
      plateau: 'plateau',
      level: 'low',
    } as const;
    expect(describeChanges(BEFORE, now, flags)).toEqual([
      { kind: 'goal', from: 'fat_loss', to: 'maintenance' },
      { kind: 'pace', from: 'moderate', to: 'slow' },
      { kind: 'target', fromKcal: 1600, toKcal: null },
      { kind: 'plateau-began' },
      { kind: 'level-fell', from: 'medium', to: 'low' },
      { kind: 'new-flag', flag: flags[1] },
    ]);
    expect(describeChanges(now, BEFORE, [])).toContainEqual({ kind: 'plateau-ended' });
    expect(describeChanges(now, BEFORE, [])).toContainEqual({
      kind: 'level-rose',
      from: 'low',
      to: 'medium',
    });
  });

  test.each(['none', 'moving-away'] as const)(
    'tells that a plateau ended when the trend is %s',
    (plateau) => {
      const before = { ...BEFORE, plateau: 'plateau' } as const;
      expect(describeChanges(before, { ...before, plateau }, [])).toEqual([{ kind: 'plateau-ended' }]);
    },
  );

  test.each(['not-applicable', 'not-enough-data'] as const)(
    'tells no movement of a trend that is %s',
    (plateau) => {
      const before = { ...BEFORE, plateau: 'plateau' } as const;
      expect(describeChanges(before, { ...before, plateau }, [])).toEqual([]);
    },
  );

  test('survives being stored: a snapshot taken apart and put together tells the same', () => {
    const first = describeEnergy(energyInput({ days: GOLDEN_DAYS.slice(0, 14) }));
    const previous = JSON.parse(JSON.stringify(first.snapshot));
    const report = describeEnergy(energyInput({ previous }));
    expect(report.whatChanged.map((change) => change.kind)).toEqual([
      'maintenance',
      'level-rose',
      'new-flag',
      'new-flag',
      'new-flag',
    ]);
  });
});

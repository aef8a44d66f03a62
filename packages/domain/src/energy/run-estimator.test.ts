import { describe, expect, test } from 'vitest';
import { daysOf, GOLDEN_DAYS, GOLDEN_PROFILE, withDay } from './energy-input.fixtures.ts';
import type { EnergyDay, EnergyEvent } from './energy-input.ts';
import { priorFromProfile } from './prior.ts';
import { type EstimatorRun, runEstimator } from './run-estimator.ts';

const SILENT: EnergyDay = { weightKg: null, intakeKcal: null };

describe('readings', () => {
  test('a unit slip in the very first reading is settled by the next three', () => {
    const run = runOn(withDay(GOLDEN_DAYS, 0, { weightKg: 177 }));
    expect(run.estimator.flags[0]).toEqual({
      kind: 'unit-repaired',
      day: 0,
      fromKg: 177,
      toKg: expect.closeTo(80.29, 1),
    });
    expect(last(run.trendKg)).toBeCloseTo(last(runOn(GOLDEN_DAYS).trendKg), 1);
  });

  test('two strange readings are rejected, a third that agrees is a change of level', () => {
    const days = daysOf(40, (day) => ({ weightKg: day < 30 ? 80 : 70, intakeKcal: 1900 }));
    const run = runOn(days);
    expect(run.estimator.flags).toEqual([
      { kind: 'weight-rejected', day: 30, weightKg: 70 },
      { kind: 'weight-rejected', day: 31, weightKg: 70 },
      { kind: 'level-shift', day: 32, weightKg: 70 },
    ]);
    expect(last(run.trendKg)).toBeCloseTo(70, 0);
  });

  test('strange readings that disagree with each other stay rejected', () => {
    const strange = [70, 95, 70, 95];
    const days = daysOf(36, (day) => ({ weightKg: strange[day - 30] ?? 80, intakeKcal: 1900 }));
    const run = runOn(days);
    expect(run.estimator.flags.map((flag) => flag.kind)).toEqual(Array(4).fill('weight-rejected'));
    expect(last(run.trendKg)).toBeCloseTo(80, 0);
  });

  test('a noisy scale is learnt', () => {
    const swing = (kg: number) =>
      daysOf(60, (day) => ({ weightKg: 80 + (day % 2 === 0 ? kg : -kg), intakeKcal: 2000 }));
    expect(runOn(swing(1.2)).estimator.scale.noise).toBeGreaterThan(2);
    expect(runOn(swing(0.1)).estimator.scale.noise).toBeLessThan(0.5);
  });
});

describe('logs', () => {
  test('a tiny log counts as unlogged and is flagged', () => {
    const tiny = runOn(withDay(GOLDEN_DAYS, 50, { intakeKcal: 200 }));
    const missing = runOn(withDay(GOLDEN_DAYS, 50, { intakeKcal: null }));
    expect(tiny.estimator.flags.at(-1)).toEqual({ kind: 'partial-log', day: 50, intakeKcal: 200 });
    expect(tiny.maintenanceKcal).toEqual(missing.maintenanceKcal);
  });

  test('a confirmed fast is taken at its word, with or without a log', () => {
    const fasted = runOn(withDay(GOLDEN_DAYS, 50, { intakeKcal: 200, fastingConfirmed: true }));
    const unlogged = runOn(withDay(GOLDEN_DAYS, 50, { intakeKcal: null, fastingConfirmed: true }));
    const partial = runOn(withDay(GOLDEN_DAYS, 50, { intakeKcal: 200 }));
    expect(fasted.estimator.flags.filter((flag) => flag.day === 50)).toEqual([]);
    expect(fasted.estimator.intake.loggedDays).toBe(partial.estimator.intake.loggedDays + 1);
    expect(unlogged.estimator.intake.loggedDays).toBe(partial.estimator.intake.loggedDays + 1);
    expect(unlogged.estimator.intake.meanKcal).toBeLessThan(fasted.estimator.intake.meanKcal);
  });

  test('an open last day counts for its weight but is neither logged nor unlogged', () => {
    const finished = runOn(GOLDEN_DAYS);
    const today: EnergyDay = { weightKg: 76.5, intakeKcal: 900 };
    const open = runOn([...GOLDEN_DAYS, today], { lastDayIsOpen: true });
    expect(open.estimator.intake).toEqual(finished.estimator.intake);
    expect(open.estimator.scale.weighIns).toBe(finished.estimator.scale.weighIns + 1);
    const without = runOn([...GOLDEN_DAYS, { ...today, intakeKcal: null }], { lastDayIsOpen: true });
    expect(last(open.maintenanceKcal)).toBe(last(without.maintenanceKcal));
  });

  test('an open last day without a weight changes nothing', () => {
    const finished = runOn(GOLDEN_DAYS);
    const open = runOn([...GOLDEN_DAYS, SILENT], { lastDayIsOpen: true });
    expect(last(open.maintenanceKcal)).toBe(last(finished.maintenanceKcal));
    expect(last(open.trendKg)).toBe(last(finished.trendKg));
  });
});

describe('silences', () => {
  test('up to 45 days are bridged', () => {
    const run = runOn([...GOLDEN_DAYS, ...Array(45).fill(SILENT), { weightKg: 77, intakeKcal: 1700 }]);
    expect(run.estimator.flags.some((flag) => flag.kind === 'restarted-after-gap')).toBe(false);
  });

  test('longer ones restart from what was believed before, loosened', () => {
    const before = runOn(GOLDEN_DAYS);
    const silence = Array<EnergyDay>(120).fill(SILENT);
    const back = runOn([...GOLDEN_DAYS, ...silence, { weightKg: 79, intakeKcal: 1700 }]);
    expect(back.estimator.flags.at(-1)).toEqual({ kind: 'restarted-after-gap', day: 176, gapDays: 120 });
    expect(last(back.maintenanceKcal)).toBeCloseTo(last(before.maintenanceKcal), -2);
    expect(last(back.maintenanceSdKcal)).toBeGreaterThan(last(before.maintenanceSdKcal));
    expect(last(back.trendKg)).toBeGreaterThan(77);
  });

  test('never make the estimate surer nor move it by more than 5 kcal a day, however long', () => {
    const run = runOn([...GOLDEN_DAYS, ...Array<EnergyDay>(200).fill(SILENT)]);
    for (let day = GOLDEN_DAYS.length; day < run.trendKg.length; day += 1) {
      const step = at(run.maintenanceKcal, day) - at(run.maintenanceKcal, day - 1);
      expect(Math.abs(step)).toBeLessThan(5);
      expect(at(run.maintenanceSdKcal, day)).toBeGreaterThanOrEqual(at(run.maintenanceSdKcal, day - 1));
    }
    expect(last(run.trendKg)).toBeGreaterThan(70);
  });
});

describe('events', () => {
  test('a more active life moves maintenance half way and loosens it', () => {
    const event: EnergyEvent = { kind: 'activity-changed', day: 55, from: 'light', to: 'active' };
    const plain = runOn(GOLDEN_DAYS);
    const moved = runOn(GOLDEN_DAYS, { events: [event] });
    expect(last(moved.maintenanceKcal) - last(plain.maintenanceKcal)).toBeGreaterThan(60);
    expect(last(moved.maintenanceKcal) - last(plain.maintenanceKcal)).toBeLessThan(160);
    expect(last(moved.maintenanceSdKcal)).toBeGreaterThan(last(plain.maintenanceSdKcal));
    expect(at(moved.maintenanceKcal, 54)).toBe(at(plain.maintenanceKcal, 54));
  });

  test('medication or illness loosens maintenance and lets water swing for two weeks', () => {
    const days = daysOf(60, (day) => ({ weightKg: day < 40 ? 80 : 81.5, intakeKcal: 2000 }));
    const plain = runOn(days);
    const ill = runOn(days, { events: [{ kind: 'medication-or-illness', day: 40 }] });
    expect(at(ill.maintenanceSdKcal, 41)).toBeGreaterThan(at(plain.maintenanceSdKcal, 41));
    expect(at(ill.trendKg, 41)).toBeLessThan(at(plain.trendKg, 41));
  });

  test('a changed goal does not rewrite what was believed', () => {
    const event: EnergyEvent = { kind: 'goal-changed', day: 30, from: 'fat_loss', to: 'maintenance' };
    expect(runOn(GOLDEN_DAYS, { events: [event] }).trendKg).toEqual(runOn(GOLDEN_DAYS).trendKg);
  });
});

test('there is no run without days, and a series that begins without a weight is a defect', () => {
  const prior = priorFromProfile(GOLDEN_PROFILE, 'fat_loss');
  expect(runEstimator({ prior, days: [], lastDayIsOpen: false, events: [] })).toBeNull();
  expect(() => runEstimator({ prior, days: [SILENT], lastDayIsOpen: false, events: [] })).toThrow('day 0');
});

function runOn(
  days: readonly EnergyDay[],
  more: { readonly lastDayIsOpen?: boolean; readonly events?: readonly EnergyEvent[] } = {},
): EstimatorRun {
  const prior = priorFromProfile(GOLDEN_PROFILE, 'fat_loss');
  const run = runEstimator({ prior, days, lastDayIsOpen: false, events: [], ...more });
  if (run === null) throw new Error('no days');
  return run;
}

function last(values: Float64Array): number {
  return at(values, values.length - 1);
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}

import { describe, expect, test } from 'vitest';
import { describeEnergy, energyHistory } from './describe-energy.ts';
import { daysOf, energyInput, GOLDEN_DAYS, GOLDEN_PROFILE, SAFE } from './energy-input.fixtures.ts';
import type { EnergyDay, EnergyGoal, EnergyInput } from './energy-input.ts';

const LOSS: EnergyGoal = { goalType: 'fat_loss', pace: 'moderate', targetWeightKg: null };

describe('before and shortly after the first weight', () => {
  test('without a weight there are gaps and no numbers', () => {
    expect(describeEnergy(energyInput({ days: [] }))).toEqual({
      level: 'collecting',
      visibility: 'shown',
      trend: null,
      maintenance: null,
      concerns: [],
      proposed: null,
      plateau: { state: 'not-enough-data', cause: null },
      forecast: null,
      adherence: {
        loggedDays: 0,
        weighIns: 0,
        finishedDays: 0,
        onTargetShare: null,
        meanDeviationPercent: null,
        logsAndScaleDisagree: false,
      },
      completeness: { daysSinceWeight: null, daysSinceLog: null, weighInShare: 0, loggedShare: 0 },
      dataGaps: [{ kind: 'no-weight-yet' }],
      whatChanged: [],
      snapshot: null,
    });
    expect(energyHistory(energyInput({ days: [] }))).toEqual([]);
  });

  test('with one weight today, maintenance is the prior: Mifflin x 1.64 x 0.86', () => {
    const report = describeEnergy(
      energyInput({ days: [{ weightKg: 80, intakeKcal: null }], lastDayIsOpen: true }),
    );
    expect(report.level).toBe('collecting');
    expect(report.maintenance?.asLoggedKcal).toBeCloseTo(1495.25 * 1.64 * 0.86, 6);
    expect(report.proposed?.targets?.kcal).toBeGreaterThanOrEqual(1200);
  });

  test.each([
    ['weighs', 0.93],
    ['estimates', 0.86],
    ['skips', 0.8],
    [null, 0.86],
  ] as const)('logging style %s expects %d of what is eaten to be logged', (loggingStyle, ratio) => {
    const profile = { ...GOLDEN_PROFILE, loggingStyle };
    const report = describeEnergy(energyInput({ profile, days: [{ weightKg: 80, intakeKcal: null }] }));
    expect(report.maintenance?.reportingRatio).toBeCloseTo(ratio, 6);
  });

  test('a silent profile gets typical values, a wider range and named gaps', () => {
    const profile = { sex: null, ageYears: null, heightCm: null, activityLevel: null, loggingStyle: null };
    const days = GOLDEN_DAYS.slice(0, 14);
    const silent = describeEnergy(energyInput({ profile, days }));
    const known = describeEnergy(energyInput({ days }));
    expect(silent.dataGaps).toEqual([
      { kind: 'sex-unknown' },
      { kind: 'birth-year-unknown' },
      { kind: 'height-unknown' },
      { kind: 'activity-unknown' },
    ]);
    expect(width(silent.maintenance?.interval90)).toBeGreaterThan(width(known.maintenance?.interval90));
    expect(silent.proposed?.targets?.notes).toContain('birth-year-unknown');
  });
});

describe('the level', () => {
  test('rises with evidence', () => {
    const levelAfter = (after: number) =>
      describeEnergy(energyInput({ days: GOLDEN_DAYS.slice(0, after) })).level;
    expect([6, 14, 28, 56].map(levelAfter)).toEqual(['collecting', 'medium', 'medium', 'high']);
  });

  test('needs logs, not only weights', () => {
    const days = daysOf(30, () => ({ weightKg: 80 }));
    expect(describeEnergy(energyInput({ days })).level).toBe('collecting');
  });
});

describe('safety', () => {
  test.each([
    ['minor', 'trend-only', { profile: { ...GOLDEN_PROFILE, ageYears: 17 } }],
    ['pregnancy', 'trend-only', { safety: { ...SAFE, pregnant: true } }],
    ['eating_disorder', 'hidden', { safety: { ...SAFE, eatingDisorderHistory: true } }],
    ['pregnancy', 'hidden', { safety: { ...SAFE, pregnant: true, eatingDisorderHistory: true } }],
  ] as const)(
    'withholds targets and the goal date for %s; numbers are %s',
    (withheld, visibility, changes) => {
      const goal = { ...LOSS, targetWeightKg: 70 };
      const report = describeEnergy(energyInput({ goal, ...changes }));
      expect(report.proposed).toEqual({ withheld, targets: null });
      expect(report.visibility).toBe(visibility);
      expect(report.forecast?.goalDate).toBeNull();
      expect(describeEnergy(energyInput({ goal, days: [], ...changes })).proposed).toEqual({
        withheld,
        targets: null,
      });
    },
  );

  test('losing over 1.5 % a week for three weeks stops the coaching down', () => {
    const days = daysOf(42, (day) => ({ weightKg: 90 * (1 - 0.0026 * day), intakeKcal: 1300 }));
    const report = describeEnergy(energyInput({ days }));
    expect(report.proposed?.targets).toMatchObject({ held: true, notes: ['fast-loss'], rateKgPerWeek: 0 });
  });

  test('so do three days below 800 kcal within a week, fasts included', () => {
    const low = (count: number) =>
      daysOf(30, (day) => {
        if (day < 30 - 2 * count || day % 2 === 0) return { weightKg: 80, intakeKcal: 1900 };
        return day === 29 ? { fastingConfirmed: true } : { intakeKcal: 700 };
      });
    expect(describeEnergy(energyInput({ days: low(3) })).proposed?.targets?.notes).toContain(
      'very-low-intake',
    );
    expect(describeEnergy(energyInput({ days: low(2) })).proposed?.targets?.notes).not.toContain(
      'very-low-intake',
    );
  });

  test('a refused loss has no goal date', () => {
    const goal = { ...LOSS, targetWeightKg: 48 };
    const report = describeEnergy(energyInput({ goal }));
    expect(report.proposed?.targets?.notes).toContain('goal-bmi-under-18.5');
    expect(report.forecast?.goalDate).toBeNull();
  });
});

describe('the goal date', () => {
  test('is a range in days, in weeks beyond four weeks', () => {
    const report = describeEnergy(losing({ targetWeightKg: 74 }, { inForceKcal: 1500 }));
    const date = report.forecast?.goalDate;
    expect(date?.earliestDays).toBeLessThan(date?.centralDays ?? 0);
    expect(date?.latestDays).toBeGreaterThan(date?.centralDays ?? 0);
    expect((date?.centralDays ?? 1) % 7).toBe(0);
  });

  test('comes sooner with a lower target and is exact within four weeks', () => {
    const central = (kcal: number) =>
      describeEnergy(losing({ targetWeightKg: 75.5 }, { inForceKcal: kcal })).forecast?.goalDate?.centralDays;
    expect(central(1400)).toBeLessThan(central(1600) ?? 0);
    expect(central(1400)).toBeLessThanOrEqual(28);
  });

  test('is today when the goal is reached', () => {
    const report = describeEnergy(losing({ targetWeightKg: 77 }, { inForceKcal: 1500 }));
    expect(report.forecast?.goalDate).toEqual({ earliestDays: 0, centralDays: 0, latestDays: 0 });
  });

  test('has no late end where the spread outgrows the loss', () => {
    const report = describeEnergy(losing({ targetWeightKg: 66 }, { inForceKcal: 1650 }));
    expect(report.forecast?.goalDate).toMatchObject({ earliestDays: expect.any(Number), latestDays: null });
  });

  test.each([
    ['the intake would not lead there', { targetWeightKg: 70 }, 2100],
    ['it is over two years away', { targetWeightKg: 52 }, 1750],
    ['there is no goal weight', { targetWeightKg: null }, 1500],
    ['the goal has no direction', { targetWeightKg: 70, goalType: 'maintenance' }, 1500],
  ] as const)('is not given when %s', (_, goal, inForceKcal) => {
    expect(describeEnergy(losing(goal, { inForceKcal })).forecast?.goalDate).toBeNull();
  });

  function losing(goal: Partial<EnergyGoal>, issued: { inForceKcal: number }): EnergyInput {
    return energyInput({ goal: { ...LOSS, ...goal }, issued: { ...issued, sevenDaysAgoKcal: null } });
  }
});

describe('adherence', () => {
  test('judges logged days only, against the target in force', () => {
    const logs = [1500, 1640, null, 2000, null, 1400, 1500];
    const days: EnergyDay[] = [...GOLDEN_DAYS, ...logs.map((intakeKcal) => ({ weightKg: 76, intakeKcal }))];
    const report = describeEnergy(
      energyInput({ days, issued: { inForceKcal: 1500, sevenDaysAgoKcal: 1500 } }),
    );
    expect(report.adherence).toMatchObject({
      loggedDays: 5,
      weighIns: 7,
      finishedDays: 7,
      onTargetShare: 0.8,
    });
    expect(report.adherence.meanDeviationPercent).toBeCloseTo(7.2, 1);
  });

  test('notices that the scale implies more than the logs say', () => {
    const change = (dayOfChange: number) =>
      daysOf(90, (day) => ({
        weightKg: day < dayOfChange ? 80 - 0.06 * day : 80 - 0.06 * dayOfChange + 0.3 * (day - dayOfChange),
        intakeKcal: 1600,
      }));
    expect(describeEnergy(energyInput({ days: change(90) })).adherence.logsAndScaleDisagree).toBe(false);
    expect(describeEnergy(energyInput({ days: change(70) })).adherence.logsAndScaleDisagree).toBe(true);
  });
});

describe('data gaps', () => {
  test('name silences, thin records and what was repaired lately', () => {
    const silence: EnergyDay[] = daysOf(10, () => ({}));
    const report = describeEnergy(energyInput({ days: [...GOLDEN_DAYS, ...silence] }));
    expect(report.completeness).toMatchObject({ daysSinceWeight: 10, daysSinceLog: 10 });
    expect(report.dataGaps).toEqual([
      { kind: 'no-recent-weight', days: 10 },
      { kind: 'no-recent-log', days: 10 },
      { kind: 'few-weigh-ins', share: expect.closeTo(3 / 14) },
      { kind: 'few-logs', share: expect.closeTo(3 / 14) },
      { kind: 'partial-log', day: 40, intakeKcal: 310 },
    ]);
  });

  test('do not count today as missing while it is open', () => {
    const today: EnergyDay = { weightKg: 76.5, intakeKcal: null };
    const report = describeEnergy(energyInput({ days: [...GOLDEN_DAYS, today], lastDayIsOpen: true }));
    expect(report.completeness).toMatchObject({ daysSinceWeight: 0, daysSinceLog: 0 });
  });
});

function width(interval: readonly [number, number] | undefined): number {
  return interval === undefined ? Number.NaN : interval[1] - interval[0];
}

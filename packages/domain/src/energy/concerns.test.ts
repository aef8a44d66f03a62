import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyMassIndex } from './body.ts';
import type { Concern } from './concerns.ts';
import { describeEnergy } from './describe-energy.ts';
import { daysOf, energyInput, GOLDEN_PROFILE, SAFE } from './energy-input.fixtures.ts';
import type { EnergyInput, EnergySafety, GoalType } from './energy-input.ts';
import type { EnergyReport } from './energy-report.ts';

const goals = ['fat_loss', 'muscle_gain', 'recomp', 'maintenance', 'performance', null] as const;

type Story = {
  goalType: GoalType | null;
  kcal?: number;
  weightKg: number;
  kgPerWeek?: number;
  heightCm?: number | null;
  sex?: 'female' | 'male';
  targetWeightKg?: number | null;
  safety?: Partial<EnergySafety>;
  issuedKcal?: number | null;
};

describe('whatever the goal', () => {
  test.each(goals)('%s: starving, thin or losing fast is a concern', (goalType) => {
    expect(concernsOf({ goalType, kcal: 500, weightKg: 75, kgPerWeek: -2 })).toEqual([
      'very-low-intake',
      'fast-loss',
    ]);
    expect(concernsOf({ goalType, kcal: 1000, weightKg: 75 })).toEqual(['low-intake']);
    expect(concernsOf({ goalType, kcal: 1400, weightKg: 75, sex: 'male' })).toEqual(['low-intake']);
    expect(concernsOf({ goalType, kcal: 1700, weightKg: 75, kgPerWeek: -1 })).toEqual(['fast-loss']);
    expect(concernsOf({ goalType, weightKg: 44, heightCm: 172 })).toEqual(['underweight']);
    expect(concernsOf({ goalType, kcal: 1250, weightKg: 53, heightCm: 172, kgPerWeek: -0.3 })).toEqual([
      'underweight',
    ]);
  });

  test.each(goals)('%s: an ordinary month is none', (goalType) => {
    expect(concernsOf({ goalType, kcal: 1700, weightKg: 75, kgPerWeek: -0.4 })).toEqual([]);
    expect(concernsOf({ goalType, kcal: 2300, weightKg: 75, kgPerWeek: 0.2 })).toEqual([]);
    expect(concernsOf({ goalType, weightKg: 75 })).toEqual([]);
  });

  test('a slim weight that stays is none, and one that is to fall further is', () => {
    const slim = { weightKg: 53, heightCm: 172, kcal: 2000 };
    expect(concernsOf({ ...slim, goalType: 'maintenance' })).toEqual([]);
    expect(concernsOf({ ...slim, goalType: 'fat_loss' })).toEqual(['underweight']);
    expect(concernsOf({ ...slim, goalType: 'fat_loss', heightCm: null })).toEqual([]);
  });

  test('while breast-feeding a slower loss is fast', () => {
    const member = { goalType: null, kcal: 1900, weightKg: 75, kgPerWeek: -0.65 } as const;
    expect(concernsOf(member)).toEqual([]);
    expect(concernsOf({ ...member, safety: { breastFeeding: true } })).toEqual(['fast-loss']);
  });
});

describe('a loss', () => {
  test('of the first weeks of a diet is not fast by its water', () => {
    const days = daysOf(22, (day) => ({
      weightKg: 80 - 0.085 * day - 0.8 * (1 - Math.exp(-day / 3)),
      intakeKcal: 1500,
    }));
    expect(describeEnergy(energyInput({ days })).concerns).toEqual([]);
  });

  test('that has stopped is fast no more', () => {
    const days = daysOf(56, (day) => ({ weightKg: 80 - 0.2 * Math.min(day, 35), intakeKcal: 1700 }));
    expect(describeEnergy(energyInput({ days: days.slice(0, 36) })).concerns).toEqual(['fast-loss']);
    expect(describeEnergy(energyInput({ days })).concerns).toEqual([]);
  });
});

describe('food logged', () => {
  const logged = (kcal: (day: number) => number | null): readonly Concern[] =>
    describeEnergy(energyInput({ days: daysOf(40, (day) => ({ weightKg: 80, intakeKcal: kcal(day) })) }))
      .concerns;

  test('is judged by its mean over a week of logs, not by single days', () => {
    expect(logged((day) => (day % 3 === 0 ? 900 : 1700))).toEqual([]);
    expect(logged((day) => (day < 36 ? 1900 : 1000))).toEqual([]);
    expect(logged((day) => (day < 33 ? 1900 : 1100))).toEqual(['low-intake']);
  });

  test('on too few days says nothing of how somebody eats', () => {
    expect(logged((day) => (day % 4 === 0 ? 1000 : null))).toEqual([]);
    expect(logged((day) => (day % 2 === 0 ? 1000 : null))).toEqual(['low-intake']);
    expect(logged((day) => (day < 26 ? 1000 : null))).toEqual([]);
  });
});

test('food that is too little is a concern without a weight, too', () => {
  const eaten = (kcal: number) =>
    describeEnergy(energyInput({ days: [], foodDays: daysOf(14, () => ({ intakeKcal: kcal })) })).concerns;
  expect(eaten(700)).toEqual(['very-low-intake']);
  expect(eaten(1100)).toEqual(['low-intake']);
  expect(eaten(1700)).toEqual([]);
});

describe('a goal weight that is passed', () => {
  test.each([
    ['fat_loss', 80, 73],
    ['muscle_gain', 70, 74],
  ] as const)('with %s is said, dates nothing and keeps the weight', (goalType, targetWeightKg, weightKg) => {
    const report = reportOf({ goalType, targetWeightKg, weightKg, kcal: 2000 });
    expect(report.concerns).toEqual(['goal-passed']);
    expect(report.forecast?.goalDate).toBeNull();
    expect(report.proposed?.targets).toMatchObject({
      held: false,
      notes: ['goal-reached'],
      rateKgPerWeek: 0,
    });
  });

  test('is reached within one per cent, and then no concern', () => {
    const report = reportOf({ goalType: 'fat_loss', targetWeightKg: 75.3, weightKg: 75, kcal: 2000 });
    expect(report.concerns).toEqual([]);
    expect(report.forecast?.goalDate).toMatchObject({ centralDays: 0 });
    expect(report.proposed?.targets?.notes).toEqual(['goal-reached']);
  });
});

test('no target plans loss beyond the goal or the healthy range, or for a member with a concern', () => {
  fc.assert(
    fc.property(anyStory(), (story) => {
      const report = reportOf(story);
      const targets = report.proposed?.targets;
      const trendKg = report.trend?.weightKg ?? 0;
      if (targets === undefined || targets === null) throw new Error('no targets');
      const { rateKgPerWeek } = targets;
      // A target is rounded to 10 kcal, at most 0.02 kg a week.
      const nextWeekKg = trendKg + Math.min(0, rateKgPerWeek + 0.02);
      if (report.concerns.length > 0) expect(rateKgPerWeek).toBeGreaterThan(-0.02);
      if (rateKgPerWeek < -0.02 && story.goalType === 'fat_loss') {
        expect(nextWeekKg).toBeGreaterThanOrEqual(story.targetWeightKg ?? 0);
        expect(bodyMassIndex(nextWeekKg, story.heightCm ?? 165)).toBeGreaterThanOrEqual(18.5);
      }
    }),
    { seed: 20_260_615, numRuns: 400 },
  );
});

test('over goals, intakes and weights every unsafe month is a concern', () => {
  fc.assert(
    fc.property(anyStory(), (story) => {
      const { concerns, trend } = reportOf(story);
      const isUnsafe =
        (story.kcal ?? 0) < 1200 ||
        (story.kgPerWeek ?? 0) < -0.013 * story.weightKg ||
        bodyMassIndex(trend?.weightKg ?? 0, story.heightCm ?? 165) < 17;
      if (isUnsafe) expect(concerns.filter((concern) => concern !== 'goal-passed')).not.toEqual([]);
    }),
    { seed: 20_260_615, numRuns: 400 },
  );
});

function anyStory(): fc.Arbitrary<Story> {
  const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  return fc.record({
    goalType: fc.constantFrom(...goals),
    kcal: real(300, 3500),
    weightKg: real(42, 120),
    kgPerWeek: real(-2, 0.7),
    targetWeightKg: fc.option(real(50, 100), { nil: null }),
    issuedKcal: fc.option(real(1200, 3500), { nil: null }),
  });
}

const concernsOf = (story: Story): readonly Concern[] => reportOf(story).concerns;

/** Five weeks that end at a weight, at one pace and one intake. */
function reportOf(story: Story): EnergyReport {
  const { goalType, kcal, weightKg, kgPerWeek = 0, heightCm = 165, sex = 'female' } = story;
  const { targetWeightKg = null, safety = {}, issuedKcal = null } = story;
  const count = 35;
  const input: Partial<EnergyInput> = {
    profile: { ...GOLDEN_PROFILE, heightCm, sex },
    goal: { goalType, pace: null, targetWeightKg },
    safety: { ...SAFE, ...safety },
    issued: { inForceKcal: issuedKcal, sevenDaysAgoKcal: issuedKcal },
    days: daysOf(count, (day) => ({
      weightKg: weightKg - (kgPerWeek / 7) * (count - 1 - day),
      intakeKcal: kcal ?? null,
    })),
  };
  return describeEnergy(energyInput(input));
}

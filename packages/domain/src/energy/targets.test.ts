import { describe, expect, test } from 'vitest';
import type { FormulaSex } from './body.ts';
import { PROTEIN_G_PER_KG } from './macros.ts';
import type { Direction } from './prior.ts';
import {
  decideTargets,
  type PlanPace,
  planTargets,
  type TargetInput,
  type TargetNote,
  type Targets,
} from './targets.ts';

const noWarning = { fastLoss: false, veryLowIntake: false, lowIntake: false };

type Row = readonly [
  person: readonly [sex: FormulaSex, ageYears: number, heightCm: number, weightKg: number],
  goal: readonly [Direction, PlanPace],
  maintenanceKcal: number,
  grams: readonly [kcal: number, proteinG: number, fatG: number, carbsG: number, fiberG: number],
  rateKgPerWeek: number,
  notes: readonly TargetNote[],
  extra?: { readonly reportingRatio?: number; readonly previousKcal?: number; readonly cautious?: boolean },
];

const GOLDEN: readonly Row[] = [
  [['male', 30, 180, 80], ['lose', 'moderate'], 2759, [2380, 160, 75, 266, 33], -0.4, []],
  [['female', 35, 165, 80], ['lose', 'moderate'], 2055.97, [1620, 140, 50, 153, 23], -0.397, []],
  [
    ['female', 60, 158, 62.5],
    ['lose', 'aggressive'],
    1381.8,
    [1200, 105, 35, 116, 20],
    -0.177,
    ['deficit-capped', 'floor'],
  ],
  [['male', 22, 190, 70], ['gain', 'moderate'], 3074.81, [3200, 125, 100, 450, 38], 0.174, []],
  [
    ['male', 45, 175, 120],
    ['lose', 'max'],
    2488.5,
    [1870, 165, 60, 168, 26],
    -0.61,
    ['deficit-capped'],
    { reportingRatio: 0.86 },
  ],
  [
    ['female', 35, 165, 80],
    ['lose', 'moderate'],
    2055.97,
    [1800, 140, 55, 186, 25],
    -0.233,
    ['step-limited'],
    { previousKcal: 1900, cautious: true },
  ],
  [['male', 40, 178, 85], ['maintain', 'moderate'], 2430.31, [2430, 130, 75, 309, 34], 0, []],
];

describe('golden targets', () => {
  test.each(GOLDEN.map((row) => ({ row })))('$row.0 $row.1 at $row.2 kcal', ({ row }) => {
    const [person, goal, maintenanceKcal, grams, rate, notes, extra = {}] = row;
    const [sex, ageYears, heightCm, weightKg] = person;
    const [direction, pace] = goal;
    const previousKcal = extra.previousKcal ?? null;
    const targets = planTargets({
      body: { sex, ageYears, heightCm },
      direction,
      pace,
      weightKg,
      maintenanceKcal,
      reportingRatio: extra.reportingRatio ?? 1,
      cautious: extra.cautious ?? false,
      issued: { inForceKcal: previousKcal, sevenDaysAgoKcal: previousKcal },
      held: false,
      mayRiseAtOnce: false,
      lowestKg: 0,
      proteinGPerKg: PROTEIN_G_PER_KG[direction],
    });
    const { kcal, proteinG, fatG, carbsG, fiberG } = targets;
    expect([kcal, proteinG, fatG, carbsG, fiberG]).toEqual(grams);
    expect(targets.rateKgPerWeek).toBeCloseTo(rate, 3);
    expect(targets.notes).toEqual(notes);
  });

  test('an underweight member who wants to lose gets maintenance and the reason', () => {
    const targets = targetsFor({
      profile: profile({ sex: 'female', ageYears: 28, heightCm: 170 }),
      goal: { goalType: 'fat_loss', pace: 'slow', targetWeightKg: null },
      trendKg: 52,
      maintenanceKcal: 1986.33,
    });
    expect(targets).toEqual({
      kcal: 1990,
      proteinG: 85,
      fatG: 60,
      carbsG: 278,
      fiberG: 28,
      rateKgPerWeek: 0,
      held: true,
      notes: ['bmi-under-18.5'],
    });
  });
});

describe('who gets no targets', () => {
  test.each([
    ['minor', { profile: profile({ ageYears: 17 }) }],
    ['pregnancy', { safety: safety({ pregnant: true }) }],
    ['eating_disorder', { safety: safety({ eatingDisorderHistory: true }) }],
    ['minor', { profile: profile({ ageYears: 16 }), safety: safety({ pregnant: true }) }],
  ] as const)('withholds for %s', (withheld, changes) => {
    expect(decideTargets(targetInput(changes))).toEqual({ withheld, targets: null });
  });
});

describe('who is held at maintenance', () => {
  test.each([
    ['breast-feeding', { safety: safety({ breastFeeding: true }) }],
    ['birth-year-unknown', { profile: profile({ ageYears: null }) }],
    ['goal-bmi-under-18.5', { goal: { goalType: 'fat_loss', pace: null, targetWeightKg: 48 } }],
    ['fast-loss', { warning: { ...noWarning, fastLoss: true } }],
    ['low-intake', { warning: { ...noWarning, lowIntake: true } }],
    ['very-low-intake', { warning: { ...noWarning, veryLowIntake: true } }],
  ] as const)('for %s', (note, changes) => {
    expect(targetsFor(changes)).toMatchObject({ kcal: 2060, rateKgPerWeek: 0, notes: [note] });
  });

  test('at once, even from a much lower target', () => {
    const targets = targetsFor({
      safety: safety({ breastFeeding: true }),
      issued: { inForceKcal: 1600, sevenDaysAgoKcal: 1600 },
    });
    expect(targets).toMatchObject({ kcal: 2060, notes: ['breast-feeding'] });
  });

  test('not at a maintenance that no body of that size burns, while the evidence is thin', () => {
    const starving = { warning: { ...noWarning, veryLowIntake: true }, maintenanceKcal: 3500 };
    const thin = targetsFor({ ...starving, level: 'low' });
    expect(thin.kcal).toBeGreaterThan(2200);
    expect(thin.kcal).toBeLessThan(2700);
    expect(thin).toMatchObject({ rateKgPerWeek: 0, held: true });
    expect(targetsFor({ ...starving, level: 'high' }).kcal).toBe(3500);
    expect(targetsFor({ ...starving, level: 'low', maintenanceKcal: 1800 }).kcal).toBe(1800);
  });

  test('but an underweight member who wants to gain may gain', () => {
    const targets = targetsFor({
      trendKg: 48,
      goal: { goalType: 'muscle_gain', pace: 'moderate', targetWeightKg: 55 },
    });
    expect(targets.kcal).toBeGreaterThan(2060);
    expect(targets.notes).toEqual([]);
  });

  test('at the floor where maintenance lies below it', () => {
    const targets = targetsFor({ safety: safety({ breastFeeding: true }), maintenanceKcal: 1100 });
    expect(targets).toMatchObject({ kcal: 1200, notes: ['breast-feeding', 'floor'] });
    expect(targets.rateKgPerWeek).toBeGreaterThan(0);
  });
});

describe('steps from target to target', () => {
  test('keeps the target in force when the change is under 30 kcal', () => {
    expect(targetsFor({ issued: { inForceKcal: 1640, sevenDaysAgoKcal: 1640 } }).kcal).toBe(1640);
    expect(targetsFor({ issued: { inForceKcal: 1660, sevenDaysAgoKcal: 1660 } }).kcal).toBe(1620);
  });

  test('measures the step from the target of seven days ago, not from the one in force', () => {
    const targets = targetsFor({ issued: { inForceKcal: 1850, sevenDaysAgoKcal: 2000 } });
    expect(targets).toMatchObject({ kcal: 1800, notes: ['step-limited'] });
  });

  test('takes smaller steps and a slower pace while evidence is thin', () => {
    const aggressive = { goalType: 'fat_loss', pace: 'aggressive', targetWeightKg: null } as const;
    const targets = targetsFor({
      goal: aggressive,
      level: 'collecting',
      issued: { inForceKcal: 2000, sevenDaysAgoKcal: 2000 },
    });
    expect(targets).toMatchObject({ kcal: 1900, notes: ['pace-capped', 'step-limited'] });
  });

  test('names a capped surplus', () => {
    const targets = targetsFor({
      trendKg: 150,
      goal: { goalType: 'muscle_gain', pace: 'aggressive', targetWeightKg: null },
    });
    expect(targets).toMatchObject({ kcal: 2360, notes: ['surplus-capped'] });
  });
});

describe('the floor', () => {
  test.each([
    ['female', 1200],
    ['male', 1500],
    ['other', 1350],
    ['prefer_not_to_say', 1350],
    [null, 1350],
  ] as const)('for sex %s is %d kcal', (sex, floor) => {
    expect(targetsFor({ profile: profile({ sex }), maintenanceKcal: 1000 })).toMatchObject({
      kcal: floor,
      notes: expect.arrayContaining(['floor']),
    });
  });
});

function targetsFor(changes: Partial<TargetInput>): Targets {
  const decision = decideTargets(targetInput(changes));
  if (decision.targets === null) throw new Error(`withheld: ${decision.withheld}`);
  return decision.targets;
}

function targetInput(changes: Partial<TargetInput>): TargetInput {
  return {
    profile: profile({}),
    goal: { goalType: 'fat_loss', pace: 'moderate', targetWeightKg: null },
    safety: safety({}),
    trendKg: 80,
    maintenanceKcal: 2055.97,
    reportingRatio: 1,
    level: 'medium',
    issued: { inForceKcal: null, sevenDaysAgoKcal: null },
    warning: noWarning,
    ...changes,
  };
}

function profile(changes: Partial<TargetInput['profile']>): TargetInput['profile'] {
  return {
    sex: 'female',
    ageYears: 35,
    heightCm: 165,
    activityLevel: 'light',
    loggingStyle: null,
    ...changes,
  };
}

function safety(changes: Partial<TargetInput['safety']>): TargetInput['safety'] {
  return { pregnant: false, breastFeeding: false, eatingDisorderHistory: false, ...changes };
}

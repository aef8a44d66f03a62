import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeEnergy, energyHistory } from './describe-energy.ts';
import { energyInput, GOLDEN_DAYS, GOLDEN_PROFILE, withDay } from './energy-input.fixtures.ts';
import type { EnergyDay, EnergyProfile, GoalType } from './energy-input.ts';
import type { EnergyFlag } from './flags.ts';
import { priorFromProfile } from './prior.ts';
import { runEstimator } from './run-estimator.ts';
import { simulateMember } from './simulate-body.ts';
import { decideTargets, type TargetInput } from './targets.ts';

const SEED = 20_260_101;
const GOLDEN_WEIGHT_DAYS = GOLDEN_DAYS.flatMap((day, index) =>
  index > 0 && day.weightKg !== null ? [index] : [],
);
/** Days whose golden reading is as the member meant it. */
const SOUND_WEIGHT_DAYS = GOLDEN_WEIGHT_DAYS.filter((day) => day !== 20 && day !== 33);

describe('the engine', () => {
  test('moves maintenance by 5-12 % and the trend by under 0.1 kg when all logs are scaled by 1.1', () => {
    const plain = estimateOf(GOLDEN_DAYS);
    const scaled = estimateOf(
      GOLDEN_DAYS.map((day) => ({
        ...day,
        intakeKcal: day.intakeKcal === null ? null : day.intakeKcal * 1.1,
      })),
    );
    expect(scaled.maintenanceKcal / plain.maintenanceKcal).toBeGreaterThan(1.05);
    expect(scaled.maintenanceKcal / plain.maintenanceKcal).toBeLessThan(1.12);
    expect(Math.abs(scaled.trendKg - plain.trendKg)).toBeLessThan(0.1);
  });

  test('hardly moves, and never grows surer, on a day without data', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 3, max: 112 }), (seed, dayCount) => {
        const member = simulateMember(seededRandom(seed), { dayCount });
        const before = estimateOf(member.days, member.profile, member.goalType);
        const silent = [...member.days, { weightKg: null, intakeKcal: null }];
        const after = estimateOf(silent, member.profile, member.goalType);
        expect(Math.abs(after.maintenanceKcal - before.maintenanceKcal)).toBeLessThan(5);
        expect(after.maintenanceSdKcal).toBeGreaterThanOrEqual(before.maintenanceSdKcal);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('treats a 10 kg slip exactly as no reading, and flags it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SOUND_WEIGHT_DAYS), fc.constantFrom(10, -10), (day, slipKg) => {
        const weightKg = (GOLDEN_DAYS[day]?.weightKg ?? 0) + slipKg;
        const slipped = describeEnergy(energyInput({ days: withDay(GOLDEN_DAYS, day, { weightKg }) }));
        const missing = describeEnergy(energyInput({ days: withDay(GOLDEN_DAYS, day, { weightKg: null }) }));
        expect(slipped.maintenance).toEqual(missing.maintenance);
        expect(slipped.trend).toEqual(missing.trend);
        expect(flagsOf(withDay(GOLDEN_DAYS, day, { weightKg }))).toContainEqual({
          kind: 'weight-rejected',
          day,
          weightKg,
        });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  test('repairs a reading in pounds to within 0.1 kg of the original', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SOUND_WEIGHT_DAYS),
        fc.constantFrom(2.2046, 1 / 2.2046),
        (day, factor) => {
          const meantKg = GOLDEN_DAYS[day]?.weightKg ?? 0;
          const weightKg = Math.round(meantKg * factor * 10) / 10;
          const flags = flagsOf(withDay(GOLDEN_DAYS, day, { weightKg }));
          const repair = flags.find((flag) => flag.day === day && flag.kind === 'unit-repaired');
          if (repair?.kind !== 'unit-repaired') throw new Error(`day ${day} was not repaired`);
          expect(Math.abs(repair.toKg - meantKg)).toBeLessThan(factor > 1 ? 0.05 : 0.12);
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  test('grows surer about maintenance every week of the golden series', () => {
    const sds = [7, 14, 21, 28, 35, 42, 49, 56].map((after) =>
      Math.round(estimateOf(GOLDEN_DAYS.slice(0, after)).maintenanceSdKcal),
    );
    expect(sds).toEqual([335, 214, 195, 172, 158, 147, 136, 130]);
  });

  test('never sets a target below the floor, over 10,000 random states', () => {
    const floors = { female: 1200, male: 1500, other: 1350, prefer_not_to_say: 1350, unknown: 1350 };
    let targets = 0;
    fc.assert(
      fc.property(anyTargetInput(), (input) => {
        const decision = decideTargets(input);
        if (decision.targets === null) return;
        targets += 1;
        expect(decision.targets.kcal).toBeGreaterThanOrEqual(floors[input.profile.sex ?? 'unknown']);
      }),
      { seed: SEED, numRuns: 10_000 },
    );
    expect(targets).toBeGreaterThan(5_000);
  });

  test('gives the same report for the same input, to the bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const { days, profile, goalType } = simulateMember(seededRandom(seed), { dayCount: 60 });
        const goal = { goalType, pace: null, targetWeightKg: 70 };
        const input = energyInput({ days, profile, goal });
        expect(describeEnergy(structuredClone(input))).toStrictEqual(describeEnergy(input));
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test('ends its history where the report stands, and never rewrites earlier days', () => {
    const history = energyHistory(energyInput({}));
    const report = describeEnergy(energyInput({}));
    expect(history).toHaveLength(GOLDEN_DAYS.length);
    expect(history.at(-1)).toMatchObject({
      day: 55,
      trendKg: report.trend?.weightKg,
      trendInterval90: report.trend?.interval90,
      maintenanceKcal: report.maintenance?.asLoggedKcal,
      maintenanceInterval90: report.maintenance?.interval90,
    });
    expect(energyHistory(energyInput({ days: GOLDEN_DAYS.slice(0, 30) }))).toEqual(history.slice(0, 30));
  });
});

function estimateOf(
  days: readonly EnergyDay[],
  profile: EnergyProfile = GOLDEN_PROFILE,
  goalType: GoalType = 'fat_loss',
): { trendKg: number; maintenanceKcal: number; maintenanceSdKcal: number } {
  const run = runEstimator({
    prior: priorFromProfile(profile, goalType),
    days,
    lastDayIsOpen: false,
    events: [],
  });
  const last = days.length - 1;
  return {
    trendKg: run?.trendKg[last] ?? Number.NaN,
    maintenanceKcal: run?.maintenanceKcal[last] ?? Number.NaN,
    maintenanceSdKcal: run?.maintenanceSdKcal[last] ?? Number.NaN,
  };
}

function flagsOf(days: readonly EnergyDay[]): readonly EnergyFlag[] {
  const prior = priorFromProfile(GOLDEN_PROFILE, 'fat_loss');
  return runEstimator({ prior, days, lastDayIsOpen: false, events: [] })?.estimator.flags ?? [];
}

function anyTargetInput(): fc.Arbitrary<TargetInput> {
  const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const flag = fc.boolean();
  const mostlyNot = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
  const kcal = fc.option(real(500, 5000), { nil: null });
  return fc.record({
    profile: fc.record({
      sex: fc.constantFrom('female', 'male', 'other', 'prefer_not_to_say', null),
      ageYears: fc.option(fc.integer({ min: 16, max: 100 }), { nil: null }),
      heightCm: fc.option(real(120, 220), { nil: null }),
      activityLevel: fc.constantFrom('sedentary', 'light', 'moderate', 'active', 'very_active', null),
      loggingStyle: fc.constantFrom('weighs', 'estimates', 'skips', null),
    }),
    goal: fc.record({
      goalType: fc.constantFrom('fat_loss', 'muscle_gain', 'recomp', 'maintenance', 'performance', null),
      pace: fc.constantFrom('slow', 'moderate', 'aggressive', null),
      targetWeightKg: fc.option(real(25, 250), { nil: null }),
    }),
    safety: fc.record({ pregnant: mostlyNot, breastFeeding: mostlyNot, eatingDisorderHistory: mostlyNot }),
    trendKg: real(25, 350),
    maintenanceKcal: real(-500, 6000),
    reportingRatio: real(0.3, 1.5),
    level: fc.constantFrom('collecting', 'low', 'medium', 'high'),
    issued: fc.record({ inForceKcal: kcal, sevenDaysAgoKcal: kcal }),
    warning: fc.record({ fastLoss: flag, veryLowIntake: flag, lowIntake: flag }),
  });
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

import { describe, expect, test } from 'vitest';
import { simulateMember } from './simulate-body.ts';
import { DILIGENT_HABITS } from './simulated-life.ts';

const PERSON = { sex: 'female', ageYears: 34, heightCm: 168, weightKg: 82, goalType: 'fat_loss' } as const;

describe('a simulated member', () => {
  test('is the same for the same random numbers', () => {
    expect(simulateMember(cycling(), { dayCount: 40 })).toStrictEqual(
      simulateMember(cycling(), { dayCount: 40 }),
    );
  });

  test('is the person asked for and begins with a weight near theirs', () => {
    const member = simulateMember(cycling(), { dayCount: 20, person: PERSON });
    expect(member.profile).toMatchObject({ sex: 'female', ageYears: 34, heightCm: 168 });
    expect(member.goalType).toBe('fat_loss');
    expect(Math.abs((member.days[0]?.weightKg ?? 0) - 82)).toBeLessThan(3);
    expect(member.days).toHaveLength(20);
  });

  test('logs and weighs diligently when asked to, and loses weight in a deficit', () => {
    const { days, truth } = simulateMember(cycling(), {
      dayCount: 120,
      person: PERSON,
      habits: DILIGENT_HABITS,
    });
    expect(days.filter((day) => day.weightKg !== null).length).toBeGreaterThan(90);
    expect(days.filter((day) => day.intakeKcal !== null).length).toBeGreaterThan(80);
    expect(truth[119]?.trendKg).toBeLessThan(truth[0]?.trendKg ?? 0);
  });

  test('obeys the energy balance: stored energy is what was eaten and not spent', () => {
    const { truth } = simulateMember(cycling(), { dayCount: 112, person: PERSON, habits: DILIGENT_HABITS });
    const deficit = truth.reduce((sum, day) => sum + day.expenditureKcal - day.intakeKcal, 0);
    const lostKg = (truth[0]?.trendKg ?? 0) - (truth[111]?.trendKg ?? 0);
    expect(deficit / lostKg).toBeGreaterThan(5500);
    expect(deficit / lostKg).toBeLessThan(9500);
  });
});

/** A plain linear congruential source. */
function cycling(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

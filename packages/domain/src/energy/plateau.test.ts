import { describe, expect, test } from 'vitest';
import { describeEnergy } from './describe-energy.ts';
import { daysOf, energyInput } from './energy-input.fixtures.ts';
import type { EnergyDay, EnergyInput } from './energy-input.ts';
import type { Plateau } from './plateau.ts';

const KCAL_PER_KG = 7700;

describe('a plateau', () => {
  test('is not called while weight keeps falling', () => {
    expect(plateauOf(member(84, () => 1500))).toEqual({ state: 'none', cause: null });
  });

  test('needs four weeks of the phase, nine weigh-ins in three weeks and logs', () => {
    const stalled = member(84, () => 1950);
    expect(plateauOf(stalled)).toMatchObject({ state: 'plateau' });
    const tooEarly = { phaseStartDay: 60 };
    expect(plateauOf(stalled, tooEarly)).toEqual({ state: 'not-enough-data', cause: null });
    const fewWeights = stalled.map((day, index) => (index % 4 === 0 ? day : { ...day, weightKg: null }));
    expect(plateauOf(fewWeights)).toEqual({ state: 'not-enough-data', cause: null });
    const fewLogs = stalled.map((day, index) => (index % 4 === 0 ? day : { ...day, intakeKcal: null }));
    expect(plateauOf(fewLogs)).toEqual({ state: 'not-enough-data', cause: null });
  });

  test('does not apply to maintenance, and is mirrored for gain', () => {
    const flat = member(84, () => 1950);
    const maintaining = { goal: { goalType: 'maintenance', pace: null, targetWeightKg: null } } as const;
    const gaining = { goal: { goalType: 'muscle_gain', pace: null, targetWeightKg: null } } as const;
    expect(plateauOf(flat, maintaining)).toEqual({ state: 'not-applicable', cause: null });
    expect(plateauOf(flat, gaining).state).toBe('plateau');
    expect(
      plateauOf(
        member(84, () => 2500),
        gaining,
      ).state,
    ).toBe('none');
  });

  test('is no standstill where the trend goes the other way, whichever way that is', () => {
    const gaining = { goal: { goalType: 'muscle_gain', pace: null, targetWeightKg: null } } as const;
    const away = { state: 'moving-away', cause: null };
    expect(plateauOf(member(84, () => 2700))).toEqual(away);
    expect(plateauOf(member(84, () => 2300))).toEqual(away);
    expect(
      plateauOf(
        member(84, () => 1500),
        gaining,
      ),
    ).toEqual(away);
  });

  test('is put down to intake when more is eaten than planned', () => {
    const drifted = member(84, (day) => (day < 40 ? 1500 : 2000));
    const issued = { inForceKcal: 1500, sevenDaysAgoKcal: 1500 };
    expect(plateauOf(drifted, { issued })).toEqual({ state: 'plateau', cause: 'intake-drift' });
  });

  test('is put down to water when fluid covers the loss', () => {
    const wet = member(84, (day) => (day < 76 ? 1850 : 2300)).map((day, index) => ({
      ...day,
      weightKg: index < 76 ? day.weightKg : (day.weightKg ?? 0) + 1.2,
    }));
    expect(plateauOf(wet)).toEqual({ state: 'plateau', cause: 'water' });
  });

  test('is put down to expenditure when maintenance has fallen', () => {
    const slowed = member(
      120,
      () => 1600,
      (day) => (day < 50 ? 2200 : 1600),
    );
    expect(plateauOf(slowed, { phaseStartDay: 40 })).toEqual({
      state: 'plateau',
      cause: 'expenditure-change',
    });
  });

  test('has no cause where the evidence names none', () => {
    expect(
      plateauOf(
        member(84, () => 1950),
        { phaseStartDay: 40 },
      ),
    ).toEqual({ state: 'plateau', cause: 'unknown' });
  });
});

function plateauOf(days: readonly EnergyDay[], changes: Partial<EnergyInput> = {}): Plateau {
  return describeEnergy(energyInput({ days, ...changes })).plateau;
}

/** A member whose weight follows the plain energy balance, with a small regular wobble of the scale. */
function member(
  count: number,
  intakeOn: (day: number) => number,
  expenditureOn: (day: number) => number = () => 1950,
): EnergyDay[] {
  const wobbleKg = [0.2, -0.1, 0.3, -0.3, 0, 0.1, -0.2];
  let weightKg = 84;
  return daysOf(count, (day) => {
    const reading = weightKg + (wobbleKg[day % 7] ?? 0);
    weightKg += (intakeOn(day) - expenditureOn(day)) / KCAL_PER_KG;
    return { weightKg: Math.round(reading * 10) / 10, intakeKcal: intakeOn(day) };
  });
}

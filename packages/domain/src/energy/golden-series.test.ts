import { describe, expect, test } from 'vitest';
import { GOLDEN_DAYS, GOLDEN_PROFILE } from './energy-input.fixtures.ts';
import type { EnergyDay } from './energy-input.ts';
import { readEstimate } from './estimate.ts';
import type { EnergyFlag } from './flags.ts';
import { outlookKg, outlookSdKg } from './forecast.ts';
import golden from './golden-series.data.json' with { type: 'json' };
import { priorFromProfile } from './prior.ts';
import { readRate } from './rate.ts';
import { type EstimatorRun, runEstimator } from './run-estimator.ts';
import { trendBeforeKg } from './trend-before.ts';

describe('the estimator on the golden series', () => {
  test.each(Object.entries(golden.expected))('matches after %s days', (after, expected) => {
    const run = runOn(GOLDEN_DAYS.slice(0, Number(after)));
    const estimate = readEstimate(run.estimator);
    const rate = readRate(
      run.estimator,
      (daysAgo) => trendBeforeKg(run.trendKg, GOLDEN_DAYS, daysAgo),
      estimate,
    );
    expect(off(estimate.expenditureKcal, expected.tdee)).toBeLessThan(0.5);
    expect(off(estimate.expenditureSdKcal, expected.tdeeSd)).toBeLessThan(0.5);
    expect(off(estimate.maintenanceKcal, expected.maint)).toBeLessThan(0.5);
    expect(off(estimate.maintenanceSdKcal, expected.maintSd)).toBeLessThan(0.5);
    expect(off(estimate.trendKg, expected.trendKg)).toBeLessThan(0.002);
    expect(off(estimate.trendSdKg, expected.trendSd)).toBeLessThan(0.002);
    expect(off(rate.kgPerWeek, expected.rateKgPerWeek)).toBeLessThan(0.002);
    expect(off(outlookKg(run.estimator, rate.outlook), expected.forecastKg)).toBeLessThan(0.002);
    expect(
      off(outlookSdKg(run.estimator, rate.outlook, estimate.widening), expected.forecastSd),
    ).toBeLessThan(0.002);
    expect(off(estimate.reportingRatio, expected.reporting)).toBeLessThan(0.0002);
    expect(off(estimate.loggedShare, expected.loggedShare)).toBeLessThan(0.0002);
    expect(off(run.estimator.scale.noise, expected.noiseScale)).toBeLessThan(0.0002);
    expect(off(estimate.energyDensityKcalPerKg, expected.rho)).toBeLessThan(1);
  });

  test('flags the pound reading, the slip and the partial log, and nothing else', () => {
    expect(runOn(GOLDEN_DAYS).estimator.flags).toEqual([
      { kind: 'unit-repaired', day: 20, fromKg: 173.5, toKg: expect.closeTo(78.699, 3) },
      { kind: 'weight-rejected', day: 33, weightKg: 68.9 },
      { kind: 'partial-log', day: 40, intakeKcal: 310 },
    ] satisfies EnergyFlag[]);
  });
});

function runOn(days: readonly EnergyDay[]): EstimatorRun {
  const prior = priorFromProfile(GOLDEN_PROFILE, 'fat_loss');
  const run = runEstimator({ prior, days, lastDayIsOpen: false, events: [] });
  if (run === null) throw new Error('the golden series begins with a weight');
  return run;
}

function off(actual: number, expected: number): number {
  return Math.abs(actual - expected);
}

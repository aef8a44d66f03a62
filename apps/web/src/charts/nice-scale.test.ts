import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { niceScale, project, stoneSteps, tickDigits } from './nice-scale.ts';

describe('niceScale', () => {
  test('puts three round gridlines around a month of weights and does not start at zero', () => {
    const scale = niceScale(78.3, 81.2);
    expect(scale.ticks).toEqual([79, 80, 81]);
    expect(scale.low).toBeGreaterThan(70);
  });

  test('does not blow up a flat line', () => {
    const scale = niceScale(80.1, 80.1, { minStep: 0.5 });
    expect(scale.step).toBe(0.5);
    expect(scale.ticks).toEqual([79.5, 80, 80.5]);
  });

  test('uses round hundreds for energy', () => {
    expect(niceScale(2140, 2590).ticks).toEqual([2200, 2400, 2600]);
  });

  test('keeps round stones on the axis', () => {
    expect(niceScale(165, 185, { steps: stoneSteps }).ticks).toEqual([168, 175, 182]);
    expect(niceScale(160, 190, { steps: stoneSteps }).ticks).toEqual([168, 182, 196]);
  });

  test('takes bounds in either order and survives what is no number', () => {
    expect(niceScale(81, 78)).toEqual(niceScale(78, 81));
    expect(niceScale(Number.NaN, 3).ticks).toHaveLength(3);
    expect(niceScale(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).low).toBeLessThan(0.5);
  });

  test('always holds data and ticks, evenly spaced', () => {
    const bound = fc.double({ min: -500, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(bound, bound, fc.constantFrom(0.01, 0.5, 50), (from, to, minStep) => {
        const scale = niceScale(from, to, { minStep });
        expect(scale.low).toBeLessThan(Math.min(from, to));
        expect(scale.high).toBeGreaterThan(Math.max(from, to));
        expect(scale.low).toBeLessThan(scale.ticks[0]);
        expect(scale.high).toBeGreaterThan(scale.ticks[2]);
        expect(scale.ticks[1] - scale.ticks[0]).toBeCloseTo(scale.step, 6);
        expect(scale.ticks[2] - scale.ticks[1]).toBeCloseTo(scale.step, 6);
        expect(scale.step).toBeGreaterThanOrEqual(minStep);
      }),
      { seed: 20_261_125, numRuns: 500 },
    );
  });

  test('leaves at least a third of the height to the data', () => {
    const low = fc.double({ min: 40, max: 150, noNaN: true });
    fc.assert(
      fc.property(low, fc.double({ min: 2, max: 40, noNaN: true }), (from, span) => {
        const scale = niceScale(from, from + span, { minStep: 0.5 });
        expect(span / (scale.high - scale.low)).toBeGreaterThan(1 / 3);
      }),
      { seed: 20_261_125, numRuns: 500 },
    );
  });
});

describe('tickDigits', () => {
  test('gives a label the decimals its step needs', () => {
    expect([0.5, 0.25, 1, 2.5, 250].map(tickDigits)).toEqual([1, 2, 0, 1, 0]);
  });
});

describe('project', () => {
  test('maps the ends of the scale to the ends of the axis', () => {
    const scale = { low: 10, high: 20 };
    expect(project(10, scale, 100, 0)).toBe(100);
    expect(project(20, scale, 100, 0)).toBe(0);
    expect(project(15, scale, 100, 0)).toBe(50);
  });

  test('puts a scale without extent in the middle', () => {
    expect(project(5, { low: 5, high: 5 }, 0, 80)).toBe(40);
  });
});

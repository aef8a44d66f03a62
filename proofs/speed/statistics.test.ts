import { describe, expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

describe('percentile', () => {
  test('is the smallest sample that the share of all samples does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([3, 1, 2], 0)).toBe(1);
  });

  test('of nothing is not a number, so that it can pass no goal', () => {
    expect(percentile([], 0.5)).toBeNaN();
    expect(percentile([], 0.5) <= 1).toBe(false);
  });
});

describe('median', () => {
  test('is the middle, or halfway between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 3, 100])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('one round in which the machine was busy does not move it', () => {
    expect(median([1.2, 1.21, 1.19, 6, 1.2])).toBe(1.2);
  });
});

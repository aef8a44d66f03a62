import { describe, expect, test } from 'vitest';
import { addTallies, closingLines, emptyTally, reasonsToFail } from './tally.ts';

const somePassed = { ...emptyTally, passed: 3 };
const noRedis = { name: 'cache over Redis', reason: 'missing tool: redis-server' };

describe('addTallies', () => {
  test('sums the runners', () => {
    const browser = { ...emptyTally, passed: 2, failed: ['signs in'] };
    expect(addTallies([somePassed, browser])).toEqual({ ...emptyTally, passed: 5, failed: ['signs in'] });
  });
});

describe('reasonsToFail', () => {
  test('has none when tests passed', () => {
    expect(reasonsToFail(somePassed, { isCi: true })).toEqual([]);
  });

  test('names failed tests', () => {
    expect(reasonsToFail({ ...somePassed, failed: ['adds'] }, { isCi: false })).toEqual(['1 tests failed']);
  });

  test('does not take an empty run for a good one', () => {
    expect(reasonsToFail(emptyTally, { isCi: false })).toEqual(['no test ran']);
    expect(reasonsToFail({ ...emptyTally, skipped: [noRedis] }, { isCi: false })).toEqual(['no test ran']);
  });

  test('counts a file that does not load', () => {
    expect(
      reasonsToFail({ ...somePassed, faults: ['x.test.ts does not load'] }, { isCi: false }),
    ).toHaveLength(1);
  });

  test('lets a missing tool pass at home but not in CI', () => {
    const skipped = { ...somePassed, skipped: [noRedis] };
    const leftOut = { ...somePassed, leftOut: [{ name: 'browser journeys', reason: 'no Chromium' }] };
    expect(reasonsToFail(skipped, { isCi: false })).toEqual([]);
    expect(reasonsToFail(leftOut, { isCi: false })).toEqual([]);
    expect(reasonsToFail(skipped, { isCi: true })).toHaveLength(1);
    expect(reasonsToFail(leftOut, { isCi: true })).toHaveLength(1);
  });

  test('lets a test be skipped in CI for another reason', () => {
    const skipped = [{ name: 'full size', reason: 'runs in prove' }];
    expect(reasonsToFail({ ...somePassed, skipped }, { isCi: true })).toEqual([]);
  });
});

describe('closingLines', () => {
  test('ends with the three counts', () => {
    const tally = { ...somePassed, failed: ['adds'], skipped: [noRedis, noRedis] };
    expect(closingLines(tally, []).at(-1)).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('lists what did not run, with the reason', () => {
    const tally = {
      ...somePassed,
      skipped: [noRedis],
      leftOut: [{ name: 'journeys', reason: 'no Chromium' }],
    };
    const text = closingLines(tally, ['no test ran']).join('\n');
    expect(text).toContain('cache over Redis: missing tool: redis-server');
    expect(text).toContain('journeys: no Chromium');
    expect(text).toContain('no test ran');
  });
});

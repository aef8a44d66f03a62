import { describe, expect, test } from 'vitest';
import { addTallies, closingLines, emptyTally, failureText, reasonsToFail } from './tally.ts';

const somePassed = { ...emptyTally, passed: 3 };
const signsIn = { name: 'signs in', reason: 'no button' };
const adds = { name: 'adds', reason: 'expected 4 to be 5' };
const noRedis = { name: 'cache over Redis', reason: 'missing tool: redis-server' };

describe('addTallies', () => {
  test('sums the runners', () => {
    const browser = { ...emptyTally, passed: 2, failed: [signsIn] };
    expect(addTallies([somePassed, browser])).toEqual({ ...emptyTally, passed: 5, failed: [signsIn] });
  });
});

describe('reasonsToFail', () => {
  test('has none when tests passed', () => {
    expect(reasonsToFail(somePassed, { isCi: true })).toEqual([]);
  });

  test('names failed tests', () => {
    expect(reasonsToFail({ ...somePassed, failed: [adds] }, { isCi: false })).toEqual(['1 tests failed']);
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
    const tally = { ...somePassed, failed: [adds], skipped: [noRedis, noRedis] };
    expect(closingLines(tally, []).at(-1)).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('says of each failed test why', () => {
    expect(closingLines({ ...somePassed, failed: [adds] }, [])).toContain('  adds: expected 4 to be 5');
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

describe('failureText', () => {
  test('is one line without colours, whatever the test said', () => {
    expect(failureText(['\u001b[31mexpected 4\n   to be 5\u001b[39m', undefined, 'and more'])).toBe(
      'expected 4 to be 5 | and more',
    );
    expect(failureText([])).toBe('no reason given');
  });

  test('is cut where a test says too much', () => {
    expect(failureText(['x'.repeat(1_000_000)])).toHaveLength(2_000);
  });
});

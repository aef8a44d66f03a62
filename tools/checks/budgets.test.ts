import { describe, expect, test } from 'vitest';
import { applyExceptions, checkShare } from './budgets.ts';

const tooLong = { rule: 'file-length', path: 'a.ts', message: '500 lines' };
const exception = { rule: 'file-length', path: 'a.ts', reason: 'One table, read as a whole.' };
const size = (lines: number) => ({ name: 'f', line: 1, lines, parameters: 0, hasBlock: true, hasJsx: false });

describe('applyExceptions', () => {
  test('lets a listed exception pass', () => {
    expect(applyExceptions([tooLong], [exception])).toEqual([]);
  });

  test('keeps what is listed for another file or rule', () => {
    const others = [
      { ...exception, path: 'b.ts' },
      { ...exception, rule: 'function-length' },
    ];
    expect(applyExceptions([tooLong], others)).toContain(tooLong);
  });

  test('takes no exception without a reason', () => {
    expect(applyExceptions([tooLong], [{ ...exception, reason: ' ' }])).toContain(tooLong);
  });

  test('reports an exception that nothing needs', () => {
    expect(applyExceptions([], [exception])).toMatchObject([{ rule: 'exceptions-are-needed', path: 'a.ts' }]);
  });
});

describe('checkShare', () => {
  test('allows 8 in 100', () => {
    expect(checkShare([...Array(92).fill(size(10)), ...Array(8).fill(size(51))]).violations).toEqual([]);
  });

  test('reports 9 in 100', () => {
    expect(checkShare([...Array(91).fill(size(10)), ...Array(9).fill(size(51))]).violations).toHaveLength(1);
  });

  test('does not water the share down with one-line arrows', () => {
    const arrows = Array(100).fill({ ...size(1), hasBlock: false });
    expect(checkShare([...arrows, size(51)]).violations).toHaveLength(1);
  });

  test('is content with nothing', () => {
    expect(checkShare([]).violations).toEqual([]);
  });
});

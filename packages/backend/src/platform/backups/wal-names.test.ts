import { expect, test } from 'vitest';
import { isSegment, numberOfLsn, segmentName, segmentsBetween, timelineOf } from './wal-names.ts';

const segmentBytes = 16 * 1024 * 1024;

test('segments are counted through the end of a log file', () => {
  expect(segmentsBetween('0000000200000000000000FE', '000000020000000100000001', segmentBytes)).toEqual([
    '0000000200000000000000FE',
    '0000000200000000000000FF',
    '000000020000000100000000',
    '000000020000000100000001',
  ]);
});

test('a place in the log lies in its segment', () => {
  expect(segmentName(3, numberOfLsn('1/5000028', segmentBytes), segmentBytes)).toBe(
    '000000030000000100000005',
  );
  expect(segmentName(1, numberOfLsn('0/FFFFFFFF', segmentBytes), segmentBytes)).toBe(
    '0000000100000000000000FF',
  );
});

test('a segment names its timeline, and other files are none', () => {
  expect(timelineOf('0000000A0000000000000001')).toBe(10);
  expect(['0000000A0000000000000001', '00000002.history', ''].map(isSegment)).toEqual([true, false, false]);
});

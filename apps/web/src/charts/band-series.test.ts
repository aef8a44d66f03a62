import { addDays, type LocalDay, localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import {
  type BandPoint,
  extentOf,
  indexAfterKey,
  nearestIndex,
  pointsWithin,
  stretchesOf,
  usefulRanges,
} from './band-series.ts';

const start = localDay('2026-08-01');
const point = (day: LocalDay, reading: number | null, value = 80): BandPoint => ({
  day,
  value,
  low: value - 0.5,
  high: value + 0.5,
  reading,
});
const days = (count: number, hasReading: (index: number) => boolean = () => true): BandPoint[] =>
  Array.from({ length: count }, (_, index) => point(addDays(start, index), hasReading(index) ? 80.2 : null));

describe('pointsWithin', () => {
  test('counts back from the newest point', () => {
    const shown = pointsWithin(days(100), '2w');
    expect(shown).toHaveLength(14);
    expect(shown.at(-1)?.day).toBe(addDays(start, 99));
  });

  test('shows everything when asked to', () => {
    expect(pointsWithin(days(400), 'all')).toHaveLength(400);
    expect(pointsWithin([], '2m')).toEqual([]);
  });
});

describe('usefulRanges', () => {
  test('offers no range that looks like the shorter one', () => {
    expect(usefulRanges(days(10))).toEqual(['2w']);
    expect(usefulRanges(days(50))).toEqual(['2w', '2m']);
    expect(usefulRanges(days(400))).toEqual(['2w', '2m', '6m', 'all']);
  });
});

describe('extentOf', () => {
  test('holds the band and the readings outside it', () => {
    expect(extentOf([point(start, 82.4), point(addDays(start, 1), null)])).toEqual([79.5, 82.4]);
  });

  test('is null without points', () => {
    expect(extentOf([])).toBeNull();
  });
});

describe('stretchesOf', () => {
  const kinds = (points: BandPoint[]) => stretchesOf(points).map((stretch) => stretch.kind);

  test('is one measured line when readings come every few days', () => {
    expect(kinds(days(30, (index) => index % 4 === 0))).toEqual(['measured']);
  });

  test('marks more than a week without readings as a gap', () => {
    const points = days(30, (index) => index < 10 || index > 20);
    const stretches = stretchesOf(points);
    expect(stretches.map((stretch) => stretch.kind)).toEqual(['measured', 'gap', 'measured']);
    expect(stretches[1]?.points.at(0)?.day).toBe(addDays(start, 9));
    expect(stretches[1]?.points.at(-1)?.day).toBe(addDays(start, 21));
  });

  test('ends in a gap when the scale has been silent', () => {
    expect(kinds(days(30, (index) => index < 10))).toEqual(['measured', 'gap']);
  });

  test('draws a series without readings of its own as measured', () => {
    expect(kinds(days(30, () => false))).toEqual(['measured']);
  });
});

describe('nearestIndex', () => {
  test('takes the closest position and the first of two equally close', () => {
    expect(nearestIndex([0, 10, 20], 14)).toBe(1);
    expect(nearestIndex([0, 10, 20], 5)).toBe(0);
    expect(nearestIndex([0, 10, 20], 999)).toBe(2);
    expect(nearestIndex([], 5)).toBe(-1);
  });
});

describe('indexAfterKey', () => {
  test('moves by days, weeks and to the ends, and stays inside', () => {
    const moved = ['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map((key) =>
      indexAfterKey(key, 10, 14),
    );
    expect(moved).toEqual([9, 11, 3, 13, 0, 13]);
    expect(indexAfterKey('ArrowLeft', 0, 14)).toBe(0);
  });

  test('leaves other keys alone', () => {
    expect(indexAfterKey('Tab', 3, 14)).toBeNull();
    expect(indexAfterKey('Home', 0, 0)).toBeNull();
  });
});

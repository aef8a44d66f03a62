import type { Photo } from '@sleek/contract/photos';
import { describe, expect, test } from 'vitest';
import { choicesOf, comparable, daysApart, pairOf } from './compare.ts';

const photo = (id: string, date: string, status: Photo['status'] = 'ready') =>
  ({ id, date, status }) as Photo;
const photos = [photo('a', '2026-01-31'), photo('b', '2026-02-10'), photo('c', '2026-03-01')];
const idsOf = (asked: { first?: string; second?: string }, among = photos) => {
  const pair = pairOf(among, asked);
  return pair && [pair.first.id, pair.second.id];
};

test('only what can be looked at is compared, the oldest first', () => {
  const newestFirst = [
    photo('c', '2026-03-01'),
    photo('x', '2026-02-20', 'refused'),
    photo('a', '2026-01-31'),
  ];
  expect(comparable(newestFirst).map(({ id }) => id)).toEqual(['a', 'c']);
});

describe('pairOf', () => {
  test('takes the oldest and the newest unless others are asked for', () => {
    expect(idsOf({})).toEqual(['a', 'c']);
    expect(idsOf({ first: 'b' })).toEqual(['b', 'c']);
    expect(idsOf({ second: 'b' })).toEqual(['a', 'b']);
    expect(idsOf({ first: 'c', second: 'a' })).toEqual(['c', 'a']);
  });

  test('never compares a photo with itself', () => {
    expect(idsOf({ first: 'c' })).toEqual(['c', 'b']);
    expect(idsOf({ second: 'a' })).toEqual(['b', 'a']);
    expect(idsOf({ first: 'b', second: 'b' })).toEqual(['b', 'c']);
  });

  test('finds another in place of one that is gone, and null where there are no two', () => {
    expect(idsOf({ first: 'gone', second: 'b' })).toEqual(['a', 'b']);
    expect(idsOf({}, photos.slice(0, 1))).toBeNull();
    expect(idsOf({}, [])).toBeNull();
  });
});

test('photos of one day are told apart by number', () => {
  expect(choicesOf([...photos, photo('d', '2026-03-01')])).toEqual([
    { value: 'a', label: '31 Jan 2026' },
    { value: 'b', label: '10 Feb 2026' },
    { value: 'c', label: '1 Mar 2026' },
    { value: 'd', label: '1 Mar 2026 (2)' },
  ]);
});

test('the days between count both ways', () => {
  const [first, second] = photos as [Photo, Photo];
  expect([daysApart({ first, second }), daysApart({ first: second, second: first })]).toEqual([10, 10]);
});

import type { Photo } from '@sleek/contract/photos';
import { expect, test } from 'vitest';
import { addressesLastMs, createAddresses } from './addresses.ts';

const startMs = Date.parse('2026-06-15T12:00:00Z');
const minute = 60_000;
const photo = (number: number, givenMs: number, status: Photo['status'] = 'ready') =>
  ({
    id: 'a',
    status,
    download_url: `view-${number}`,
    thumbnail_url: `thumb-${number}`,
    urls_expire_at: new Date(givenMs + 15 * minute).toISOString(),
  }) as Photo;

const shownBy = (addresses: ReturnType<typeof createAddresses>, given: Photo, nowMs: number) =>
  addresses.steady([given], nowMs)[0]?.download_url;

test('a photo keeps its address while that works, then takes the new one', () => {
  const addresses = createAddresses();
  const at = (number: number, afterMs: number) =>
    shownBy(addresses, photo(number, startMs + afterMs), startMs + afterMs);
  expect([at(1, 0), at(2, minute), at(3, 12 * minute), at(4, 13 * minute), at(5, 14 * minute)]).toEqual([
    'view-1',
    'view-1',
    'view-1',
    'view-4',
    'view-4',
  ]);
});

test('what is not ready yet is never remembered', () => {
  const addresses = createAddresses();
  expect(shownBy(addresses, photo(1, startMs, 'processing'), startMs)).toBe('view-1');
  expect(shownBy(addresses, photo(2, startMs), startMs)).toBe('view-2');
});

test('forgotten is forgotten', () => {
  const addresses = createAddresses();
  shownBy(addresses, photo(1, startMs), startMs);
  addresses.forget();
  expect(shownBy(addresses, photo(2, startMs), startMs)).toBe('view-2');
});

test('new ones are asked for a minute early, and at most once a minute on a device whose clock is wrong', () => {
  const photos = [photo(1, startMs + minute), photo(2, startMs)];
  expect(addressesLastMs(photos, startMs)).toBe(14 * minute);
  expect(addressesLastMs(photos, startMs + 60 * minute)).toBe(minute);
});

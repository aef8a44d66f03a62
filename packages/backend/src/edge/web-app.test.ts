import { expect, test } from 'vitest';
import { pagePolicy } from './web-app.ts';

test('pages load everything from this server, and photos from their store where that is elsewhere', () => {
  const photosFrom = (origin?: string) =>
    pagePolicy(origin)
      .split('; ')
      .filter((rule) => /^(img|connect)-src/.test(rule));
  expect(photosFrom()).toEqual(["img-src 'self' data: blob:", "connect-src 'self'"]);
  expect(photosFrom('https://store.example')).toEqual([
    "img-src 'self' data: blob: https://store.example",
    "connect-src 'self' https://store.example",
  ]);
  expect(pagePolicy('https://store.example')).toContain("script-src 'self';");
});

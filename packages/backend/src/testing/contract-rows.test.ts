import { readFileSync } from 'node:fs';
import { api, type RouteSpec } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { describe, expect, test } from 'vitest';
import { contractRows } from './contract-rows.data.ts';

const rows = Object.entries(contractRows).flatMap(([file, promises]) =>
  Object.entries(promises).map(([promise, name]) => ({ file, promise, name })),
);

/** Areas and routes that came after the first clients: their own tests say what they promise. */
const later =
  /\/(health\/|status|energy|coach|me\/safety|auth\/(forgot|reset|restore|send|verify|sessions|totp|passkeys)|sync|imports|foods|nutrition\/entries|me\/(exports|deletion|reminders|push|tokens)|admin)/;

describe('a promise to existing clients', () => {
  test.each(rows)('$promise is proved by a test of $file', ({ file, name }) => {
    const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    const title = name.replaceAll("'", "\\'");
    expect([`('${title}'`, `("${name}"`, `'${title}',`].some((quoted) => source.includes(quoted))).toBe(true);
  });

  test('is made for every route that they know', () => {
    const promised = new Set(rows.map(({ promise }) => promise.split(':', 1)[0]));
    const specs: RouteSpec[] = Object.values(routes);
    const unproved = specs
      .filter(({ path }) => !later.test(path))
      .map(({ method, path }) => `${method} ${path.replace(api, '').replaceAll(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !promised.has(route));
    expect(unproved).toEqual([]);
  });
});

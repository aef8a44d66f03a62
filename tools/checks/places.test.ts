import { describe, expect, test } from 'vitest';
import { parseSource } from './parsed-file.ts';
import { checkPlacesOfFile } from './places.ts';

const useCase = 'packages/backend/src/features/meals/log-meal.ts';
const store = 'packages/backend/src/features/meals/meals.store.ts';

const rulesBrokenBy = async (path: string, text: string, others: string[] = []): Promise<string[]> => {
  const found = checkPlacesOfFile(await parseSource(path, text), new Set([path, ...others]));
  return found.map(({ rule }) => rule);
};

describe('globals', () => {
  test.each([
    ['process.env.PORT', 'env-in-its-place'],
    [`process['env'].PORT`, 'env-in-its-place'],
    ['Date.now()', 'clock-in-its-place'],
    ['new Date', 'clock-in-its-place'],
    ['Math.random()', 'no-math-random'],
    ['await fetch("/x")', 'fetch-in-its-place'],
    ['globalThis.fetch', 'fetch-in-its-place'],
    ['console.error("x")', 'console-in-its-place'],
    ['db.selectFrom("meal")', 'sql-in-its-place'],
    ['sql`select 1`', 'sql-in-its-place'],
    ['sql.raw`select 1`', 'sql-in-its-place'],
  ])('%s belongs elsewhere', async (code, rule) => {
    expect(await rulesBrokenBy(useCase, `export const x = ${code};`)).toEqual([rule]);
  });

  test.each([
    'new Date(0)',
    'deps.clock.now()',
    'deps.fetch("/x")',
    'request.query.day',
    '"process.env, Math.random() and console.log"',
    'import.meta.env',
  ])('%s is fine anywhere', async (code) => {
    expect(await rulesBrokenBy(useCase, `export const x = ${code};`)).toEqual([]);
  });

  test('a port that happens to be called fetch is not the network', async () => {
    expect(await rulesBrokenBy(useCase, 'export const ask = ({ fetch }: Deps) => fetch("/x");')).toEqual([]);
  });

  test('comments do not count', async () => {
    expect(await rulesBrokenBy(useCase, '// Date.now() would be wrong here\nexport const x = 1;')).toEqual(
      [],
    );
  });
});

describe('vendors', () => {
  test('a store may import types of the query builder, however they are written', async () => {
    expect(await rulesBrokenBy(store, `import { type Kysely } from 'kysely';`)).toEqual([]);
    expect(await rulesBrokenBy(store, `import type { Kysely } from 'kysely';`)).toEqual([]);
  });

  test('a store may not import the query builder itself, not even beside a type', async () => {
    const rule = ['query-builder-in-platform'];
    expect(await rulesBrokenBy(store, `import { type Kysely, sql } from 'kysely';`)).toEqual(rule);
    expect(await rulesBrokenBy(store, `import * as kysely from 'kysely';`)).toEqual(rule);
    expect(await rulesBrokenBy(store, `import 'kysely';`)).toEqual(rule);
  });

  test('names that only begin alike are other packages', async () => {
    expect(await rulesBrokenBy(useCase, `import boss from 'pg-boss';`)).toEqual([]);
    expect(await rulesBrokenBy(useCase, `import cursor from 'pg/lib/x';`)).toEqual(['clients-in-platform']);
  });
});

describe('file names in imports', () => {
  const days = 'packages/backend/src/features/meals/days.ts';

  test('.js for a .ts file is reported, as is no ending at all', async () => {
    expect(await rulesBrokenBy(useCase, `import './days.js';`, [days])).toEqual(['imports-name-the-file']);
    expect(await rulesBrokenBy(useCase, `export * from './days';`, [days])).toEqual([
      'imports-name-the-file',
    ]);
  });

  test('.js for a .js file is right', async () => {
    const script = days.replace('.ts', '.js');
    expect(await rulesBrokenBy(useCase, `import './days.js';`, [days, script])).toEqual([]);
  });
});

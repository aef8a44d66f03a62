import { expect, test } from 'vitest';
import { withoutValues } from './plain-statement.ts';

test.each([
  [
    `select * from a where email = 'anna@example.com' and kg > 81.4`,
    'select * from a where email = ? and kg > ?',
  ],
  [`select 'it''s', E'a\\'`, 'select ?, ?'],
  ['select $$81 kg$$, $tag$hush$tag$', 'select ?, ?'],
  ['select col1, "T2", $1, t.c3 from t4 limit 5', 'select col1, "T2", $1, t.c3 from t4 limit ?'],
  ['select 1 -- anna is 34\n/* and\n81 kg */ , 2', 'select ? , ?'],
  [`insert into a values (-1.5e3, 'cut off by the ser`, 'insert into a values (?, ?'],
])('%s', (statement, plain) => {
  expect(withoutValues(statement)).toBe(plain);
});

test('a long one is cut', () => {
  expect(withoutValues(`select ${'a, '.repeat(500)}b`)).toHaveLength(301);
});

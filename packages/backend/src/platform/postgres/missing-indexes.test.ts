import { expect, test } from 'vitest';
import { indexesAfter } from './missing-indexes.ts';

const names = (...migrations: string[]) => indexesAfter(migrations).map(({ name }) => name);
const first = `-- Up Migration
create table a (id int); -- create index ix_said on a (id);
create index ix_a on a (id);
create unique index ux_b on "b" (id)
  where id > 0;
-- Down Migration
drop index ix_a;`;

test('indexes are what the upward halves make, as one line each', () => {
  expect(indexesAfter([first])).toEqual([
    { name: 'ix_a', table: 'a', make: 'create index ix_a on a (id)' },
    { name: 'ux_b', table: 'b', make: 'create unique index ux_b on "b" (id) where id > 0' },
  ]);
});

test('what a later migration drops, alone or with its table, is not missed', () => {
  expect(names(first, '-- Up Migration\ndrop index ix_a;')).toEqual(['ux_b']);
  expect(
    names(first, '-- Up Migration\ndrop table "b";\n-- Down Migration\ncreate index ix_c on a (id);'),
  ).toEqual(['ix_a']);
  expect(names(first, '-- Up Migration\ndrop index ix_a;\ncreate index ix_a on a (id, at);')).toEqual([
    'ux_b',
    'ix_a',
  ]);
});

import { expect, test } from 'vitest';
import { connectAs } from '../../testing/database-client.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { lookAtBackends } from './look-at-backends.ts';

test.skipIf(process.platform !== 'linux')('who is connected is told without a connection', async () => {
  await using database = await freshDatabase();
  await using one = await connectAs(database.url, 'one');
  await using _two = await connectAs(database.url, 'two');
  await one.run('begin');
  const name = new URL(database.url).pathname.slice(1);
  const states = async () => (await lookAtBackends(name)).filter((group) => group.database === name);
  // The name of a process changes right after the answer.
  while ((await states()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await states()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        state: 'idle in transaction',
        count: 1,
        client: { pid: process.pid, command: expect.any(String) },
      }),
      expect.objectContaining({ state: 'idle', count: 1 }),
    ]),
  );
});

test('on a system without processes in files nobody is seen', async () => {
  expect(await lookAtBackends('postgres', '/nonexistent')).toEqual([]);
});

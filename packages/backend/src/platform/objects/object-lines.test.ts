import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createMemoryLines } from '../../testing/memory-lines.ts';
import { createObjectLines, inBoth } from './object-lines.ts';

function bucket() {
  const [objects, read] = [new Map<string, Uint8Array>(), [] as string[]];
  const clock = createFakeClock('2026-06-15T12:00:00.000Z');
  const store = {
    list: async (prefix: string, { after, limit }: { after: string | null; limit: number }) =>
      [...objects.keys()]
        .sort()
        .filter((key) => key.startsWith(prefix) && (after === null || key > after))
        .slice(0, limit)
        .map((key) => ({ key, changedAt: clock.now() })),
    read: async (key: string) => {
      read.push(key);
      return Buffer.from(objects.get(key) ?? []);
    },
    write: async (key: string, bytes: Uint8Array) => void objects.set(key, bytes),
  };
  return { open: () => createObjectLines(store, { folder: 'ledger/', clock }), objects, read, clock };
}

test('lines of any process are read by every other, the oldest first, and fetched once', async () => {
  const { open, clock, read, objects } = bucket();
  const [one, other] = [open(), open()];
  await one.append([{ n: 1 }, { n: 2 }]);
  clock.advanceMs(1);
  await other.append([{ n: 3 }]);
  await one.append([]);
  objects.set('ledger/20260101-cut-off.jsonl', Buffer.from('{"n":0}\n{"n"'));
  expect(await one.read()).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
  expect(await one.read()).toHaveLength(4);
  expect(read).toHaveLength(3);
});

test('more lines than a page has keys are all read', async () => {
  const { open, objects } = bucket();
  for (let n = 0; n < 1001; n++)
    objects.set(`ledger/${String(n).padStart(5, '0')}.jsonl`, Buffer.from(`{"n":${n}}`));
  expect(await open().read()).toHaveLength(1001);
});

test('of two places each is brought what the other has, and the first counts alone while the second is away', async () => {
  const [disk, store] = [createMemoryLines(), createMemoryLines()];
  await disk.append([{ n: 1 }]);
  await store.append([{ n: 2 }]);
  const seen: unknown[] = [];
  const both = inBoth(disk, store, (error) => void seen.push(error));
  expect(await both.read()).toEqual([{ n: 1 }, { n: 2 }]);
  expect([await disk.read(), (await store.read()).length]).toEqual([[{ n: 1 }, { n: 2 }], 2]);
  await both.append([{ n: 3 }]);
  expect([(await disk.read()).length, (await store.read()).length]).toEqual([3, 3]);

  const away = { read: () => Promise.reject(new Error('away')), append: async () => {} };
  expect(await inBoth(disk, away, (error) => void seen.push(error)).read()).toHaveLength(3);
  expect(seen).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { watchedGauges } from '../../testing/watched-gauges.ts';
import { countObjects } from './counted-objects.ts';
import { ObjectStoreDown, type Objects } from './objects.ts';

function counted(failure: Error | null) {
  const gauges = watchedGauges();
  const store = new Proxy({} as Objects, {
    get: () => async () => {
      if (failure !== null) throw failure;
      return null;
    },
  });
  return { ...gauges, objects: countObjects(store, gauges.counters) };
}

describe('a counted store', () => {
  test('counts what was done, by what was asked', async () => {
    const { objects, counted: counts } = counted(null);
    await objects.head('a/b');
    await objects.eraseUnder('a/');
    expect(counts).toEqual([
      ['object_store_requests', { operation: 'head', outcome: 'succeeded' }],
      ['object_store_requests', { operation: 'eraseUnder', outcome: 'succeeded' }],
    ]);
  });

  test('counts what the store did not do, and passes its failure on', async () => {
    const failure = new ObjectStoreDown('ECONNREFUSED');
    const { objects, counted: counts } = counted(failure);
    await expect(objects.read('a/b')).rejects.toBe(failure);
    expect(counts).toEqual([['object_store_requests', { operation: 'read', outcome: 'failed' }]]);
  });

  test('counts nothing against the store for what is no key', async () => {
    const { objects, counted: counts } = counted(new RangeError('This is no key of an object'));
    await expect(objects.read('../x')).rejects.toThrow(RangeError);
    expect(counts).toEqual([]);
  });
});

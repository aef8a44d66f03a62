import type { Database } from './database.ts';

/** `committed` rejects when the change was not kept after all. */
export type CommittedLater<T> = { value: T; committed: Promise<void> };

/**
 * Runs `work` in a transaction and gives its value as soon as its statements are through, while the commit is on its
 * way to the disk. Locks that it took are held until then, so what it found still holds; but nothing may be shown or
 * built upon it before `committed`. `work` must ask no other connection, or all of the pool could wait for each other.
 */
export async function commitLater<T>(
  db: Database,
  work: (turn: Database) => Promise<T>,
): Promise<CommittedLater<T>> {
  const value = Promise.withResolvers<T>();
  const committed = db.transaction().execute(async (turn) => {
    value.resolve(await work(turn));
  });
  // Only who waits for the commit hears of its failure; before there is a value nobody can.
  committed.catch(value.reject);
  return { value: await value.promise, committed };
}

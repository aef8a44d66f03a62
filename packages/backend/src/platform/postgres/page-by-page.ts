/**
 * Everything that a reader finds, a page at a time.
 * @param read the next `limit` items after the last one; null asks for the first page.
 */
export async function* pageByPage<T>(
  limit: number,
  read: (last: T | null, limit: number) => Promise<T[]>,
): AsyncGenerator<T> {
  for (let last: T | null = null; ; ) {
    const page = await read(last, limit);
    yield* page;
    if (page.length < limit) return;
    last = page.at(-1) ?? null;
  }
}

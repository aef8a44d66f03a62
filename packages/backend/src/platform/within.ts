/** What the work comes to; null when it takes longer than this. It goes on all the same. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const { promise: over, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

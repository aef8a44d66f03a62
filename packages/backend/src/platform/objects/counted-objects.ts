import type { Counters } from '../counters.ts';
import { ObjectStoreDown, type Objects } from './objects.ts';

/** The same store, with each request counted by what it asked for and by whether the store did it. */
export function countObjects(objects: Objects, counters: Counters): Objects {
  const counted =
    <A extends unknown[], R>(operation: keyof Objects, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        const answer = await call(...args);
        counters.add('object_store_requests', { operation, outcome: 'succeeded' });
        return answer;
      } catch (error) {
        if (error instanceof ObjectStoreDown)
          counters.add('object_store_requests', { operation, outcome: 'failed' });
        throw error;
      }
    };
  return {
    signUpload: counted('signUpload', objects.signUpload),
    signDownload: counted('signDownload', objects.signDownload),
    head: counted('head', objects.head),
    read: counted('read', objects.read),
    write: counted('write', objects.write),
    list: counted('list', objects.list),
    erase: counted('erase', objects.erase),
    eraseUnder: counted('eraseUnder', objects.eraseUnder),
    countVersions: counted('countVersions', objects.countVersions),
  };
}

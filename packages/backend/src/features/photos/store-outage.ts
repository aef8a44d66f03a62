import { type Problem, problem } from '@sleek/contract/errors';
import { err, type Result } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import { ObjectStoreDown } from '../../platform/objects/objects.ts';

/** The answer of work that needs the store; where that is down, the one problem that says so. */
export async function whileStoreIsUp<T>(
  { events }: { events: Events },
  work: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObjectStoreDown)) throw error;
    events.photoStoreFailed(error);
    const detail = 'Photos cannot be stored or read at the moment. Everything else works; try again shortly.';
    return err(problem('photo-store-unavailable', detail));
  }
}

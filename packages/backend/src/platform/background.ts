import { kindOf } from './defect.ts';
import type { Log } from './log.ts';

/** Work that a request starts and does not wait for. A failure is logged; it can no longer be answered. */
export type Background = {
  run(task: string, work: () => Promise<void>): void;
  /** Once nothing is under way any more. */
  idle(): Promise<void>;
};

export function createBackground(log: Log): Background {
  const underWay = new Set<Promise<void>>();
  return {
    run(task, work) {
      const done = work()
        .catch((error: unknown) => {
          log.error({ task, ...kindOf(error) }, 'background_work_failed');
        })
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

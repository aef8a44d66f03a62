import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Clock } from '@sleek/backend/platform/clock';
import { err, ok, type Result } from '@sleek/domain/result';

/** One of the six steps of a full recovery, as a place does it: this machine, or AWS. */
export type RecoveryStep = {
  name: RecoveryStepName;
  /** What will be done, for the plan. */
  plan: string;
  /** Does it and looks whether it is done. Done once more it does no harm. Throws why it is not. @returns what was seen. */
  run(): Promise<string>;
};

export const recoverySteps = ['database', 'secrets', 'photos', 'deploy', 'smoke', 'dns'] as const;
export type RecoveryStepName = (typeof recoverySteps)[number];

export type StepDone = { name: RecoveryStepName; seen: string; seconds: number; at: string };
export type Recovered = { done: StepDone[]; seconds: number };

/** How far a recovery got, in a file: one that was cut off goes on where it was. */
export type RecoveryState = {
  read(): { order: string; done: StepDone[] } | null;
  write(state: { order: string; done: StepDone[] }): void;
  clear(): void;
};

/**
 * Walks the steps in their order and stops at the first that fails.
 * @param order what is recovered, in words: a recovery of something else begins anew.
 */
export async function recover(
  steps: readonly RecoveryStep[],
  {
    order,
    state,
    clock,
    say,
  }: { order: string; state: RecoveryState; clock: Clock; say: (text: string) => void },
): Promise<Result<Recovered, RecoverError>> {
  const earlier = state.read();
  const done = earlier?.order === order ? earlier.done : [];
  // What is killed in its first step has begun all the same.
  state.write({ order, done });
  for (const [at, step] of steps.entries()) {
    const title = `${at + 1} of ${steps.length}  ${step.name}`;
    const before = done.find(({ name }) => name === step.name);
    if (before !== undefined) {
      say(`${title}: done at ${before.at}, ${before.seen}`);
      continue;
    }
    say(`${title}: ${step.plan}`);
    const startedMs = clock.now().getTime();
    try {
      const seen = await step.run();
      const seconds = (clock.now().getTime() - startedMs) / 1000;
      done.push({ name: step.name, seen, seconds, at: clock.now().toISOString() });
      say(`  ${seen} (${seconds.toFixed(1)} s)`);
    } catch (error) {
      state.write({ order, done });
      return err({ type: 'step-failed', step: step.name, why: wordsOf(error), done });
    }
    state.write({ order, done });
  }
  state.clear();
  return ok({ done, seconds: done.reduce((sum, { seconds }) => sum + seconds, 0) });
}

export type RecoverError = { type: 'step-failed'; step: RecoveryStepName; why: string; done: StepDone[] };

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function recoveryStateIn(path: string): RecoveryState {
  return {
    read() {
      try {
        return JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        return null;
      }
    },
    write(state) {
      writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 1)}\n`, { mode: 0o600, flush: true });
      renameSync(`${path}.new`, path);
    },
    clear: () => rmSync(path, { force: true }),
  };
}

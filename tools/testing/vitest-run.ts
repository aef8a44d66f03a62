import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Reporter, startVitest, type TestCase, type TestModule, type Vitest } from 'vitest/node';
import { emptyTally, failureText, type Tally } from './tally.ts';

/** Runs the tests of all workspaces whose path matches a filter, or all of them. */
export async function runVitest(
  root: string,
  filters: readonly string[],
  deadline: AbortSignal,
): Promise<Tally> {
  const running = new Set<string>();
  const modules = new Map<string, TestModule>();
  const errors: string[] = [];
  const watcher = watchModules(root, { running, modules, errors });
  const opened: { vitest?: Vitest } = {};
  const options = { root, run: true, watch: false, passWithNoTests: true };
  const run = startVitest('test', [...filters], {
    ...options,
    reporters: ['default', { ...watcher, onInit: (vitest) => void Object.assign(opened, { vitest }) }],
  });
  const isInTime = await Promise.race([run.then(() => true), aborted(deadline)]);
  const tally = tallyOf(root, [...modules.values()], errors);
  // A hung worker may keep Vitest from closing; the process ends anyway.
  await Promise.race([opened.vitest?.close(), sleep(15_000, undefined, { ref: false })]);
  if (isInTime) return tally;
  const files = running.size === 0 ? 'none had begun' : [...running].join(', ');
  return { ...tally, faults: [...tally.faults, `the deadline passed; these files were running: ${files}`] };
}

type Seen = { running: Set<string>; modules: Map<string, TestModule>; errors: string[] };

const watchModules = (root: string, { running, modules, errors }: Seen): Reporter => ({
  onTestModuleQueued(module) {
    running.add(relative(root, module.moduleId));
  },
  onTestModuleEnd(module) {
    running.delete(relative(root, module.moduleId));
    modules.set(module.id, module);
  },
  onTestRunEnd(finished, unhandled) {
    for (const module of finished) modules.set(module.id, module);
    errors.push(...unhandled.map(({ message }) => `outside any test: ${message}`));
  },
});

function tallyOf(root: string, modules: readonly TestModule[], errors: readonly string[]): Tally {
  const nameOf = (test: TestCase): string => `${relative(root, test.module.moduleId)} > ${test.fullName}`;
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
  return {
    ...emptyTally,
    passed: inState('passed').length,
    failed: inState('failed').map((test) => ({ name: nameOf(test), reason: failureOf(test) })),
    skipped: inState('skipped').map((test) => ({ name: nameOf(test), reason: reasonOf(test) })),
    faults: [
      ...errors,
      ...modules.flatMap((module) =>
        module.errors().map(({ message }) => `${relative(root, module.moduleId)} does not load: ${message}`),
      ),
    ],
  };
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || 'no reason given';
}

const failureOf = (test: TestCase): string =>
  failureText((test.result().errors ?? []).map(({ message }) => message));

const aborted = (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });

import { defineConfig } from 'vitest/config';

/** One worker keeps its modules, so that every stack is synthesised once for all files. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], pool: 'forks', isolate: false, maxWorkers: 1, testTimeout: 20_000 },
});

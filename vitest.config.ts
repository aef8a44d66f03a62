import { defineConfig } from 'vitest/config';

const database = ['packages/backend/src/testing/global-setup.ts'];

/** One project per layer. Only those that name the global set-up pay for a database. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Much of what is tested waits for processes and databases, so three share two cores well.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    exclude: ['**/node_modules/**', '**/dist/**', 'tools/canaries/**', 'apps/web/e2e/**'],
    projects: [
      { extends: true, test: { name: 'domain', include: ['packages/{domain,contract}/src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'backend',
          include: ['packages/backend/src/**/*.test.ts', 'apps/{api,ops}/**/*.test.ts'],
          globalSetup: database,
        },
      },
      { extends: true, test: { name: 'web', include: ['apps/{web,console}/src/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'proofs', include: ['proofs/**/*.test.ts'], globalSetup: database } },
      { extends: true, test: { name: 'tools', include: ['tools/**/*.test.{ts,mjs}'] } },
    ],
  },
});

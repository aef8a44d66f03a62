import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './tools/testing/chromium.ts';

// Workers load this file again and must come to the same server, so the choices travel in the environment.
process.env.E2E_PORT ??= '41739';
process.env.E2E_DATA_DIR ??= join(tmpdir(), `sleek-e2e-${process.pid}`);
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

const server = {
  command: `"${process.execPath}" tools/setup.mjs start`,
  url: `${baseURL}/health`,
  timeout: 120_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  env: {
    APP_ENV: 'testing',
    HOST: '127.0.0.1',
    PORT: process.env.E2E_PORT,
    PUBLIC_URL: baseURL,
    DATA_DIR: process.env.E2E_DATA_DIR,
    RATE_LIMITS: 'off',
    LOAD_SHEDDING: 'off',
  },
};

export default defineConfig({
  testDir: 'apps/web/e2e',
  // Where the server's mails are, for the journeys that open a link from one.
  metadata: { dataDir: process.env.E2E_DATA_DIR },
  outputDir: 'test-results',
  workers: 2,
  // A machine that is busy takes several times what a quiet one does; a test that hangs is still ended.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  ...(process.env.E2E_LOOKS === 'all' ? {} : { grepInvert: /@prove/ }),
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath,
      args: [...chromiumArgs],
    },
  },
  ...(existsSync('apps/api/main.ts') ? { webServer: server } : {}),
});

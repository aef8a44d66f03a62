import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, hasChromium } from './chromium.ts';
import { type PlaywrightReport, tallyOfReport } from './playwright-summary.ts';
import { emptyTally, type Tally } from './tally.ts';

const journeys = 'apps/web/e2e';

type Run = {
  deadline: AbortSignal;
  /** Where its lines for people go: standard output, or 2 where that is read by a program. */
  linesTo?: 1 | 2;
  /** Sampled: without the looks that only a proof takes. */
  looks?: 'all' | 'sampled';
};

/** Runs the browser journeys, or names them as left out where there is no browser. */
export async function runPlaywright(
  root: string,
  filters: readonly string[],
  { deadline, linesTo = 1, looks = 'sampled' }: Run,
): Promise<Tally> {
  const specs = await listSpecs(root);
  if (specs.length === 0) return emptyTally;
  if (!hasChromium()) {
    const reason = `missing tool: ${chromiumPath}`;
    return { ...emptyTally, leftOut: specs.map((name) => ({ name, reason })) };
  }
  if (deadline.aborted) return { ...emptyTally, faults: [`the deadline passed before ${specs.join(', ')}`] };
  const folder = await mkdtemp(join(tmpdir(), 'sleek-e2e-'));
  try {
    const exitCode = await spawnPlaywright(root, { filters, folder, deadline, linesTo, looks });
    return await readOutcome(join(folder, 'report.json'), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listSpecs(root: string): Promise<string[]> {
  const folder = join(root, journeys);
  if (!existsSync(folder)) return [];
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.spec.ts')).map((file) => `${journeys}/${file}`);
}

type PlaywrightRun = Required<Run> & { filters: readonly string[]; folder: string };

async function spawnPlaywright(
  root: string,
  { filters, folder, deadline, linesTo, looks }: PlaywrightRun,
): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', ...filters],
    {
      cwd: root,
      stdio: ['ignore', linesTo, 2],
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'report.json'),
        E2E_LOOKS: looks,
        E2E_DATA_DIR: join(folder, 'data'),
        E2E_PORT: String(await freePort()),
      },
    },
  );
  // An interrupt lets Playwright stop the server that it started.
  const stop = () => child.kill('SIGINT');
  const giveUp = () => setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
  deadline.addEventListener('abort', () => [stop(), giveUp()], { once: true });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(deadline.aborted ? null : code));
  });
}

async function readOutcome(path: string, exitCode: number | null): Promise<Tally> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const tally = tallyOfReport(JSON.parse(text) as PlaywrightReport);
  if (exitCode === 0) return tally;
  if (exitCode === null) {
    return {
      ...tally,
      faults: [...tally.faults, `the deadline passed during ${journeys}; see its last lines above`],
    };
  }
  const isExplained = tally.failed.length > 0 || tally.faults.length > 0;
  return isExplained ? tally : { ...tally, faults: [`Playwright ended with ${exitCode} and no report`] };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

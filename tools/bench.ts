import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { configKeys } from '@sleek/backend/config-keys';

const usage = `Usage: npm run -s bench -- [case...] [--quick] [--json] [--members N]

  Without a case: all but provider-overhead and guard, which measure what stands around a model's answer, and
  telemetry, which measures what metrics cost.
  Measures a server with its own database in a folder of its own, beside a floor that runs the same SQL statements
  without framework, validation, JWT and logging. It leaves DATA_DIR and DATABASE_URL alone.

  --quick      fewer and shorter rounds
  --json       nothing but JSON lines: one per case, then {"summary": {...}}
  --members N  members in the database beside those who ask (1000), each with a year of logs
  --help       this text

  Exit code: 0 every goal met, 1 one was missed or something broke, 2 wrong use.
`;

const root = resolve(import.meta.dirname, '..');
const memberRange = { least: 0, most: 100_000 };
/** By the first the cases are done, on a machine that lets them; at the second the bench is ended. */
const deadlinesMs = { cases: 230_000, all: 290_000 };

type Options = { names: string[]; quick: boolean; json: boolean; crowd: number };

/** Gives the bench an environment and a folder of its own, an end, and a clean floor afterwards. */
async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(usage);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sleek-bench-'));
  try {
    return await runBench({ ...options, folder, deadlineMs: deadlinesMs.cases });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOptions(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        members: { type: 'string', default: '1000' },
      },
    });
    const crowd = Number(values.members);
    const isCount = Number.isInteger(crowd) && crowd >= memberRange.least && crowd <= memberRange.most;
    return isCount ? { names: positionals, quick: values.quick, json: values.json, crowd } : null;
  } catch {
    return null;
  }
}

function runBench(options: Options & { folder: string; deadlineMs: number }): Promise<number> {
  const script = join(root, 'proofs/speed/bench.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    env: environment(options.folder),
    stdio: 'inherit',
  });
  const end = () => child.kill('SIGTERM');
  const timer = setTimeout(() => {
    process.stderr.write('bench: it took too long and was ended\n');
    end();
  }, deadlinesMs.all);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  return new Promise((settle) => {
    child.once('exit', (code) => {
      clearTimeout(timer);
      settle(code ?? 1);
    });
  });
}

/** What `npm start` sees where nothing is configured, but for a free port, no limits and logs as in production. */
function environment(folder: string): NodeJS.ProcessEnv {
  const configured = new Set(configKeys.map(({ name }) => name));
  const inherited = Object.entries(process.env).filter(([name]) => !configured.has(name));
  return {
    ...Object.fromEntries(inherited),
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    OPS_PORT: '0',
    RATE_LIMITS: 'off',
    LOG_FILE: 'off',
    LOG_FORMAT: 'json',
  };
}

process.exitCode = await main(process.argv.slice(2));

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { SetupFailure } from './failure.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { startProgress } from './progress.mjs';

const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/package.json',
  'packages/contract/src',
  'packages/domain/src',
  'package-lock.json',
];

/** Builds the web app when it is missing or older than its sources. */
export const ensureWebBuild = async (root, { runtimes, env }) => {
  if (!existsSync(join(root, 'apps/web/index.html'))) return;
  if (isFresh(root)) return;
  await oneAtATime(root, async () => {
    if (!isFresh(root)) await build(root, { runtimes, env });
  });
};

const stampPath = (root) => join(root, 'apps/web/dist/.build-stamp');

const isFresh = (root) => {
  try {
    return readFileSync(stampPath(root), 'utf8') === hashSources(root);
  } catch {
    return false;
  }
};

const build = async (root, { runtimes, env }) => {
  const sources = hashSources(root);
  const progress = startProgress('Building the web app');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const end = await runChild(runtimes, [vite, 'build'], { cwd: join(root, 'apps/web'), env, capture: true });
  if (end.exitCode === 0) {
    writeFileSync(stampPath(root), sources);
    return progress.done('Built the web app');
  }
  progress.failed(
    end.interruptedBy === null ? 'Could not build the web app' : 'Stopped building the web app',
  );
  if (end.interruptedBy !== null) throw new SetupFailure('', end.exitCode);
  const lines = end.output.trim().split('\n').slice(-40).join('\n');
  throw new SetupFailure(`vite build in apps/web ended with ${end.exitCode}:\n\n${lines}`);
};

const hashSources = (root) => {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesIn(root, source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
};

const filesIn = (root, path) => {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return /\.test\.\w+$/.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`));
};

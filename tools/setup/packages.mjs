import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { SetupFailure } from './failure.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { startProgress } from './progress.mjs';

/** Makes node_modules what package-lock.json says, doing nothing when it already is. */
export const ensurePackages = async (root) => {
  if (isStamped(root)) return;
  if (stampIfMatching(root)) return;
  await oneAtATime(root, async () => {
    // The set-up that this one waited for may have done it.
    if (isStamped(root) || stampIfMatching(root)) return;
    await install(root);
    writeStamp(root);
  });
};

const lockfilePath = (root) => join(root, 'package-lock.json');
const stampPath = (root) => join(root, 'node_modules', '.sleek-stamp');

const stampFor = (root) => {
  const hash = createHash('sha256').update(readLockfile(root)).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
};

const readLockfile = (root) => {
  try {
    return readFileSync(lockfilePath(root));
  } catch (error) {
    throw new SetupFailure(`Cannot read ${lockfilePath(root)}: ${error.message}`);
  }
};

const isStamped = (root) => {
  try {
    return readFileSync(stampPath(root), 'utf8') === stampFor(root);
  } catch (error) {
    if (error instanceof SetupFailure) throw error;
    return false;
  }
};

const writeStamp = (root) => {
  try {
    writeFileSync(stampPath(root), stampFor(root));
  } catch {
    // A read-only installation works as well; it is compared with the lockfile at each start.
  }
};

/** Somebody may have run npm himself: npm's own record of what it installed tells. */
const stampIfMatching = (root) => {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(lockfilePath(root));
  if (installed === null || wanted === null) return false;
  const isComplete = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || isSame(installed[path], entry) || (!installed[path] && mayBeMissing(entry)),
  );
  const hasNoOthers = Object.keys(installed).every((path) => Object.hasOwn(wanted, path));
  if (!isComplete || !hasNoOthers) return false;
  writeStamp(root);
  return true;
};

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
};

const isSame = (installed, wanted) =>
  installed !== undefined && installed.version === wanted.version && installed.integrity === wanted.integrity;

/** Optional packages are those of other platforms; this platform's are needed, whatever npm was told to omit. */
const mayBeMissing = (entry) =>
  entry.optional === true &&
  !(names(entry.os, process.platform) && names(entry.cpu, process.arch) && !entry.libc);

const names = (list, value) => [list ?? []].flat().includes(value);

const install = async (root) => {
  const isFirst = !existsSync(join(root, 'node_modules'));
  const progress = startProgress(
    isFirst ? 'Installing packages (the first time takes a while)' : 'Updating packages',
  );
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const end = await runChild(npmPrograms(), args, { cwd: root, env: process.env, capture: true });
  if (end.exitCode === 0) return progress.done('Installed packages');

  progress.failed(end.interruptedBy === null ? 'Could not install packages' : 'Stopped installing packages');
  if (end.interruptedBy !== null) throw new SetupFailure('', end.exitCode);
  const cause = causeIn(end.output);
  const advice = cause.includes('EUSAGE')
    ? 'package.json and package-lock.json do not fit together.'
    : 'It needs the npm registry and about 1 GB of disk. Run the same command again to try again.';
  throw new SetupFailure(`npm ci ended with ${end.exitCode}:\n\n${cause}\n\n${advice}`);
};

/** The npm that started this, with the node that ran it; else the one on the path. */
const npmPrograms = () => {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const onPath = process.platform === 'win32' ? { file: 'npm.cmd', shell: true } : { file: 'npm' };
  if (script === undefined || !/npm-cli\.c?js$/.test(script)) return [onPath];
  return [{ file: node ?? process.execPath, leading: [script] }, onPath];
};

/** npm says the cause first; after it may come a page on how to call npm. */
const causeIn = (output) => {
  const lines = output.trim().split('\n');
  const usageAt = lines.findIndex((line) => /^npm error (Clean install a project|Usage:)/.test(line));
  return lines
    .slice(0, usageAt === -1 ? 40 : Math.min(usageAt, 40))
    .filter((line) => line.trim() !== 'npm error')
    .join('\n');
};

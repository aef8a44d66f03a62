import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsFolder } from '../../tools/releases/previous-release.ts';

/** The files of an earlier release, with packages to run them. */
export type OldTree = { root: string; ref: string; migrations: string[] } & Disposable;

/**
 * Lays out a commit in a folder of its own. It takes our packages where its lockfile has the same ones, else installs
 * its own. @throws Error where the commit is not in this clone.
 */
export function layOutOldTree(root: string, ref: string): OldTree {
  const folder = mkdtempSync(join(tmpdir(), 'sleek-release-'));
  try {
    const files = execFileSync('git', ['-C', root, 'archive', '--format=tar', ref], {
      maxBuffer: 512 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    execFileSync('tar', ['-x', '-C', folder], { input: files });
    if (hasSamePackages(root, folder)) linkPackages(root, folder);
    else
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: folder,
        stdio: 'ignore',
      });
    mkdirSync(join(folder, 'apps/web/dist'), { recursive: true });
    writeFileSync(join(folder, 'apps/web/dist/index.html'), '<!doctype html><title>Sleek Coach</title>');
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The release ${ref} cannot be laid out; a clone without its history has it not.`, {
      cause: error,
    });
  }
  return {
    root: folder,
    ref,
    migrations: readdirSync(join(folder, migrationsFolder)),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type Locked = Record<string, { version?: string; link?: boolean; optional?: boolean; dev?: boolean }>;
const lockIn = (root: string): Locked =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

function hasSamePackages(root: string, folder: string): boolean {
  const ours = lockIn(root);
  return Object.entries(lockIn(folder))
    .filter(
      ([path, { link, optional }]) => path.includes('node_modules/') && link !== true && optional !== true,
    )
    .every(([path, { version }]) => ours[path]?.version === version);
}

/** A link to each package; those of the workspaces lead to the old ones. */
function linkPackages(root: string, folder: string): void {
  const from = join(root, 'node_modules');
  const to = join(folder, 'node_modules');
  mkdirSync(join(to, '@sleek'), { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@sleek' && !name.startsWith('.')) symlinkSync(join(from, name), join(to, name));
  for (const [path, { link }] of Object.entries(lockIn(folder)))
    if (link === true) symlinkSync(join(folder, workspaceOf(path)), join(folder, path));
  for (const path of Object.keys(lockIn(folder))) {
    const own = /^((?:apps|packages)\/\w+)\/node_modules\//.exec(path)?.[1];
    const place = join(folder, own ?? '', 'node_modules');
    if (own !== undefined && !existsSync(place)) symlinkSync(join(root, own, 'node_modules'), place);
  }
}

const workspaceOf = (path: string): string => {
  const name = path.replace('node_modules/@sleek/', '');
  return ['backend', 'contract', 'domain'].includes(name) ? `packages/${name}` : `apps/${name}`;
};

/** Gives the old tests the new schema: they make their databases of the migrations that lie there. */
export function addNewMigrations(root: string, old: OldTree): string[] {
  const added = readdirSync(join(root, migrationsFolder)).filter((name) => !old.migrations.includes(name));
  for (const name of added)
    cpSync(join(root, migrationsFolder, name), join(old.root, migrationsFolder, name));
  return added;
}

export type OldTests = {
  passed: number;
  failed: string[];
  /** The first words of each failure. */
  why: ReadonlyMap<string, string>;
  files: number;
};

/** Runs tests of the old release, by parts of their paths. @throws Error where none could be run. */
export async function runOldTests(old: OldTree, filters: readonly string[]): Promise<OldTests> {
  const report = join(old.root, 'report.json');
  const args = [
    'run',
    '--project',
    'backend',
    '--retry=2',
    '--reporter=json',
    `--outputFile=${report}`,
    ...filters,
  ];
  const child = spawn(process.execPath, [join(old.root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: old.root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  if (!existsSync(report)) throw new Error(`The tests of ${old.ref} did not run:\n${said.slice(-2000)}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: {
      name: string;
      status: string;
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
    }[];
  };
  rmSync(report);
  const nameIn = (file: string, test?: string) =>
    [file.slice(old.root.length + 1), ...(test === undefined ? [] : [test])].join(' > ');
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((one) => ({ ...one, name: nameIn(file.name, one.fullName) })),
  );
  const red = tests.filter(({ status }) => status === 'failed');
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    files: testResults.length,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [...unread.map(({ name }) => nameIn(name)), ...red.map(({ name }) => name)],
    why: new Map(red.map(({ name, failureMessages: [first = ''] = [] }) => [name, first.slice(0, 200)])),
  };
}

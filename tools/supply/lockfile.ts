import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as a lockfile names it. */
export type LockedPackage = {
  /** Where it lies. @example 'node_modules/pg' */
  path: string;
  name: string;
  version: string;
  /** As the lockfile has it from the registry; null where it has none. */
  licence: string | null;
  /** Needed only to build and test. */
  isDev: boolean;
  integrity: string | null;
};

type Entry = {
  name?: string;
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  integrity?: string;
};

/** The folders with a lockfile of their own, of those that are there. */
export const lockedFolders = (root: string): string[] =>
  ['.', 'infra'].filter((folder) => existsSync(join(root, folder, 'package-lock.json')));

/** The packages of others in a folder's lockfile, sorted by name and version. */
export function readLocked(folder: string): LockedPackage[] {
  const { packages = {} } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages?: Record<string, Entry>;
  };
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, entry]) => ({
      path,
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? null,
      isDev: entry.dev === true,
      integrity: entry.integrity ?? null,
    }))
    .toSorted((one, other) => compare(keyOf(one), keyOf(other)));
}

/** @example keyOf({ name: 'pg', version: '8.23.1' }) === 'pg@8.23.1' */
export const keyOf = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string =>
  `${name}@${version}`;

/** Not by the language of the machine: files are compared with what others wrote. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The release that members use while the next one is made. */
export type PreviousRelease = {
  version: string;
  /** Its tag, or its commit while there is none. */
  ref: string;
  /** What it has applied to databases, each with the hash of its file. */
  migrations: Readonly<Record<string, string>>;
};

export const releasesPath = 'tools/releases/releases.data.json';
export const migrationsFolder = 'packages/backend/src/platform/postgres/migrations';

/** Null where nothing was released yet. */
export function readPreviousRelease(root: string): PreviousRelease | null {
  const path = join(root, releasesPath);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).previous : null;
}

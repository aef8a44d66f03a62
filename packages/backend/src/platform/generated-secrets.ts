import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redacted } from '../secrets.ts';

/**
 * A secret that the embedded mode makes for itself on first use and keeps in DATA_DIR, readable by its owner
 * only. Two processes at once get the same one.
 */
export function generatedSecret(dataDir: string, name: 'jwt-secret-key' | 'data-key'): Redacted {
  const folder = join(dataDir, 'secrets');
  const path = join(folder, name);
  const present = readSecret(path);
  if (present !== null) return present;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecret(path);
  if (made === null) throw new Error(`The secret at ${path} is empty: restore it from a backup`);
  return made;
}

function readSecret(path: string): Redacted | null {
  try {
    const value = readFileSync(path, 'utf8').trim();
    return value === '' ? null : new Redacted(value);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

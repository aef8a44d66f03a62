import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redacted } from '../secrets.ts';
import { errorCode } from './defect.ts';
import { dataDirUnusable } from './embedded-postgres/places.ts';
import { syncFolder } from './sync-folder.ts';

type SecretName = 'jwt-secret-key' | 'data-key';

/**
 * A secret that the embedded mode makes for itself on first use and keeps in DATA_DIR, readable by its owner
 * only. Two processes at once get the same one; one that is damaged is reported, never replaced.
 * @throws an error whose message says what to do.
 */
export function generatedSecret(dataDir: string, name: SecretName): Redacted {
  const folder = join(dataDir, 'secrets');
  const path = join(folder, name);
  try {
    const present = readSecret(path, name);
    if (present !== null) return present;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makeSecret(path);
    // What the secret seals must not outlive it after a power cut.
    syncFolder(folder);
    const made = readSecret(path, name);
    if (made === null) throw new DamagedSecret(path, name);
    return made;
  } catch (error) {
    throw error instanceof DamagedSecret ? error : dataDirUnusable(dataDir, error);
  }
}

class DamagedSecret extends Error {
  constructor(path: string, name: SecretName) {
    super(`The secret in ${path} is damaged: restore the file from a backup. ${withoutBackup[name]}`);
  }
}

const withoutBackup: Record<SecretName, string> = {
  'data-key':
    'It is never replaced by itself, because nothing else opens the texts that it sealed. Where none were ever ' +
    'written, remove the file and start again.',
  'jwt-secret-key':
    'Without a backup, remove the file and start again: a new one is made, and everybody has to log in once more.',
};

/** Whole or not at all under its name, whoever else makes it and whatever fails on the way. */
function makeSecret(path: string): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** 32 bytes in base64. */
const whole = /^[A-Za-z0-9+/]{43}=$/;

function readSecret(path: string, name: SecretName): Redacted | null {
  try {
    const value = readFileSync(path, 'utf8').trim();
    if (!whole.test(value)) throw new DamagedSecret(path, name);
    return new Redacted(value);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

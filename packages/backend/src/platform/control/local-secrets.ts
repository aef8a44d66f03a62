import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { Redacted } from '../../secrets.ts';
import { errorCode } from '../defect.ts';
import { syncFolder } from '../sync-folder.ts';
import type { ControlFault, SecretState } from './control.ts';

/** The secrets of SECRETS_DIR, each a file; a version is the moment its file was written. */
export function readLocalSecret(dir: string | null, name: string): Result<SecretState, ControlFault> {
  if (dir === null) return err(noFolder);
  try {
    const path = join(dir, name);
    const { mtime } = statSync(path);
    return ok({
      value: new Redacted(readFileSync(path, 'utf8').trim()),
      version: mtime.toISOString(),
      changedAt: mtime,
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      return err({ type: 'not-found', why: `SECRETS_DIR has no file ${name}.` });
    return err({
      type: 'denied',
      why: `The file ${name} in SECRETS_DIR cannot be read (${errorCode(error)}).`,
    });
  }
}

/** Replaces the file as a whole, so that a reader sees the former value or the new one. @returns its version. */
export function putLocalSecret(
  dir: string | null,
  { name, value }: { name: string; value: Redacted },
): Result<string, ControlFault> {
  if (dir === null) return err(noFolder);
  const path = join(dir, name);
  const unfinished = `${path}.new`;
  try {
    const { mode = 0o600 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    const file = openSync(unfinished, 'w', mode & 0o777);
    try {
      writeSync(file, `${value.reveal()}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
    syncFolder(dir);
    return ok(statSync(path).mtime.toISOString());
  } catch (error) {
    rmSync(unfinished, { force: true });
    return err({
      type: 'denied',
      why: `The file ${name} in SECRETS_DIR cannot be written (${errorCode(error)}).`,
    });
  }
}

const noFolder: ControlFault = {
  type: 'not-available',
  why: 'SECRETS_DIR is not set, so no secret can be replaced while the server runs.',
};

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresFailure } from './failure.ts';

/** Where the embedded server keeps its things inside DATA_DIR. */
export type Places = { dataDir: string; cluster: string; passwordFile: string; log: string; lock: string };

export const placesIn = (dataDir: string): Places => {
  const root = resolve(dataDir);
  return {
    dataDir: root,
    cluster: join(root, 'postgres'),
    passwordFile: join(root, 'postgres.password'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'postgres.lock'),
  };
};

/** Makes DATA_DIR, closed to other users. */
export const makeDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw dataDirUnusable(dataDir, error);
  }
};

export const dataDirUnusable = (dataDir: string, error: unknown): EmbeddedPostgresFailure =>
  error instanceof EmbeddedPostgresFailure
    ? error
    : new EmbeddedPostgresFailure(
        'data-dir-unusable',
        `DATA_DIR ${dataDir} cannot be used (${error instanceof Error ? error.message : error}). ` +
          'Where it belongs to another user, run as that user, give it to you with chown, or point DATA_DIR at a folder of your own.',
        error,
      );

import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** A file of JSON values, one a line, that only ever grows. */
export type LineFile = {
  /** Every value that can be read, oldest first; none when there is no file yet. */
  read(): Promise<unknown[]>;
  /** Returns when the values are on the disk. */
  append(values: readonly object[]): Promise<void>;
};

/**
 * Any number of processes may append. A line that was cut off by a crash is skipped, and spoils no other: each begins
 * with a line break of its own.
 */
export function createLineFile(path: string): LineFile {
  let isNamed = false;
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return text.split('\n').flatMap(parsed);
    },
    async append(values) {
      if (values.length === 0) return;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(path, 'a', 0o600);
      try {
        await file.appendFile(values.map((value) => `\n${JSON.stringify(value)}\n`).join(''));
        await file.sync();
        if (!isNamed) syncFolder(dirname(path));
        isNamed = true;
      } finally {
        await file.close();
      }
    },
  };
}

function parsed(line: string): unknown[] {
  try {
    return line === '' ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}

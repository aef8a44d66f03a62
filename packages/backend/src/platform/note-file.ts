import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** One JSON value that outlives the process. What cannot be read or written is as if there were none. */
export type NoteFile = { read(): unknown; write(value: object | null): void };

export function createNoteFile(path: string): NoteFile {
  return {
    read() {
      try {
        return JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        if (value === null) return rmSync(path, { force: true });
        writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
        renameSync(`${path}.new`, path);
      } catch {
        // The disk is full or gone: the process itself still knows.
      }
    },
  };
}

import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts the names in a folder on the disk: without it a file that was just made may be gone after a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

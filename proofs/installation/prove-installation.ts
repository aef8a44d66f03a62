/**
 * docs/self-hosting.md, typed line by line: a server is installed, backed up, restored, upgraded, survives an ill release
 * and is rolled back, in a copy of this machine's files that nobody else sees, without a network. Prints a JSON line a
 * step; exit 1 when one fails. Needs root.
 */

import { spawnSync } from 'node:child_process';
import { rehearse } from './rehearse.ts';

const isInside = process.argv.includes('--inside');

if (isInside) process.exitCode = await rehearse();
else {
  const apart = ['--mount', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const again = [process.execPath, import.meta.filename, '--inside'];
  const { status } = spawnSync('unshare', [...apart, ...again], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

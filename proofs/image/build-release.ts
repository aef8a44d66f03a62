import { execFileSync } from 'node:child_process';
import type { BuiltServer } from '../../tools/building/build-server.ts';

/** Runs `npm run build` of the repository in `root`, npm itself left out. */
export function buildRelease(root: string, to: string, ...more: readonly string[]): BuiltServer {
  const command = ['tools/setup.mjs', 'build', '--to', to, '--json', ...more];
  const told = execFileSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told);
}

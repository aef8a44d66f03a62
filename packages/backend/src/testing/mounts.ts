import { spawnSync } from 'node:child_process';

/**
 * Goes before a command line: runs the commands in `setup` first, which may mount what only that command sees.
 * `$1` is the first of `more`.
 */
export const withMounts = (setup: string, ...more: readonly string[]): string[] => [
  ...['unshare', '--mount', 'sh', '-ec', `${setup}\nshift ${more.length}\nexec "$@"`, 'sh', ...more],
];

/** A disk of this size in place of `folder`. */
export const tinyDisk = (folder: string, kib: number): string[] =>
  withMounts(`mount -t tmpfs -o size=${kib}k,mode=700 tiny "$1"`, folder);

const works = ([program = '', ...args]: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Whether this user may mount: root, unless a container forbids it. */
export const canMount = process.platform === 'linux' && works([...tinyDisk('/mnt', 64), 'true']);

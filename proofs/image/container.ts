import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withMounts } from '@sleek/backend/testing/mounts';
import type { Dockerfile } from './dockerfile.ts';

/** A root folder in which programs run as the image's user, with its environment and nothing else. */
export type Container = {
  /** To its end. */
  run(command: readonly string[], env?: Record<string, string>): Promise<Ended>;
  /** The image's own command. */
  start(env: Record<string, string>): Started;
};

export type Ended = { exitCode: number | NodeJS.Signals | null; out: string; err: string };
export type Started = { child: ChildProcess; output: () => string; ended: Promise<Ended> };

/** Does the steps of the last stage in a root folder: what `docker build` does with them. */
export function layDown(root: string, file: Dockerfile, release: string): void {
  for (const step of file.steps) {
    // Of the same files on the disk: nothing writes them.
    if (step.type === 'copy') execFileSync('cp', ['--archive', '--link', release, join(root, step.to)]);
    else
      execFileSync('chroot', [root, '/bin/sh', '-c', step.command], {
        env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', ...file.args },
        stdio: 'pipe',
      });
  }
}

/** As `docker run --read-only --tmpfs /tmp` would: the root cannot be written, the volumes and /tmp can. */
export function openContainer(root: string, file: Dockerfile): Container {
  for (const place of ['proc', 'dev', 'tmp', ...file.volumes.map((volume) => volume.slice(1))])
    mkdirSync(join(root, place), { recursive: true });
  const volumes = file.volumes.map((volume) => `mount --bind "$1-volume${volume}" "$1${volume}"`).join('\n');
  for (const volume of file.volumes) {
    mkdirSync(`${root}-volume${volume}`, { recursive: true });
    execFileSync('chown', [`${file.user.uid}:${file.user.gid}`, `${root}-volume${volume}`]);
  }
  const mounts = withMounts(
    `mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
mount --rbind /proc "$1/proc"
mount --bind /dev "$1/dev"
mount -t tmpfs -o size=64m,mode=1777 tmp "$1/tmp"
${volumes}`,
    root,
  );
  const launch = (command: readonly string[], env: Record<string, string>): Started => {
    const settings = Object.entries({ ...file.env, ...env }).map(([name, value]) => `${name}=${value}`);
    const user = `--userspec=${file.user.uid}:${file.user.gid}`;
    const line = [...mounts, 'env', '-i', ...settings, chroot, user, root, ...command];
    return follow(spawn(line[0] ?? '', line.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] }));
  };
  return {
    run: (command, env = {}) => launch(command, env).ended,
    start: (env) => launch(file.command, env),
  };
}

/** Its place has to be said, since the image's PATH need not lead to it. */
const chroot = '/usr/sbin/chroot';

function follow(child: ChildProcess): Started {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    said.err += String(chunk);
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ exitCode: code ?? signal, ...said }));
  return { child, output: () => said.out + said.err, ended };
}

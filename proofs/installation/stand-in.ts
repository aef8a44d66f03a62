import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnvironmentFile, readUnit } from './unit.ts';

/** Does in a root folder what `systemctl` is asked for there, of a unit as far as it says what to run, as whom and when. */
export type StandIn = AsyncDisposable & { output: () => string };

const asked = '/run/stand-in';
const lookEveryMs = 30;

export function openStandIn(root: string): StandIn {
  mkdirSync(join(root, asked), { recursive: true });
  const program = join(root, 'usr/local/bin/systemctl');
  writeFileSync(program, systemctl);
  chmodSync(program, 0o755);
  const services = new Map<string, Service>();
  const stop = new AbortController();
  let output = '';
  const serve = (line: string) =>
    order(root, services, line, (text) => {
      output += text;
    });
  const watching = (async () => {
    while (!stop.signal.aborted) {
      for (const name of readdirSync(join(root, asked)).filter((one) => one.endsWith('.ask'))) {
        const path = join(root, asked, name);
        const code = await serve(readFileSync(path, 'utf8').trim()).catch(() => 1);
        rmSync(path);
        writeFileSync(path.replace('.ask', '.done'), String(code));
      }
      await sleep(lookEveryMs);
    }
  })();
  return {
    output: () => output,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
      for (const service of services.values()) await service.stop();
    },
  };
}

const systemctl = `#!/bin/sh
echo "$*" > ${asked}/$$.new && mv ${asked}/$$.new ${asked}/$$.ask
while [ ! -e ${asked}/$$.done ]; do sleep 0.05; done
exit "$(cat ${asked}/$$.done)"
`;

type Service = { stop: () => Promise<void> };

async function order(
  root: string,
  services: Map<string, Service>,
  line: string,
  say: (text: string) => void,
): Promise<number> {
  const words = line.split(' ').filter((word) => word !== '--now');
  const [verb = '', name = ''] = words;
  if (verb === 'daemon-reload') return 0;
  if (verb === 'reload' && name === 'caddy') {
    services.set(name, startCaddy(root, say));
    return 0;
  }
  if (!['enable', 'start', 'stop', 'restart'].includes(verb)) return 1;
  await services.get(name)?.stop();
  services.delete(name);
  if (verb !== 'stop') services.set(name, startService(root, name, say));
  return 0;
}

/** Starts it, and again whenever it ends. */
function startService(root: string, name: string, say: (text: string) => void): Service {
  const unit = readUnit(join(root, 'etc/systemd/system', `${name}.service`));
  const one = (key: string) => unit[key]?.[0] ?? '';
  const user = one('User');
  for (const folder of unit['StateDirectory'] ?? [])
    layStateDirectory(root, { folder, user, mode: one('StateDirectoryMode') });
  const ending = new AbortController();
  let child: ChildProcess | null = null;
  const run = async () => {
    while (!ending.signal.aborted) {
      const env = readEnvironmentFile(join(root, one('EnvironmentFile')));
      const command = ['--userspec', `${user}:${one('Group')}`, root, ...one('ExecStart').split(' ')];
      child = spawn('chroot', command, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => say(String(text)));
      await once(child, 'exit');
      if (one('Restart') !== 'always') break;
      await sleep(Number.parseInt(one('RestartSec'), 10));
    }
  };
  const running = run();
  return {
    async stop() {
      ending.abort();
      child?.kill('SIGTERM');
      await running;
    },
  };
}

/**
 * The proxy with the documented settings, under the one name for which it makes a certificate by itself. Without Caddy on
 * this machine nothing happens.
 */
function startCaddy(root: string, say: (text: string) => void): Service {
  const settings = join(root, 'etc/caddy/Caddyfile');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('coach.example.org', proxyName));
  const command = [root, 'caddy', 'run', '--config', '/etc/caddy/Caddyfile', '--adapter', 'caddyfile'];
  const child = spawn('chroot', command, {
    env: { PATH, HOME: '/var/lib/caddy' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => say(String(text)));
  return {
    async stop() {
      if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
    },
  };
}

/** What it is called here in place of the documented name. */
export const proxyName = 'localhost';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function layStateDirectory(
  root: string,
  { folder, user, mode }: { folder: string; user: string; mode: string },
): void {
  const path = `/var/lib/${folder}`;
  if (!existsSync(join(root, path))) mkdirSync(join(root, path));
  execFileSync('chroot', [root, 'chown', `${user}:${user}`, path]);
  execFileSync('chroot', [root, 'chmod', mode, path]);
}

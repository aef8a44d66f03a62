import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';

/** A Redis of a test's own, on a free port, which keeps nothing. */
export type RedisServer = AsyncDisposable & {
  url: string;
  /** It takes connections and commands but answers nothing until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Gives it a command, such as `CONFIG SET maxmemory 1`. */
  command(text: string): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again, empty, on the same port; with a password, if one is given. */
  restart(password?: string): Promise<void>;
};

/** False where the machine has no redis-server: what needs one is then skipped. */
export const hasRedisServer = isInstalled();

export async function startRedisServer(): Promise<RedisServer> {
  const dir = mkdtempSync(join(tmpdir(), 'sleek-redis-'));
  const [port = 0] = await freePorts(1);
  let server = await start(port, dir);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    async command(text) {
      const answer = await ask(port, text);
      if (answer !== '+OK') throw new Error(`redis-server: ${text} was answered by ${answer}`);
    },
    kill,
    async restart(password) {
      await kill();
      server = await start(port, dir, password);
    },
    async [Symbol.asyncDispose]() {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function start(port: number, dir: string, password = ''): Promise<ChildProcess> {
  const settings = {
    port,
    bind: '127.0.0.1',
    dir,
    save: '',
    appendonly: 'no',
    loglevel: 'warning',
    requirepass: password,
  };
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(port)) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGKILL');
  throw new Error(`redis-server did not start on port ${port}`);
}

async function answers(port: number): Promise<boolean> {
  return /^(\+PONG|-NOAUTH)/.test(await ask(port, 'PING').catch(() => ''));
}

/** The first line of the answer. */
function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString().split('\r\n', 1)[0] ?? '');
    });
    socket.once('error', reject);
  });
}

function isInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

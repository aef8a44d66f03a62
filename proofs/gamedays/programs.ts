import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Ended = { code: number | null; out: string; err: string };
export type Served = { address: string; child: ChildProcess; said(): string };

/** The programs as people start them. Whatever was started here ends with this object. */
export type Programs = AsyncDisposable & {
  serve(environment: Environment): Promise<Served>;
  ops(environment: Environment, ...args: string[]): Promise<Ended>;
  stop(served: Served): Promise<void>;
};
export type Environment = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '../..');
const readyWithinMs = 60_000;
/** A recovery or a backup of much takes its time. */
const answersWithinMs = 10 * 60_000;
const goodbyeMs = 15_000;
const keptText = 20_000;

export function openPrograms(): Programs {
  const children = new Set<ChildProcess>();
  let isOver = false;
  const start = (script: string, args: readonly string[], env: Environment) => {
    if (isOver) throw new Error('no program is started any more');
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('close', () => children.delete(child));
    return child;
  };
  // An end by a signal must not leave servers behind.
  const killAll = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', killAll);
  return {
    serve: async (env) => ready(start('apps/api/main.ts', [], env)),
    ops: async (env, ...args) => ended(start('apps/ops/main.ts', args, env)),
    stop: ({ child }) => end(child),
    async [Symbol.asyncDispose]() {
      isOver = true;
      await Promise.all([...children].map(end));
      process.off('exit', killAll);
    },
  };
}

/** Asks it to end, and by force where it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<true>((settle) => child.once('exit', () => settle(true)));
  child.kill('SIGTERM');
  child.kill('SIGCONT');
  if (await Promise.race([gone, sleep(goodbyeMs, false, { ref: false })])) return;
  child.kill('SIGKILL');
  await gone;
}

function ready(child: ChildProcess): Promise<Served> {
  return new Promise((settle, refuse) => {
    let said = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      refuse(new Error(`The server did not start in time:\n${said}`));
    }, readyWithinMs);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said = (said + String(chunk)).slice(-keptText);
        const address = /is ready: (\S+)/.exec(said)?.[1];
        if (address === undefined) return;
        clearTimeout(late);
        settle({ address, child, said: () => said });
      });
    child.once('close', (code) => {
      clearTimeout(late);
      refuse(new Error(`The server ended with ${code}:\n${said}`));
    });
  });
}

function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  const late = setTimeout(() => child.kill('SIGKILL'), answersWithinMs);
  return new Promise((settle) =>
    child.once('close', (code) => {
      clearTimeout(late);
      settle({ code, out, err });
    }),
  );
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { killServer, query } from './data-dirs.ts';
import { freePorts } from './free-ports.ts';

/** A PostgreSQL with a second one that follows it. */
export type PostgresPair = AsyncDisposable & {
  primaryUrl: string;
  standbyUrl: string;
  /** Both, for who has to find the one that takes writes. */
  bothUrl: string;
  /** The standby hears no more of what the primary writes. */
  holdStandbyBack(): Promise<void>;
  /** Every process of it at once, as when its machine is lost. */
  killPrimary(): void;
  /** The standby takes over; it waits for nobody any more. */
  promoteStandby(): Promise<void>;
};

const debianFolder = '/usr/lib/postgresql';

/** Whether this machine has Debian's PostgreSQL, whose tools make the copy. */
export const canMakePair = (): boolean => existsSync(debianFolder) && readdirSync(debianFolder).length > 0;

/** @param isSynchronous no write is acknowledged before both have it. */
export async function openPostgresPair({ isSynchronous = true } = {}): Promise<PostgresPair> {
  const folder = mkdtempSync(join(tmpdir(), 'sleek-pair-'));
  const run = asPostgres(folder);
  const [primaryPort = 0, standbyPort = 0] = await freePorts(2);
  const [primaryDir, standbyDir] = [join(folder, 'primary'), join(folder, 'standby')];
  const servers: ChildProcess[] = [];
  const start = (dir: string, port: number) => {
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      shared_buffers: '32MB',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(run.program('postgres'), ['-D', dir, ...args], { ...run.as, stdio: 'ignore' });
    servers.push(child);
    return child;
  };
  const stop = () => {
    for (const { pid } of servers) if (pid !== undefined) killServer(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  try {
    run.tool('initdb', [
      '-D',
      primaryDir,
      '-U',
      'sleekcoach',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ]);
    const primary = start(primaryDir, primaryPort);
    const [primaryUrl, standbyUrl] = [primaryPort, standbyPort].map(
      (port) => `postgres://sleekcoach@127.0.0.1:${port}/sleekcoach`,
    ) as [string, string];
    await until(() => query(adminUrl(primaryPort), 'create database sleekcoach'));
    const source = `host=127.0.0.1 port=${primaryPort} user=sleekcoach application_name=standby`;
    run.tool('pg_basebackup', [
      '-D',
      standbyDir,
      '-d',
      source,
      '-R',
      '-c',
      'fast',
      '-X',
      'stream',
      '-C',
      '-S',
      'standby',
    ]);
    start(standbyDir, standbyPort);
    await follow(primaryUrl, isSynchronous);
    return {
      primaryUrl,
      standbyUrl,
      bothUrl: `postgres://sleekcoach@127.0.0.1:${primaryPort},127.0.0.1:${standbyPort}/sleekcoach?target_session_attrs=read-write`,
      holdStandbyBack: () => holdBack(standbyUrl),
      killPrimary: () => killServer(primary.pid ?? 0),
      promoteStandby: async () => {
        await query(standbyUrl, 'select pg_promote()');
      },
      [Symbol.asyncDispose]: async () => stop(),
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function follow(primaryUrl: string, isSynchronous: boolean): Promise<void> {
  if (isSynchronous) {
    await query(primaryUrl, `alter system set synchronous_standby_names = 'standby'`);
    await query(primaryUrl, 'select pg_reload_conf()');
  }
  const wanted = isSynchronous ? 'sync' : 'async';
  await until(async () => {
    const [row] = await query(primaryUrl, 'select state, sync_state from pg_stat_replication');
    if (row?.state !== 'streaming' || row.sync_state !== wanted)
      throw new Error('The standby does not follow yet');
  });
}

async function holdBack(standbyUrl: string): Promise<void> {
  await query(standbyUrl, `alter system set primary_conninfo = ''`);
  await query(standbyUrl, 'select pg_reload_conf()');
  await until(async () => {
    if ((await query(standbyUrl, 'select from pg_stat_wal_receiver')).length > 0)
      throw new Error('The standby still follows');
  });
}

const adminUrl = (port: number) => `postgres://sleekcoach@127.0.0.1:${port}/postgres`;

/** PostgreSQL refuses to run as root, so its own account runs it. */
function asPostgres(folder: string) {
  const [version = ''] = readdirSync(debianFolder).sort().reverse();
  const program = (name: string) => join(debianFolder, version, 'bin', name);
  const isRoot = process.getuid?.() === 0;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const as = { cwd: folder, ...(isRoot && { uid: id('-u'), gid: id('-g') }) };
  if (isRoot) chownSync(folder, id('-u'), id('-g'));
  const tool = (name: string, args: string[]) => execFileSync(program(name), args, { ...as, stdio: 'pipe' });
  return { program, tool, as };
}

async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 300) throw error;
      await sleep(100);
    }
  }
}

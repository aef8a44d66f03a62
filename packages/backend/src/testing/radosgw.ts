import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from './free-ports.ts';

/** An S3 server of a test's own: radosgw over one monitor and one store in memory, all on loopback. */
export type Radosgw = AsyncDisposable & {
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Another user, who may do nothing with the buckets of the first. */
  addUser(name: string): Promise<Keys>;
  /** It takes connections and answers nothing until `thaw`. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
};

type Keys = { accessKeyId: string; secretAccessKey: string };

const programs = ['ceph-authtool', 'monmaptool', 'ceph-mon', 'ceph-osd', 'ceph', 'radosgw', 'radosgw-admin'];
/** False where the machine lacks one of Debian's radosgw, ceph-mon, ceph-osd and ceph-common. */
export const hasRadosgw = programs.every(isInstalled);

/** A monitor that did not start would be waited for without end. */
const run = (program: string, args: readonly string[]) =>
  promisify(execFile)(program, args, { timeout: 20_000, killSignal: 'SIGKILL' });

/**
 * Takes several seconds, most of them until radosgw has made its pools: share it within a file. Another program may have
 * taken one of the ports that were free a moment ago, so it is tried twice.
 */
export const startRadosgw = (): Promise<Radosgw> => startOnce().catch(startOnce);

async function startOnce(): Promise<Radosgw> {
  const dir = mkdtempSync(join(tmpdir(), 'sleek-radosgw-'));
  const [monitorPort = 0, olderPort = 0, port = 0] = await freePorts(3);
  const started: ChildProcess[] = [];
  const launch = (program: string, ...args: string[]) => {
    const log = createWriteStream(join(dir, `${program}.out`));
    const child = spawn(program, ['-c', join(dir, 'ceph.conf'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    started.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of started.splice(0).reverse()) await kill(child);
  };
  try {
    await startStore(dir, { monitor: `[v2:127.0.0.1:${monitorPort},v1:127.0.0.1:${olderPort}]`, launch });
    const gateway = launch(
      'radosgw',
      ...['-n', 'client.admin', '-f', '--rgw-thread-pool-size=16'],
      `--rgw-frontends=beast endpoint=127.0.0.1:${port}`,
    );
    const endpoint = `http://127.0.0.1:${port}`;
    await answers(endpoint, gateway);
    const keys = await makeUser(dir, 'test');
    return {
      endpoint,
      ...keys,
      addUser: (name) => makeUser(dir, name),
      freeze: () => void gateway.kill('SIGSTOP'),
      thaw: () => void gateway.kill('SIGCONT'),
      stop,
      async [Symbol.asyncDispose]() {
        await stop();
        rmSync(dir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await stop();
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

async function makeUser(dir: string, name: string): Promise<Keys> {
  const keys = {
    accessKeyId: randomBytes(10).toString('hex'),
    secretAccessKey: randomBytes(20).toString('hex'),
  };
  await run('radosgw-admin', [
    ...['-c', join(dir, 'ceph.conf'), '-n', 'client.admin', 'user', 'create'],
    ...[`--uid=${name}`, `--display-name=${name}`],
    ...[`--access-key=${keys.accessKeyId}`, `--secret-key=${keys.secretAccessKey}`],
  ]);
  return keys;
}

type Ground = {
  monitor: string;
  launch: (program: string, ...args: string[]) => ChildProcess;
};

/** The monitor knows the store by a uuid that it is told first, and both by keys: without any the gateway hangs. */
async function startStore(dir: string, { monitor, launch }: Ground): Promise<void> {
  const [cluster, store] = [randomUUID(), randomUUID()];
  const path = (name: string) => join(dir, name);
  for (const name of ['mon', 'osd', 'run']) mkdirSync(path(name));
  writeFileSync(path('ceph.conf'), settings(dir, { cluster, monitor }));
  const conf = ['-c', path('ceph.conf')];
  const key = (name: string, ...caps: string[]) =>
    run('ceph-authtool', [
      path('keyring'),
      ...['--gen-key', '-n', name],
      ...caps.flatMap((cap) => ['--cap', cap, 'allow *']),
    ]);
  await run('ceph-authtool', ['--create-keyring', path('keyring')]);
  await key('mon.', 'mon');
  await key('client.admin', 'mon', 'osd', 'mgr');
  await run('monmaptool', ['--create', '--addv', 'a', monitor, '--fsid', cluster, path('monmap')]);
  await run('ceph-mon', [
    ...conf,
    '--mkfs',
    '-i',
    'a',
    '--monmap',
    path('monmap'),
    '--keyring',
    path('keyring'),
  ]);
  launch('ceph-mon', '-i', 'a', '-f');
  await run('ceph', [...conf, 'osd', 'new', store]);
  await key('osd.0', 'mon', 'osd');
  await run('ceph', [...conf, 'auth', 'add', 'osd.0', '-i', path('keyring')]);
  await run('ceph-osd', [...conf, '-i', '0', '--mkfs', '--osd-uuid', store]);
  launch('ceph-osd', '-i', '0', '-f');
}

function settings(dir: string, { cluster, monitor }: { cluster: string; monitor: string }): string {
  const lines = {
    fsid: cluster,
    'mon host': monitor,
    'public addr': '127.0.0.1',
    'cluster addr': '127.0.0.1',
    keyring: join(dir, 'keyring'),
    'mon data': join(dir, 'mon'),
    'osd data': join(dir, 'osd'),
    'rgw data': join(dir, 'rgw'),
    'run dir': join(dir, 'run'),
    'admin socket': join(dir, 'run', '$name.asok'),
    'log file': '/dev/null',
    'auth cluster required': 'cephx',
    'auth service required': 'cephx',
    'auth client required': 'cephx',
    'osd objectstore': 'memstore',
    'osd crush chooseleaf type': 0,
    'osd pool default size': 1,
    'osd pool default min size': 1,
    'osd pool default pg num': 1,
    'osd pool default pg autoscale mode': 'off',
    'mon allow pool size one': true,
    // Each pool is a decision of the one monitor, which need not wait for others.
    'paxos propose interval': 0.01,
    'paxos min wait': 0.01,
    'rgw enable gc threads': false,
    'rgw enable lc threads': false,
    'rgw run sync thread': false,
  };
  return `[global]\n${Object.entries(lines)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')}`;
}

async function answers(endpoint: string, gateway: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && gateway.exitCode === null; tries++) {
    const isUp = await fetch(endpoint).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('radosgw did not start');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Connections to a database server of this machine, as its processes call themselves. */
export type BackendGroup = {
  user: string;
  database: string;
  state: string;
  count: number;
  /** The process at the other end, by its name without its arguments; null where it is not seen from here. */
  client: { pid: number; command: string } | null;
};

type Backend = Omit<BackendGroup, 'count' | 'client'> & { parent: number; port: number | null };

/**
 * Who is connected to the server that has this database, without a connection: one that is full lets none in. What
 * others wrote into the name of a process is not repeated, only states that PostgreSQL has.
 */
export async function lookAtBackends(database: string, root = '/proc'): Promise<BackendGroup[]> {
  const pids = await processesIn(root);
  const all = (await Promise.all(pids.map((pid) => readBackend(root, pid)))).flatMap((one) => one ?? []);
  const servers = new Set(all.filter((one) => one.database === database).map(({ parent }) => parent));
  const backends = all.filter(({ parent }) => servers.has(parent));
  const clients = await clientsAt(
    root,
    pids,
    backends.flatMap(({ port }) => port ?? []),
  );
  const groups = Map.groupBy(backends, ({ user, database: of, state, port }) =>
    JSON.stringify([user, of, state, clients.get(port ?? -1)?.pid]),
  );
  return [...groups.values()]
    .flatMap(([first, ...others]): BackendGroup[] => {
      if (first === undefined) return [];
      const { user, database: of, state, port } = first;
      const client = clients.get(port ?? -1) ?? null;
      return [{ user, database: of, state, client, count: others.length + 1 }];
    })
    .toSorted((one, other) => other.count - one.count);
}

async function processesIn(root: string): Promise<number[]> {
  const names = await readdir(root).catch(() => []);
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

const title = /^postgres: (?:[^:]{1,60}: )?(\S+) (\S+) (?:\S+?\((\d+)\)|\[local\]) ([^\0]+)/;

async function readBackend(root: string, pid: number): Promise<Backend | null> {
  const text = await readFile(join(root, `${pid}`, 'cmdline'), 'utf8').catch(() => '');
  const [, user, database, port, words = ''] = title.exec(text) ?? [];
  if (user === undefined || database === undefined) return null;
  const stat = await readFile(join(root, `${pid}`, 'stat'), 'latin1').catch(() => '');
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  const state = /^idle in transaction(?: \(aborted\))?|^idle/.exec(words)?.[0] ?? 'at work';
  return {
    ...{ user, database, parent },
    state: words.includes('waiting') ? `${state}, waiting` : state,
    port: port === undefined ? null : Number(port),
  };
}

/** Whose sockets have these local ports. What belongs to somebody else may not be looked at, and is left out. */
async function clientsAt(
  root: string,
  pids: readonly number[],
  ports: readonly number[],
): Promise<Map<number, { pid: number; command: string }>> {
  const portBySocket = await socketsAt(root, new Set(ports));
  const found = new Map<number, { pid: number; command: string }>();
  if (portBySocket.size === 0) return found;
  for (const pid of pids) {
    const folder = join(root, `${pid}`, 'fd');
    for (const name of await readdir(folder).catch(() => [])) {
      const link = await readlink(join(folder, name)).catch(() => '');
      const port = portBySocket.get(link);
      if (port === undefined || found.has(port)) continue;
      const command = (await readFile(join(root, `${pid}`, 'comm'), 'utf8').catch(() => '')).trim();
      found.set(port, { pid, command: command.replace(/[^\w .:/-]/g, '?') });
    }
  }
  return found;
}

/** @example 'socket:[12345]' -> 40404 */
async function socketsAt(root: string, ports: ReadonlySet<number>): Promise<Map<string, number>> {
  const tables = ['net/tcp', 'net/tcp6'].map((name) => readFile(join(root, name), 'utf8').catch(() => ''));
  const lines = (await Promise.all(tables)).flatMap((text) => text.split('\n').slice(1));
  return new Map(
    lines.flatMap((line): [string, number][] => {
      const [, local = '', , , , , , , , inode] = line.trim().split(/\s+/);
      const port = Number.parseInt(local.split(':')[1] ?? '', 16);
      return ports.has(port) && inode !== undefined && inode !== '0' ? [[`socket:[${inode}]`, port]] : [];
    }),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Connections of database servers on this machine, as their processes call themselves. */
export type BackendGroup = { user: string; database: string; state: string; count: number };

const longestState = 24;

/**
 * Who is connected to databases of this machine, without a connection: a server that is full lets none in. What others
 * wrote into the name of a process is not repeated, only states that PostgreSQL has.
 */
export async function lookAtBackends(root = '/proc'): Promise<BackendGroup[]> {
  const pids = (await readdir(root).catch(() => [])).filter((name) => /^\d+$/.test(name));
  const titles = await Promise.all(
    pids.map((pid) => readFile(join(root, pid, 'cmdline'), 'utf8').catch(() => '')),
  );
  const groups = Map.groupBy(titles.flatMap(backendIn), ({ user, database, state }) =>
    JSON.stringify([user, database, state]),
  );
  return [...groups.values()]
    .flatMap((same) => (same[0] === undefined ? [] : [{ ...same[0], count: same.length }]))
    .toSorted((one, other) => other.count - one.count);
}

const title = /^postgres: (?:[^:]{1,60}: )?(\S+) (\S+) (?:\S+\(\d+\)|\[local\]) ([^\0]+)/;

function backendIn(text: string): Omit<BackendGroup, 'count'>[] {
  const [, user, database, words = ''] = title.exec(text) ?? [];
  if (user === undefined || database === undefined) return [];
  const waiting = /waiting/.test(words) ? ', waiting' : '';
  const state = /^idle in transaction(?: \(aborted\))?|^idle/.exec(words)?.[0] ?? 'at work';
  return [{ user, database, state: `${state}${waiting}`.slice(0, longestState + 10) }];
}

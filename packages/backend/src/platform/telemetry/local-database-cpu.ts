import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ticksPerSecond = 100;
type Usage = { pid: number; parent: number; name: string; ownTicks: number; endedTicks: number };

/**
 * Processor time of a PostgreSQL server on this machine since its start: of its main process, of those that run, and
 * of those that have ended.
 * @param backend the process of one of its connections.
 * @returns null where that is no process of this machine.
 */
export async function readDatabaseSeconds(backend: number, root = '/proc'): Promise<number | null> {
  const own = await readUsage(root, backend);
  if (own?.name !== 'postgres') return null;
  const main = await readUsage(root, own.parent);
  if (main?.name !== 'postgres') return null;
  const pids = (await readdir(root)).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(pids.map((pid) => readUsage(root, pid)));
  const children = all.filter((usage) => usage?.parent === main.pid);
  const ticks = children.reduce(
    (sum, child) => sum + (child ? child.ownTicks + child.endedTicks : 0),
    main.ownTicks + main.endedTicks,
  );
  return ticks / ticksPerSecond;
}

/** One line of the kernel's; the name may hold anything, so fields are counted from its end. */
async function readUsage(root: string, pid: number): Promise<Usage | null> {
  const text = await readFile(join(root, String(pid), 'stat'), 'latin1').catch(() => '');
  const match = /^(\d+) \((.*)\) (.*)$/s.exec(text);
  if (match === null) return null;
  const [, parent, , , , , , , , , , user, system, endedUser, endedSystem] = (match[3] ?? '').split(' ');
  return {
    pid,
    name: match[2] ?? '',
    parent: Number(parent),
    ownTicks: Number(user) + Number(system),
    endedTicks: Number(endedUser) + Number(endedSystem),
  };
}

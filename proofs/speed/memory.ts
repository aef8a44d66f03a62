import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and everything below it, shared pages counted once in all; null where Linux' /proc is not. */
export function treeMemoryBytes(rootPid: number): number | null {
  try {
    const parents = new Map(processIds().map((pid) => [pid, parentOf(pid)]));
    const isBelow = (pid: number): boolean => {
      const parent = parents.get(pid);
      return pid === rootPid || (parent !== undefined && parent > 1 && isBelow(parent));
    };
    return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + shareOf(pid), 0);
  } catch {
    return null;
  }
}

const processIds = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function parentOf(pid: number): number {
  const stat = orEmpty(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function shareOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(orEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

/** A process may end between being listed and being read. */
function orEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

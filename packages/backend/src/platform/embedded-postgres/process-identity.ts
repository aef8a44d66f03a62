import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Clock ticks after boot at which a process started, `null` where the system does not tell.
 * Together with the pid it names a process for good: pids are reused.
 */
export const startTimeTicks = (pid: number): number | null => {
  const stat = readProcStat(pid);
  return stat === null ? null : stat.startTimeTicks;
};

/**
 * Whether this very process still runs. A zombie counts as dead: in containers whose first process does not reap,
 * it keeps its pid for ever. Without `expectedTicks` any process with this pid will do.
 */
export const isProcessAlive = (pid: number, expectedTicks: number | null = null): boolean => {
  if (process.platform !== 'linux') return acceptsSignals(pid);
  const stat = readProcStat(pid);
  if (stat === null || stat.state === 'Z' || stat.state === 'X') return false;
  return expectedTicks === null || stat.startTimeTicks === expectedTicks;
};

/** Whether `pid` is a living PostgreSQL that serves `clusterDir` (a real path). */
export const isPostmasterOf = (pid: number, clusterDir: string): boolean => {
  if (!isProcessAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') return commandLine(pid).includes(clusterDir);
  try {
    // PostgreSQL makes its data folder the working directory, and the kernel's link follows a rename.
    return readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
  } catch {
    return false;
  }
};

const readProcStat = (pid: number): { state: string; startTimeTicks: number } | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses (proc(5)).
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? 'X', startTimeTicks: Number(fields[19]) };
  } catch {
    return null;
  }
};

const acceptsSignals = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const commandLine = (pid: number): string => {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

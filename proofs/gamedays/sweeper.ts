/**
 * `sweeper PID`: remembers which processes there are below one, and ends those that are left when it is gone, however that ended.
 * It learns of that by its standard input, which the other one holds open.
 */
import { readdirSync, readFileSync } from 'node:fs';

const lookEveryMs = 500;
const root = Number(process.argv[2]);

/** When each was started, so that a number that was given again is not taken for the same process. */
const seen = new Map<number, string>();

type Found = { parent: number; started: string };

function processes(): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const state = read(Number(name));
    if (state !== null) found.set(Number(name), state);
  }
  return found;
}

function read(pid: number): Found | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), started: fields[19] ?? '' };
  } catch {
    return null;
  }
}

function look(): void {
  const all = processes();
  const isKnown = (pid: number) => seen.has(pid) && seen.get(pid) === all.get(pid)?.started;
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0;
    return parent === root || isKnown(parent) || (parent > 1 && isBelow(parent));
  };
  for (const [pid, { started }] of all) if (pid !== process.pid && isBelow(pid)) seen.set(pid, started);
}

function sweep(): void {
  look();
  for (const [pid, started] of seen)
    if (read(pid)?.started === started)
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It was gone already.
      }
  process.exit(0);
}

look();
process.stdout.write('watching\n');
setInterval(look, lookEveryMs);
process.stdin.on('end', sweep).on('error', sweep).resume();

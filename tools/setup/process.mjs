import { readFileSync } from 'node:fs';

/** What Linux tells about a process (proc(5)); `null` when it is gone, and on other systems. */
export const readProcess = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses before these fields may hold spaces and parentheses itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      state: fields[0],
      parentPid: Number(fields[1]),
      group: Number(fields[2]),
      foregroundGroup: Number(fields[5]),
      startTimeTicks: Number(fields[19]),
    };
  } catch {
    return null;
  }
};

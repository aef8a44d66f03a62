import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as the kernel of this machine sees it. */
export type ProcessReading = {
  pid: number;
  /** Stopped by a signal, such as SIGSTOP. */
  isStopped: boolean;
  startedAt: Date | null;
  /** In the last moment. */
  cpuOfOneCore: number | null;
  residentBytes: number | null;
};

const ticksPerSecond = 100;
const momentMs = 500;

/** Null where the system does not tell: it is gone, or this is no Linux. */
export async function lookAtProcess(pid: number, now: Date): Promise<ProcessReading | null> {
  const before = await readStat(pid);
  if (before === null) return null;
  const startedMs = performance.now();
  await sleep(momentMs);
  const after = await readStat(pid);
  const passedS = (performance.now() - startedMs) / 1000;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  const uptimeS = Number(
    (await readFile('/proc/uptime', 'utf8').catch(() => '')).split(' ')[0] || Number.NaN,
  );
  const ageS = uptimeS - before.startTicks / ticksPerSecond;
  return {
    pid,
    isStopped: (after ?? before).state === 'T',
    startedAt: Number.isFinite(ageS) ? new Date(now.getTime() - ageS * 1000) : null,
    cpuOfOneCore: after === null ? null : (after.usedTicks - before.usedTicks) / ticksPerSecond / passedS,
    residentBytes: kib === undefined ? null : Number(kib) * 1024,
  };
}

async function readStat(
  pid: number,
): Promise<{ state: string; usedTicks: number; startTicks: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (text === '') return null;
  return {
    state: fields[0] ?? '',
    usedTicks: Number(fields[11]) + Number(fields[12]),
    startTicks: Number(fields[19]),
  };
}

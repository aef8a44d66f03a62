import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';

/** What this process may use of the machine: the limits of its cgroup, where it has some. */
export type Machine = {
  /** May be a part of one, such as 0.25. */
  cores: number;
  /** Null without a limit. */
  memoryLimitBytes: number | null;
  memoryBytes: number;
};

/** @param root where `/proc` and `/sys` are found. */
export function readMachine(root = '/'): Machine {
  const memoryBytes = totalmem();
  const limit = smallest(
    groupFiles(root, { v2: 'memory.max', v1: 'memory/memory.limit_in_bytes' }).map(Number),
  );
  return {
    cores: Math.min(availableParallelism(), smallest(quotas(root)) ?? Number.POSITIVE_INFINITY),
    // Version 1 writes a number beyond all memory where there is no limit.
    memoryLimitBytes: limit !== null && limit < memoryBytes ? limit : null,
    memoryBytes,
  };
}

/** Processor time over wall time that the groups allow. */
function quotas(root: string): number[] {
  const v2 = groupFiles(root, { v2: 'cpu.max' }).map((text) => text.split(' ').map(Number));
  const v1Quota = groupFiles(root, { v1: 'cpu/cpu.cfs_quota_us' }).map(Number);
  const v1Period = groupFiles(root, { v1: 'cpu/cpu.cfs_period_us' }).map(Number);
  const v1 = v1Quota.map((quota, at) => [quota, v1Period[at] ?? Number.NaN]);
  return [...v2, ...v1].map(([quota = Number.NaN, period = Number.NaN]) => quota / period);
}

/** Contents of a file in the process's own group and in those above it; in a container the root is its own. */
function groupFiles(root: string, names: { v1?: string; v2?: string }): string[] {
  const groups = (textOf(join(root, 'proc/self/cgroup')) ?? '').split('\n').map((line) => line.split(':'));
  const files: string[] = [];
  for (const [hierarchy, controllers = '', path = '/'] of groups) {
    const isV2 = hierarchy === '0' && controllers === '';
    const [controller = '', file = ''] = names.v1?.split('/') ?? [];
    if (isV2 && names.v2) files.push(...upwards(path).map((group) => join(group, names.v2 ?? '')));
    if (controller !== '' && controllers.split(',').includes(controller))
      files.push(...upwards(path).map((group) => join(controllers, group, file)));
  }
  return files.map((file) => textOf(join(root, 'sys/fs/cgroup', file))).filter((text) => text !== null);
}

function upwards(path: string): string[] {
  const steps = path.split('/').filter((step) => step !== '' && step !== '..');
  return steps.map((_, count) => steps.slice(0, steps.length - count).join('/')).concat('');
}

function smallest(values: readonly number[]): number | null {
  const limits = values.filter((value) => Number.isFinite(value) && value > 0);
  return limits.length === 0 ? null : Math.min(...limits);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readMachine } from './machine.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function machine(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'sleek-machine-'));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readMachine(root);
}

const megabyte = 1024 * 1024;

describe('what a process may use of the machine', () => {
  test('is all of it without a group', () => {
    expect(machine({})).toEqual({
      cores: availableParallelism(),
      memoryLimitBytes: null,
      memoryBytes: totalmem(),
    });
  });

  test('is what its container allows, a quarter of a core included', () => {
    const limited = machine({
      'proc/self/cgroup': '0::/\n',
      'sys/fs/cgroup/cpu.max': '25000 100000\n',
      'sys/fs/cgroup/memory.max': `${512 * megabyte}\n`,
    });
    expect(limited).toMatchObject({ cores: 0.25, memoryLimitBytes: 512 * megabyte });
  });

  test('is the least that the groups above it allow', () => {
    const limited = machine({
      'proc/self/cgroup': '0::/system.slice/coach.service\n',
      'sys/fs/cgroup/system.slice/memory.max': `${256 * megabyte}\n`,
      'sys/fs/cgroup/system.slice/coach.service/memory.max': 'max\n',
      'sys/fs/cgroup/system.slice/coach.service/cpu.max': 'max 100000\n',
    });
    expect(limited).toMatchObject({ cores: availableParallelism(), memoryLimitBytes: 256 * megabyte });
  });

  test('is read from groups of version 1, too', () => {
    const limited = machine({
      'proc/self/cgroup': '4:memory:/docker/a\n1:cpu,cpuacct:/docker/a\n0::/\n',
      'sys/fs/cgroup/memory/docker/a/memory.limit_in_bytes': `${300 * megabyte}\n`,
      'sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
      'sys/fs/cgroup/cpu,cpuacct/docker/a/cpu.cfs_quota_us': '50000\n',
      'sys/fs/cgroup/cpu,cpuacct/docker/a/cpu.cfs_period_us': '100000\n',
    });
    expect(limited).toMatchObject({ cores: 0.5, memoryLimitBytes: 300 * megabyte });
  });

  test('has no limit where version 1 names one beyond all memory, or no quota', () => {
    const limited = machine({
      'proc/self/cgroup': '4:memory:/\n1:cpu:/\n',
      'sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
      'sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n',
      'sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
    });
    expect(limited).toMatchObject({ cores: availableParallelism(), memoryLimitBytes: null });
  });
});

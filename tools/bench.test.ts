import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'bench.ts'), ...args], { encoding: 'utf8' });

describe('bench', () => {
  test('--help tells how and measures nothing', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run -s bench');
  });

  test.each([['--fast'], ['--members', 'many'], ['--members', '-1'], ['--members', '1e9']])(
    'wrong use ends with 2: %s %s',
    (...args) => {
      const { status, stdout, stderr } = run(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('Usage');
    },
  );

  test('a case that there is not ends with 2 and names those that there are, before a server is started', () => {
    const { status, stdout, stderr } = run('no-such-case');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('check-in-list');
  });
});

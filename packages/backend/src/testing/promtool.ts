import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PromtoolRun = { passed: boolean; output: string };

/** Prometheus' own judge of rules. @throws where it is not installed: a test that could not look has not passed. */
export function runPromtool(command: 'check' | 'test', files: Readonly<Record<string, string>>): PromtoolRun {
  const folder = mkdtempSync(join(tmpdir(), 'promtool-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const [first = ''] = Object.keys(files);
    const ran = spawnSync('promtool', [command, 'rules', first], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (ran.error)
      throw new Error('promtool is not installed: apt-get install --no-install-recommends prometheus', {
        cause: ran.error,
      });
    return { passed: ran.status === 0, output: `${ran.stdout}${ran.stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

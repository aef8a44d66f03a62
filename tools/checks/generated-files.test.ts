import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkGenerated } from './generated-files.ts';

test('a generated file that is stale or gone is reported, a fresh one is not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'generated-'));
  try {
    writeFileSync(join(root, 'fresh.yml'), 'now');
    writeFileSync(join(root, 'stale.yml'), 'then');
    const files = ['fresh.yml', 'stale.yml', 'gone.yml'].map((path) => ({ path, make: () => 'now' }));
    const { read, violations } = await checkGenerated(root, files);
    expect(read).toBe(3);
    expect(violations.map(({ path }) => path)).toEqual(['stale.yml', 'gone.yml']);
  } finally {
    rmSync(root, { recursive: true });
  }
});

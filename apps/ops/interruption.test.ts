import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOperated } from './testing/operated.ts';

test('Ctrl-C in the middle ends the waiting, says what goes on by itself, and is on record', async () => {
  await using operated = await openOperated();
  const script = join(import.meta.dirname, 'main.ts');
  const args = [script, 'deploy', '4', '--no-migrate', '--yes'];
  const child = spawn(process.execPath, args, { env: operated.steering, stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => {
    // The simulated clock stands, so the deployment is under way for as long as anybody looks.
    if (!err.includes('starting') && `${err}${chunk}`.includes('2 starting')) child.kill('SIGINT');
    err += chunk;
  });
  const code = await new Promise((settle) => child.on('close', settle));
  expect(code).toBe(1);
  expect(err).toMatch(/Interrupted while waiting for: the service becomes steady\. .*goes on by itself/);
  expect(err).toMatch(/Undo: npm run ops -- rollback --to sleek-coach-api:5/);
  expect((await operated.deeds()).map(({ action }) => action)).toEqual(['ops.ordered', 'ops.failed']);
});

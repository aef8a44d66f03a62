import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = join(import.meta.dirname, 'eval-grounding.ts');
const run = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((done) =>
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    ),
  );
const summaryOf = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1) ?? '').summary;

test('no false sentence is shown and hardly a true one withheld', async () => {
  const { code, stdout } = await run('--mutations', '600', '--seed', '7');
  expect(summaryOf(stdout)).toMatchObject({ mutants: 600, unsupported_shown: 0, ok: true });
  expect(summaryOf(stdout).true_withheld_share).toBeLessThan(0.02);
  expect(code).toBe(0);
});

test('without the guard false sentences are shown, which fails', async () => {
  const { code, stdout } = await run('--mutations', '300', '--guard', 'off');
  expect(code).toBe(1);
  expect(summaryOf(stdout).unsupported_shown_share).toBeGreaterThan(0.3);
});

test('the same seed gives the same counts', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => run('--mutations', '200', '--seed', '3')));
  const counts = (stdout = '') => ({ ...summaryOf(stdout), seconds: 0, ms_per_check: 0 });
  expect(counts(first?.stdout)).toEqual(counts(second?.stdout));
});

test('wrong use is told with exit code 2', async () => {
  expect((await run('--mutations', 'many')).code).toBe(2);
  expect((await run('--guard', 'perhaps')).code).toBe(2);
  expect((await run('--help')).stdout).toMatch(/^Usage:/);
});

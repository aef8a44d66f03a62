import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proofs } from './proving/proofs.ts';
import { judge, runProof } from './proving/run-proof.ts';

const prove = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'prove.ts'), ...args], { encoding: 'utf8' });

describe('prove', () => {
  test('--list names every proof and runs none', () => {
    const { status, stdout } = prove('--list');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(proofs.length);
    for (const { name, promise } of proofs) expect(stdout).toMatch(new RegExp(`^${name} +${promise}$`, 'm'));
  });

  test.each([['no-such-proof'], ['--all'], ['floors', '--list']])(
    'wrong use ends with 2: %s %s',
    (...args) => {
      expect(prove(...args)).toMatchObject({ status: 2, stdout: '' });
    },
  );

  test('one proof by name ends with 0, its line on standard output and the verdict beside it', () => {
    const { status, stdout, stderr } = prove('floors');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ proof: 'floors', ok: true, summary: { below_floor: 0 } });
    expect(stderr).toContain('all 1 kept');
  });
});

describe('a proof is red', () => {
  test('when a line tells of a broken promise, even with exit code 0', () => {
    const output = '{"promise":"a","ok":true}\n{"promise":"b","ok":false}\n{"summary":{"missed":1}}\n';
    expect(judge(0, output)).toEqual({
      ok: false,
      reason: '1 broken',
      summary: { missed: 1 },
      broken: ['{"promise":"b","ok":false}'],
    });
  });

  test.each([
    ['when it exits with another code', 1, '{"summary":{}}', 'exit code 1'],
    ['when a signal ended it', 'SIGKILL', '{"summary":{}}', 'SIGKILL'],
    ['when it said nothing that can be read', 0, 'all fine\n{"ok":tru\n', 'it printed no result'],
  ])('%s', (_, end, output, reason) => {
    expect(judge(end, output)).toMatchObject({ ok: false, reason });
  });
});

describe('running a proof', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prove-'));
    writeFileSync(
      join(folder, 'kept.mjs'),
      `console.log('{"summary":' + JSON.stringify(process.argv.slice(2)) + '}')`,
    );
    writeFileSync(join(folder, 'hangs.mjs'), `console.log('{"ok":true}'); setInterval(() => {}, 1000)`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const proof = (script: string, change = {}) => ({
    name: 'a-proof',
    promise: 'something',
    script,
    args: ['--size', 'full'],
    mostMinutes: 1,
    ...change,
  });

  test('passes its arguments on and keeps its summary', async () => {
    expect(await runProof(folder, proof('kept.mjs'))).toMatchObject({
      proof: 'a-proof',
      ok: true,
      reason: null,
      summary: ['--size', 'full'],
    });
  });

  test('one that hangs is ended and red', async () => {
    const result = await runProof(folder, proof('hangs.mjs', { mostMinutes: 1 / 60 }));
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('took longer') });
  });

  test('one that is not there is red', async () => {
    expect(await runProof(folder, proof('missing.mjs'))).toMatchObject({ ok: false, reason: 'exit code 1' });
  });
});

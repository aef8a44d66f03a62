import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generatedSecret } from './generated-secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sleek-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const pathOf = (name: string) => join(dataDir, 'secrets', name);

describe('a generated secret', () => {
  test('is 32 random bytes, kept, and another one for each name', () => {
    const made = generatedSecret(dataDir, 'data-key').reveal();
    expect(Buffer.from(made, 'base64')).toHaveLength(32);
    expect(generatedSecret(dataDir, 'data-key').reveal()).toBe(made);
    expect(generatedSecret(dataDir, 'jwt-secret-key').reveal()).not.toBe(made);
    expect(readdirSync(join(dataDir, 'secrets')).sort()).toEqual(['data-key', 'jwt-secret-key']);
  });

  test.runIf(process.platform !== 'win32')('is readable by its owner only', () => {
    generatedSecret(dataDir, 'data-key');
    expect(statSync(pathOf('data-key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700);
  });

  test('is the same one for processes that make it at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => printedByAnotherProcess(dataDir)));
    expect(made[0]).toMatch(/^[\w+/]{43}=$/);
    expect(new Set(made).size).toBe(1);
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['data-key']);
  });

  test('that was emptied is not replaced: what it sealed would be lost', () => {
    generatedSecret(dataDir, 'data-key');
    writeFileSync(pathOf('data-key'), '\n');
    expect(() => generatedSecret(dataDir, 'data-key')).toThrow(/is empty: restore it/);
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['data-key']);
  });
});

const script = `
  const { generatedSecret } = await import(${JSON.stringify(import.meta.resolve('./generated-secrets.ts'))});
  console.log(generatedSecret(process.argv[1], 'data-key').reveal());
`;

async function printedByAnotherProcess(folder: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).trim();
}

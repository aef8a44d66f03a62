import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canMount, tinyDisk } from '../testing/mounts.ts';
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

  test.each([
    ['emptied', '\n'],
    ['cut off', 'c2hvcnQ='],
    ['overwritten with NUL bytes', '\0'.repeat(44)],
  ])('that was %s is not replaced: what it sealed would be lost', (_how, text) => {
    generatedSecret(dataDir, 'data-key');
    writeFileSync(pathOf('data-key'), text);
    expect(() => generatedSecret(dataDir, 'data-key')).toThrow(
      /data-key is damaged: restore .* never replaced/s,
    );
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['data-key']);
    expect(readFileSync(pathOf('data-key'), 'utf8')).toBe(text);
  });

  test('that only keeps people logged in may be removed when it is damaged, and the message says so', () => {
    const first = generatedSecret(dataDir, 'jwt-secret-key').reveal();
    writeFileSync(pathOf('jwt-secret-key'), first.slice(0, 20));
    const message = messageOf(() => generatedSecret(dataDir, 'jwt-secret-key'));
    expect(message).toContain('remove the file and start again');
    expect(message).not.toContain(first.slice(0, 20));
    rmSync(pathOf('jwt-secret-key'));
    expect(generatedSecret(dataDir, 'jwt-secret-key').reveal()).not.toBe(first);
  });

  test('whose folder is a file is reported with what to do', () => {
    writeFileSync(join(dataDir, 'secrets'), '');
    expect(messageOf(() => generatedSecret(dataDir, 'data-key'))).toContain('A file stands where a folder');
  });

  test.runIf(canMount)(
    'leaves no part of itself on a full disk, and is made once there is room (needs mount)',
    async () => {
      const [disk = '', ...args] = tinyDisk(dataDir, 64);
      const { stdout } = await promisify(execFile)(disk, [
        ...[...args, 'sh', '-c'],
        `cd "$1" && mkdir secrets; head -c 1000000 /dev/zero > fill 2>/dev/null
       "$2" --input-type=module -e "$3" "$1" 2>&1; ls secrets
       echo '--- room'; rm fill
       "$2" --input-type=module -e "$3" "$1"`,
        ...['sh', dataDir, process.execPath, script],
      ]);
      const [full, room] = stdout.split('--- room\n');
      expect(full).toContain('The disk is full');
      expect(full).not.toMatch(/^data-key/m);
      expect(room).toMatch(/^[\w+/]{43}=\n$/);
    },
  );
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

function messageOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('expected it to throw');
}

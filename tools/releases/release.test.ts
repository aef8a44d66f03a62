import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkMigrations } from './check-migrations.ts';
import { changeIn, nextVersion, notesFor } from './notes.ts';
import { migrationsFolder, readPreviousRelease } from './previous-release.ts';

describe('notes', () => {
  test('tell what is new, mended and faster, each once, and leave out what only the code knows', () => {
    const subjects = [
      'feat(plans): a plan',
      'fix: a fault',
      'test: more',
      'feat!: other names',
      'perf(api): less',
      'x',
    ];
    expect(notesFor('1.0.0', '2026-11-30', subjects)).toBe(
      `## 1.0.0, 2026-11-30

### Breaks what was

- other names

### New

- **plans**: a plan

### Mended

- a fault

### Faster

- **api**: less
`,
    );
    expect(notesFor('1.0.0', '2026-11-30', ['chore: x'])).toContain('Nothing that members');
  });

  test.each(['no form', 'feat:nothing', 'Feat: x', 'feat(): x'])('know no change in “%s”', (subject) => {
    expect(changeIn(subject)).toBeNull();
  });

  test.each([
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.4'],
  ] as const)('%s after 1.2.3 is %s', (step, next) => {
    expect(nextVersion('1.2.3', step)).toBe(next);
  });
});

describe('npm run release', () => {
  let clone: string;
  const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' }).trim();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../release.ts'), ...args, '--root', clone], {
      encoding: 'utf8',
    });
  const commit = (message: string) => git('commit', '--quiet', '--allow-empty', '-m', message);
  beforeAll(() => {
    clone = mkdtempSync(join(tmpdir(), 'release-'));
    git('init', '--quiet');
    git('config', 'user.email', 'a@example.com');
    git('config', 'user.name', 'A');
    mkdirSync(join(clone, migrationsFolder), { recursive: true });
    mkdirSync(join(clone, 'tools/releases'), { recursive: true });
    writeFileSync(join(clone, migrationsFolder, '0001_meals.sql'), '-- Up Migration\n');
    writeFileSync(join(clone, 'package.json'), '{ "version": "0.1.0", "other": { "version": "0.1.0" } }\n');
    const lock = { version: '0.1.0', packages: { '': { version: '0.1.0' }, other: { version: '0.1.0' } } };
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock, null, 1));
    git('add', '.');
    commit('feat: the first thing');
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  test('shows the notes and does nothing when asked so; refuses what is not committed: exit 3; wrong use: exit 2', () => {
    expect(run('minor', '--dry-run')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('the first thing'),
    });
    expect(git('status', '--porcelain')).toBe('');
    writeFileSync(join(clone, 'loose'), '');
    expect(run('minor')).toMatchObject({ status: 3, stdout: '' });
    rmSync(join(clone, 'loose'));
    for (const args of [[], ['huge'], ['minor', 'patch'], ['minor', '--sing']])
      expect(run(...args)).toMatchObject({ status: 2 });
  });

  test('makes a version, notes, a commit and a tag; its migrations stay from then on', async () => {
    expect(run('minor')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('git push --follow-tags'),
    });
    expect(git('describe')).toBe('v0.2.0');
    expect(readFileSync(join(clone, 'package.json'), 'utf8')).toContain(
      '"version": "0.2.0", "other": { "version": "0.1.0"',
    );
    expect(JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8'))).toEqual({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' }, other: { version: '0.1.0' } },
    });
    expect(readPreviousRelease(clone)).toMatchObject({ version: '0.2.0', ref: 'v0.2.0' });
    expect(await checkMigrations(clone)).toMatchObject({ read: 1, violations: [] });
    commit('fix: the second thing');
    expect(run('patch').status).toBe(0);
    const changelog = readFileSync(join(clone, 'CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(
      /^# What .*\n\n## 0\.2\.1,.*[\s\S]*the second thing\n\n## 0\.2\.0[\s\S]*the first thing/,
    );
    expect(changelog.match(/the first thing/g)).toHaveLength(1);
    writeFileSync(join(clone, migrationsFolder, '0001_meals.sql'), '-- Up Migration, otherwise\n');
    expect((await checkMigrations(clone)).violations).toHaveLength(1);
  });
});

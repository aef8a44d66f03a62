import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePorts } from '@sleek/backend/testing/free-ports';
import { emptyDatabase } from '@sleek/backend/testing/fresh-database';
import { canMount } from '@sleek/backend/testing/mounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltServer } from '../../tools/building/build-server.ts';
import { layBareRoot } from './bare-root.ts';
import { isSent } from './build-context.ts';
import { buildRelease } from './build-release.ts';
import { layDown, openContainer } from './container.ts';
import { readDockerfile } from './dockerfile.ts';
import { tryImage } from './try-image.ts';

const repository = resolve(import.meta.dirname, '../..');
const file = readDockerfile(join(repository, 'Dockerfile'));
let folder: string;
let release: string;
let built: BuiltServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'image-'));
  release = join(folder, 'release');
  built = buildRelease(repository, release);
  // It builds the web app too where that is not there yet.
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('holds the product and nothing that tests or proofs are made of', () => {
  expect(built.sources.length).toBeGreaterThan(300);
  expect(built.sources.filter((path) => !/^(apps\/(api|ops)|packages\/\w+\/src)\//.test(path))).toEqual([
    'tools/db.ts',
    'tools/healthcheck.ts',
  ]);
  expect(built.sources.filter((path) => /\/testing\/|\.test\./.test(path))).toEqual([]);
});

test('holds no package that only development needs', () => {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    readFileSync(join(repository, 'package-lock.json'), 'utf8'),
  );
  expect(built.parts.filter((part) => lock.packages[part]?.dev !== undefined)).toEqual([]);
  expect(built.parts).toEqual(expect.arrayContaining(['node_modules/fastify', 'node_modules/react']));
});

test('lists its parts, each with version, licence and checksum, and their licences word by word', () => {
  const bom = JSON.parse(readFileSync(join(release, 'sbom.cdx.json'), 'utf8'));
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'sleek-coach' } } });
  const names = new Set(bom.components.map(({ name }: { name: string }) => name));
  expect(built.parts.filter((part) => !names.has(part.replace(/^.*node_modules\//, '')))).toEqual([]);
  for (const part of bom.components)
    expect([part.name, part.version, part.licenses?.length, part.hashes?.[0]?.alg]).toEqual([
      part.name,
      expect.stringMatching(/^\d/),
      1,
      'SHA-512',
    ]);
  const notices = readFileSync(join(release, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(notices).toContain('Permission is hereby granted');
  expect(readFileSync(join(release, 'THIRD-PARTY.md'), 'utf8')).toContain('LGPL-3.0-or-later');
});

test('is sent what it is built of, and neither tests nor what git does not know', () => {
  const rules = readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const sent = (path: string) => isSent(path, rules);
  for (const path of [
    'package.json',
    '.npmrc',
    'tools/setup.mjs',
    'apps/web/src/main.tsx',
    'deploy/sleek-coach',
  ])
    expect([path, sent(path)]).toEqual([path, true]);
  for (const path of [
    ...[
      '.git/config',
      '.env',
      '.data/owner.json',
      'node_modules/pg/package.json',
      'apps/web/dist/index.html',
    ],
    ...[
      'apps/api/start.test.ts',
      'apps/web/e2e/coach.spec.ts',
      'tools/canaries/a.ts',
      'proofs/image/image.test.ts',
    ],
  ])
    expect([path, sent(path)]).toEqual([path, false]);
});

test('is built by the command that this test used, as a user without rights, with ends that are asked for', () => {
  expect(file.buildCommands).toEqual(['npm run --silent build -- --to /release']);
  expect(file.steps.filter(({ type }) => type === 'copy')).toEqual([
    { type: 'copy', from: '/release', to: '/app' },
  ]);
  expect(file.user).toEqual({ uid: 10001, gid: 10001 });
  expect(file.stopSignal).toBe('SIGTERM');
});

test.runIf(canMount)(
  'serves, migrates, operates and stops on a read-only root with nothing but C libraries (needs mount)',
  async () => {
    const root = join(folder, 'root');
    mkdirSync(root);
    const libraries = layBareRoot(root, release);
    // libatomic is the one that the Dockerfile installs; the slim Debian has the others.
    const expected =
      /^(ld-linux-[\w-]+|lib(atomic|c|dl|gcc_s|m|pthread|resolv|rt|selinux|pcre2-8|stdc\+\+))\.so\.\d$/;
    expect(libraries.filter((name) => !expected.test(name))).toEqual([]);
    layDown(root, { ...file, steps: file.steps.filter(({ type }) => type === 'copy') }, release);
    await using database = await emptyDatabase();
    const [port = 0] = await freePorts(1);
    const steps = await tryImage(openContainer(root, file), {
      file,
      databaseUrl: database.url,
      migrations: readdirSync(join(release, 'packages/backend/src/platform/postgres/migrations')).length,
      port,
    });
    expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(steps.length).toBeGreaterThan(20);
  },
  300_000,
);

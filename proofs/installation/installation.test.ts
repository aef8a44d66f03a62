import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '@sleek/backend/config';
import { configKeys } from '@sleek/backend/config-keys';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandsByPath } from '../../apps/ops/commands-by-path.ts';
import { entries } from '../../tools/building/bundle-server.ts';
import { documentedSteps } from './documented-steps.ts';
import { readEnvironmentFile, readUnit } from './unit.ts';

const repository = resolve(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(repository, path), 'utf8');
const known = new Set(configKeys.map(({ name }) => name));
const page = join(repository, 'docs/self-hosting.md');

describe('the unit', () => {
  const unit = readUnit(join(repository, 'deploy/sleek-coach.service'));
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'unit-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('runs what a release has, with the settings that every command reads', () => {
    expect(unit['ExecStart']).toEqual(['/opt/sleek-coach/current/bin/sleek-coach start']);
    const program = textOf('deploy/sleek-coach');
    expect(program).toContain(`:-${unit['EnvironmentFile']}}`);
    for (const command of ['start', 'ops', 'db']) expect(Object.keys(entries)).toContain(command);
    expect(program).toContain('start | ops | db) shift');
    expect(unit['Restart']).toEqual(['always']);
  });

  test.runIf(existsSync('/usr/bin/systemd-analyze'))(
    'is understood by systemd, which finds little to harm (needs systemd-analyze)',
    () => {
      mkdirSync(join(root, 'usr/lib/systemd'), { recursive: true });
      mkdirSync(join(root, 'opt/sleek-coach/current/bin'), { recursive: true });
      cpSync('/usr/lib/systemd/system', join(root, 'usr/lib/systemd/system'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      cpSync(
        join(repository, 'deploy/sleek-coach.service'),
        join(root, 'usr/lib/systemd/system/sleek-coach.service'),
      );
      cpSync(join(repository, 'deploy/sleek-coach'), join(root, 'opt/sleek-coach/current/bin/sleek-coach'));
      chmodSync(join(root, 'opt/sleek-coach/current/bin/sleek-coach'), 0o755);
      const ask = (...words: string[]) =>
        spawnSync('systemd-analyze', [`--root=${root}`, ...words], { encoding: 'utf8' });
      // Unknown keys are only spoken of.
      expect(ask('verify', 'sleek-coach.service')).toMatchObject({ status: 0, stderr: '' });
      const looked = ask('--offline=true', '--threshold=20', 'security', '--no-pager', 'sleek-coach.service');
      expect(looked.status, looked.stdout.slice(-80)).toBe(0);
    },
  );
});

test('the settings of an installation are names that the server knows, and it takes them as they are', () => {
  const path = join(repository, 'deploy/sleek-coach.env');
  const named = [...textOf('deploy/sleek-coach.env').matchAll(/^#?([A-Z_]+)=/gm)].map(
    ([, name = '']) => name,
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  const config = readConfig(readEnvironmentFile(path), { root: '/' });
  expect(config).toMatchObject({
    ok: true,
    value: { isSupervised: true, http: { host: '127.0.0.1', trustProxy: true } },
  });
});

describe('compose', () => {
  type Service = {
    image: string;
    environment?: Record<string, string>;
    volumes?: string[];
    build?: { args: Record<string, string> };
    depends_on?: Record<string, { condition: string }>;
    healthcheck?: object;
  };
  const compose: { services: Record<string, Service>; volumes: Record<string, null> } = parse(
    textOf('compose.yaml'),
  );
  const { app, database } = compose.services;
  const settings = app?.environment ?? {};

  test('gives the server what it needs in production, and nothing that it does not know', () => {
    expect(Object.keys(settings).filter((name) => !known.has(name))).toEqual([]);
    const given = Object.entries(settings).map(([name, value]) => [name, filled(value)]);
    const config = readConfig({ APP_ENV: 'production', ...Object.fromEntries(given) }, { root: '/' });
    expect(config).toMatchObject({ ok: true, value: { isSupervised: true, database: { mode: 'external' } } });
  });

  test('names images exactly, and dumps the database with tools of its version', () => {
    const images = Object.entries(compose.services).filter(([name]) => name !== 'app');
    for (const [, { image }] of images) expect(image).toMatch(/^docker\.io\/\w+\/\w+:v?\d+\.\d+/);
    const major = /postgres:(\d+)/.exec(database?.image ?? '')?.[1];
    expect(app?.build?.args).toEqual({ DATABASE_TOOLS: `postgresql-client-${major}` });
    expect(textOf('Dockerfile')).toContain('ARG DATABASE_TOOLS=""');
  });

  test('waits for what has a health check, and keeps what it names', () => {
    const services = Object.values(compose.services);
    for (const name of services.flatMap((one) => Object.keys(one.depends_on ?? {})))
      expect([name, compose.services[name]?.healthcheck !== undefined]).toEqual([name, true]);
    const mounted = services.flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const missing = mounted.filter((name) =>
      name.startsWith('.') ? !existsSync(join(repository, name)) : !Object.hasOwn(compose.volumes, name),
    );
    expect(missing).toEqual([]);
  });

  test('asks for what the page says', () => {
    const asked = [...textOf('compose.yaml').matchAll(/\$\{(\w+):\?/g)].map(([, name = '']) => name);
    const told = /```\n(PUBLIC_URL=[^`]*)```/.exec(textOf('docs/self-hosting.md'))?.[1] ?? '';
    const names = [...told.matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
    expect(names.filter((name) => name !== 'ADMIN_EMAIL').sort()).toEqual([...new Set(asked)].sort());
  });
});

/** As compose does, with a value that fits wherever there is none. */
const filled = (value: string) =>
  value.replace(/\$\{(\w+):([?-])[^}]*\}/g, (_, name: string, kind: string) => {
    if (kind === '-') return '';
    if (name === 'DATA_KEY') return Buffer.alloc(32).toString('base64');
    return name === 'PUBLIC_URL' ? 'https://coach.example.org' : 'x'.repeat(32);
  });

test('every command of the page is one that there is, with options that it has', () => {
  const commands = commandsByPath();
  const lines = documentedSteps(page).flatMap((step) => step.lines);
  const typed = lines.flatMap((line) => /sleek-coach ops (.*?)(?: \|\| true)?$/.exec(line)?.[1] ?? []);
  expect(typed.length).toBeGreaterThan(12);
  for (const line of typed) {
    const words = line.split(' ');
    const path = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => commands.has(one));
    expect([line, path !== undefined]).toEqual([line, true]);
    const options = commands.get(path ?? '')?.options.map(({ long }) => long) ?? [];
    expect([line, words.filter((word) => word.startsWith('--') && !options.includes(word))]).toEqual([
      line,
      [],
    ]);
  }
});

test('the program of an installation says what it can do', () => {
  const { status, stderr } = spawnSync('sh', [join(repository, 'deploy/sleek-coach')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^Usage: sleek-coach start \| ops/),
  });
  execFileSync('sh', ['-n', join(repository, 'deploy/sleek-coach')]);
});

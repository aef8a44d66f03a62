import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

describe('commands', () => {
  test('--help lists them and exits 0', async () => {
    const { code, stdout } = await setup(newProject(), ['--help']);
    expect(code).toBe(0);
    for (const name of [
      'start',
      'test',
      'verify',
      'db',
      'ops',
      'eval:energy',
      'eval:safety',
      'safety:train',
      'eval:grounding',
      'contact-sheet',
    ]) {
      expect(stdout).toContain(`  ${name} `);
    }
  });

  test.each([
    ['one that does not exist', ['toString']],
    ['none', []],
  ])('%s exits 2 with the list', async (_, args) => {
    const { code, stderr } = await setup(newProject(), args);
    expect(code).toBe(2);
    expect(stderr).toContain('verify');
  });

  test('get their arguments, their own stdout and exit code, and the tools of the project first', async () => {
    const root = newProject({ installed: true });
    command(
      root,
      `console.log(JSON.stringify({ args: process.argv.slice(2), env: process.env })); process.exitCode = 7;`,
    );
    const { code, stdout, stderr } = await setup(root, ['test', '--', 'a b']);
    expect({ code, stderr }).toEqual({ code: 7, stderr: '' });
    const { args, env } = JSON.parse(stdout);
    expect(args).toEqual(['--', 'a b']);
    expect(env.PATH.split(delimiter)[0]).toBe(join(root, 'node_modules', '.bin'));
    expect(env.NODE_COMPILE_CACHE).toBe(join(root, 'node_modules', '.cache', 'node'));
  });
});

describe('packages', () => {
  test('are installed once, and again when the lockfile changed', async () => {
    const root = newProject();
    expect((await setup(root, ['test'])).code).toBe(0);
    expect((await setup(root, ['test'])).code).toBe(0);
    expect(npmCalls(root)).toEqual([
      'ci --loglevel=error --no-audit --no-fund --include=dev --include=optional',
    ]);

    lockfile(root, { 'node_modules/other': { version: '1.0.0' } });
    expect((await setup(root, ['test'])).stderr).toMatch(
      /Updating packages \.\.\.\nInstalled packages in \d+ s\.\n/,
    );
    expect(npmCalls(root)).toHaveLength(2);
  });

  test('that npm installed already are only noted', async () => {
    const root = newProject({ installed: true });
    await setup(root, ['test']);
    expect(npmCalls(root)).toEqual([]);
    expect(existsSync(join(root, 'node_modules', '.sleek-stamp'))).toBe(true);
  });

  test('for other platforms may be missing, for this one not', async () => {
    const optional = { version: '1.0.0', optional: true, cpu: [process.arch] };
    const foreign = newProject({ installed: true });
    lockfile(foreign, { 'node_modules/binary': { ...optional, os: ['plan9'] } });
    await setup(foreign, ['test']);
    expect(npmCalls(foreign)).toHaveLength(0);

    const own = newProject({ installed: true });
    lockfile(own, { 'node_modules/binary': { ...optional, os: process.platform } });
    await setup(own, ['test']);
    expect(npmCalls(own)).toHaveLength(1);
  });

  test('left over from another lockfile are cleared away', async () => {
    const root = newProject({ installed: true });
    lockfile(root, { 'node_modules/old': { version: '1.0.0' } }, 'node_modules/.package-lock.json');
    await setup(root, ['test']);
    expect(npmCalls(root)).toHaveLength(1);
  });

  test('that cannot be installed show what npm said, and nothing is run', async () => {
    const root = newProject();
    const { code, stdout, stderr } = await setup(root, ['test'], { FAKE_NPM: 'fail' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm error network registry not reachable');
    expect(existsSync(join(root, 'node_modules', '.sleek-stamp'))).toBe(false);
  });

  test('are installed by one of two set-ups at the same moment', async () => {
    const root = newProject();
    const both = await Promise.all([setup(root, ['test']), setup(root, ['test'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(npmCalls(root)).toHaveLength(1);
  });

  test('are installed although a killed set-up left its lock', async () => {
    const root = newProject();
    const killed = start(root, ['test'], { FAKE_NPM: 'hang' });
    await expect.poll(() => npmCalls(root), { timeout: 10_000 }).toHaveLength(1);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(existsSync(join(root, '.cache', 'setup.lock'))).toBe(true);

    expect((await setup(root, ['test'])).code).toBe(0);
    expect(npmCalls(root)).toHaveLength(2);
    expect(existsSync(join(root, '.cache', 'setup.lock'))).toBe(false);
  });

  test('stop being installed at a signal, which ends npm too', async () => {
    const root = newProject();
    const child = start(root, ['test'], { FAKE_NPM: 'hang' });
    await expect.poll(() => npmCalls(root), { timeout: 10_000 }).toHaveLength(1);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(143);
    expect(existsSync(join(root, '.cache', 'setup.lock'))).toBe(false);
  });
});

describe('the web app', () => {
  test('is built before a start, and again only when something it is made of changed', async () => {
    const root = newWebProject();
    const builds = async () => {
      const { code } = await setup(root, ['start']);
      expect(code).toBe(0);
      return Number(readFileSync(join(root, 'apps/web/dist/builds'), 'utf8'));
    };
    expect(await builds()).toBe(1);
    expect(await builds()).toBe(1);
    writeFileSync(join(root, 'apps/web/src/main.test.ts'), 'changed');
    expect(await builds()).toBe(1);
    writeFileSync(join(root, 'packages/domain/src/units.ts'), 'changed');
    expect(await builds()).toBe(2);
    rmSync(join(root, 'apps/web/dist/.build-stamp'));
    expect(await builds()).toBe(3);
  });

  test('that does not build is an error with what vite said', async () => {
    const root = newWebProject();
    const { code, stderr } = await setup(root, ['start'], { FAKE_VITE: 'fail' });
    expect(code).toBe(1);
    expect(stderr).toContain('main.ts is broken');
    expect(existsSync(join(root, 'apps/web/dist/.build-stamp'))).toBe(false);
  });

  test('is not built for commands that do not serve it', async () => {
    const root = newWebProject();
    await setup(root, ['verify']);
    expect(existsSync(join(root, 'apps/web/dist'))).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('signals', () => {
  const DRAINS = `
    let signals = 0;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {
      signals += 1;
      if (signals === 1) setTimeout(() => { console.log(name + ' x' + signals); process.exit(5); }, 400);
    });
    setInterval(() => {}, 1_000);
    console.log('ready');
  `;

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s reaches the command once and its end is waited for',
    async (name) => {
      const root = newProject({ installed: true });
      command(root, DRAINS);
      const child = start(root, ['test']);
      const shown = collect(child);
      await expect.poll(shown, { timeout: 10_000 }).toContain('ready');
      child.kill(name);
      // npm repeats what the group already got.
      child.kill(name);
      const [code] = await once(child, 'close');
      expect({ code, shown: shown() }).toEqual({ code: 5, shown: `ready\n${name} x1\n` });
    },
  );

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s to npm, whose shell keeps it to itself, ends the command',
    async (name) => {
      const root = newProject({ installed: true });
      command(root, DRAINS);
      write(root, 'fake/npm.mjs', FAKE_LAUNCHER);
      const npm = start(root, [], { npm_lifecycle_event: 'test' }, join(root, 'fake/npm.mjs'));
      const shown = collect(npm);
      await expect.poll(shown, { timeout: 10_000 }).toContain('ready');
      npm.kill(name);
      await once(npm, 'close');
      expect(shown()).toBe('ready\nSIGTERM x1\n');
    },
  );

  test('a command killed by a signal gives 128 and its number', async () => {
    const root = newProject({ installed: true });
    command(root, `process.kill(process.pid, 'SIGKILL');`);
    expect((await setup(root, ['test'])).code).toBe(137);
  });

  test.skipIf(!hasTerminal())('Ctrl-C in a terminal reaches the command once (needs "script")', async () => {
    const root = newProject({ installed: true });
    command(root, DRAINS);
    // `exec`: the exit code is then ours, whatever the shell makes of the signal.
    const line = `exec "${process.execPath}" tools/setup.mjs test`;
    const terminal = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: root,
      stdio: 'pipe',
      detached: true,
    });
    cleanups.push(() => terminal.kill('SIGKILL'));
    const shown = collect(terminal);
    await expect.poll(shown, { timeout: 10_000 }).toContain('ready');
    terminal.stdin.write('\u0003');
    const [code] = await once(terminal, 'close');
    expect(shown()).toContain('SIGINT x1');
    expect(code).toBe(5);
  });
});

const FAKE_NPM = `
  const fs = require('node:fs');
  fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
  if (process.env.FAKE_NPM === 'hang') return setInterval(() => {}, 1_000);
  if (process.env.FAKE_NPM === 'fail') {
    console.error('npm error network registry not reachable');
    return process.exit(1);
  }
  setTimeout(() => fs.mkdirSync('node_modules', { recursive: true }), 300);
`;

const FAKE_VITE = `
  const fs = require('node:fs');
  if (process.env.FAKE_VITE === 'fail') {
    console.error('main.ts is broken');
    process.exit(1);
  }
  fs.mkdirSync('dist', { recursive: true });
  const before = fs.existsSync('dist/builds') ? Number(fs.readFileSync('dist/builds', 'utf8')) : 0;
  fs.writeFileSync('dist/builds', String(before + 1));
`;

/** As npm does: a shell between, which gets the signals that npm gets. */
const FAKE_LAUNCHER = `
  import { spawn } from 'node:child_process';
  const line = '"' + process.execPath + '" tools/setup.mjs test; true';
  const shell = spawn('sh', ['-c', line], { cwd: import.meta.dirname + '/..', stdio: 'inherit' });
  process.on('SIGTERM', () => shell.kill('SIGTERM'));
`;

/** A project with the real set-up script, an empty lockfile and a command that does nothing. */
const newProject = ({ installed = false } = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'sleek-setup-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['setup.mjs', 'setup'])
    cpSync(join(import.meta.dirname, name), join(root, 'tools', name), { recursive: true });
  lockfile(root, {});
  write(root, 'fake/npm-cli.js', FAKE_NPM);
  command(root, '');
  if (installed) lockfile(root, {}, 'node_modules/.package-lock.json');
  return root;
};

const newWebProject = (): string => {
  const root = newProject({ installed: true });
  for (const path of ['apps/web/index.html', 'apps/web/src/main.ts', 'packages/domain/src/units.ts'])
    write(root, path, '');
  write(root, 'apps/api/main.ts', '');
  write(root, 'node_modules/vite/bin/vite.js', FAKE_VITE);
  return root;
};

const write = (root: string, path: string, content: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

const command = (root: string, source: string): void => write(root, 'tools/test.ts', source);

const lockfile = (root: string, packages: Record<string, unknown>, path = 'package-lock.json'): void =>
  write(
    root,
    path,
    JSON.stringify({
      lockfileVersion: 3,
      packages: { ...(path === 'package-lock.json' ? { '': {} } : {}), ...packages },
    }),
  );

const npmCalls = (root: string): string[] =>
  existsSync(join(root, 'npm-calls')) ? readFileSync(join(root, 'npm-calls'), 'utf8').trim().split('\n') : [];

/** In a session of its own, so that no terminal takes part. */
const start = (
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
  script = join(root, 'tools/setup.mjs'),
): ChildProcess => {
  const child = spawn(process.execPath, [script, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      npm_execpath: join(root, 'fake/npm-cli.js'),
      npm_node_execpath: process.execPath,
      ...env,
    },
  });
  cleanups.push(() => endGroup(child));
  return child;
};

const setup = async (root: string, args: readonly string[], env: Record<string, string> = {}) => {
  const child = start(root, args, env);
  if (child.stdout === null || child.stderr === null) throw new Error('the child has no output');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
};

const collect = (child: ChildProcess): (() => string) => {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return () => chunks.join('');
};

const endGroup = (child: ChildProcess): void => {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
};

function hasTerminal(): boolean {
  try {
    execFileSync('script', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

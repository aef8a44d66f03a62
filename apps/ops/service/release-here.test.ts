import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { compileCache } from '@sleek/backend/testing/compile-cache';
import { freePorts } from '@sleek/backend/testing/free-ports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

const repository = resolve(import.meta.dirname, '../../..');
const importOf = (path: string) =>
  `await import(${JSON.stringify(pathToFileURL(join(repository, path)).href)});\n`;
const works = importOf('apps/api/main.ts');
const ends = 'process.exit(1);\n';
/** Serves, and is no Sleek Coach. */
const isIll = `
  import { createServer } from 'node:http';
  const { takeOwnership } = ${importOf('packages/backend/src/platform/data-dir-lock.ts').trim().slice(0, -1)};
  const owned = await takeOwnership(process.env.DATA_DIR);
  if (!owned.ok) process.exit(1);
  createServer((_, response) => response.writeHead(503).end()).listen(0, '127.0.0.1', function () {
    owned.value.publish({ address: 'http://127.0.0.1:' + this.address().port });
  });
`;

let operated: Operated;
let home: string;
let address: string;
let environment: Record<string, string>;
let supervisor: { end: () => Promise<void> };
beforeAll(async () => {
  // Its log-in page is part of what a release is asked for.
  if (!existsSync(join(repository, 'apps/web/dist')))
    throw new Error('There is no web app yet: npm test builds it, and so does npm start');
  operated = await openOperated();
  home = join(operated.dir, 'home');
  const [port = 0] = await freePorts(1);
  address = `http://127.0.0.1:${port}`;
  environment = {
    SUPERVISED: 'on',
    PORT: String(port),
    LOG_LEVEL: 'silent',
    LOAD_SHEDDING: 'off',
    ...compileCache,
  };
  for (const [name, start] of Object.entries({
    '1.0': works,
    '1.1': works,
    '1.2-ends': ends,
    '1.3-ill': isIll,
  }))
    install(name, start);
  symlinkSync('releases/1.0', join(home, 'current'));
  supervisor = supervise({ ...operated.steering, CONTROL: 'local', ...environment });
  while ((await isServing()) !== 200) await sleep(50);
}, 120_000);
afterAll(async () => {
  await supervisor.end();
  await operated[Symbol.asyncDispose]();
});

function install(name: string, start: string): void {
  const folder = join(home, 'releases', name);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'server'));
  linkSync(process.execPath, join(folder, 'bin/node'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: name, type: 'module' }));
  writeFileSync(join(folder, 'server/start.js'), start);
  writeFileSync(join(folder, 'server/db.js'), importOf('tools/db.ts'));
}

/** Starts what `current` leads to, and again whenever it ends: what systemd does with the unit. */
function supervise(env: Record<string, string>) {
  const stop = new AbortController();
  let child: ChildProcess | null = null;
  const current = join(home, 'current');
  const running = (async () => {
    while (!stop.signal.aborted) {
      const release = realpathSync(current);
      child = spawn(join(release, 'bin/node'), [join(release, 'server/start.js')], { env, stdio: 'ignore' });
      await once(child, 'exit');
      await sleep(50);
    }
  })();
  return {
    async end() {
      stop.abort();
      child?.kill('SIGKILL');
      await running;
    },
  };
}

const at = {
  get root() {
    return join(home, 'releases/1.0');
  },
};
const ops = (...args: string[]) => operated.here(args, environment, at);
const isServing = () =>
  fetch(`${address}/health/ready`).then(
    ({ status }) => status,
    () => 0,
  );
const current = () => readlinkSync(join(home, 'current'));

/** One installation, out of which 1.0 serves before each of them and after. */
describe.runIf(process.platform === 'linux')('on this machine', { timeout: 120_000 }, () => {
  test('what cannot be is refused before anything is done', async () => {
    expect(await ops('deploy', '9')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no release 9. The latest: 1.'),
    });
    expect(await ops('deploy', '1.0', '--yes')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was changed'),
    });
    expect(await ops('rollback', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No release was in place before'),
    });
    expect(await ops('deploy', '1.1', '--ready-within', 'soon')).toMatchObject({ code: 2 });
    const alone = { ...environment, SUPERVISED: 'off' };
    for (const command of [['deploy', '1.1'], ['restart']])
      expect(await operated.here([...command, '--yes'], alone, at)).toMatchObject({
        code: 3,
        err: expect.stringContaining('SUPERVISED=on'),
      });
    expect(current()).toBe('releases/1.0');
  });

  test('deploy puts a release in place, and rollback the one before, without an answer that is an error', async () => {
    const asked = await ops('deploy', '1.1');
    expect(asked).toMatchObject({ code: 3, out: '' });
    expect(asked.err).toContain('Put 1.1 in place of 1.0');
    expect(asked.err).toContain(`ln -sfn releases/1.1 ${home}/current && systemctl restart sleek-coach`);
    expect(current()).toBe('releases/1.0');

    const members = ask();
    const deployed = await ops('deploy', '1.1', '--yes');
    expect(deployed, deployed.err).toMatchObject({
      code: 0,
      out: '1.1 is in place and passes smoke.\nUndo: npm run ops -- rollback --to 1.0\n',
    });
    expect(current()).toBe('releases/1.1');
    const back = await ops('rollback', '--yes', '--json');
    expect(JSON.parse(back.out)).toMatchObject({ from: '1.1', to: '1.0', changed: true });
    expect(await isServing()).toBe(200);
    expect(current()).toBe('releases/1.0');
    // Who came while nobody listened, or waited to be let in when it stopped, may come again.
    const refused = ['ECONNREFUSED', 'ECONNRESET'];
    expect((await members.outcomes()).filter((one) => !refused.includes(one))).toEqual(['200']);
    expect((await operated.deeds()).map(({ action, details }) => `${action} ${details['what']}`)).toEqual([
      'ops.ordered deploy',
      'ops.done deploy',
      'ops.ordered rollback',
      'ops.done rollback',
    ]);
  });

  test.each(['1.2-ends', '1.3-ill'])(
    'a release such as %s is taken back by itself: exit 1',
    async (release) => {
      const { code, out, err } = await ops('deploy', release, '--yes', '--ready-within', '2');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`${release} was given up: it `);
      expect(err).toContain('1.0 serves members again');
      expect(await isServing()).toBe(200);
      expect(current()).toBe('releases/1.0');
      expect((await operated.deeds()).slice(-2).map(({ action }) => action)).toEqual([
        'ops.ordered',
        'ops.failed',
      ]);
    },
  );

  test('restart replaces the process', async () => {
    const { code, out, err } = await ops('restart', '--yes');
    expect(code, err).toBe(0);
    expect(out).toContain('1.0 runs in a new process.');
  });
});

/** A member who asks again and again, each time on a connection of its own. */
function ask() {
  const seen = new Set<string>();
  const stop = new AbortController();
  const asking = (async () => {
    while (!stop.signal.aborted) {
      const headers = { connection: 'close' };
      const outcome = await fetch(`${address}/health`, { headers }).then(
        ({ status }) => String(status),
        (error: { cause?: { code?: string } }) => error.cause?.code ?? 'unknown',
      );
      seen.add(outcome);
      await sleep(5);
    }
  })();
  return {
    async outcomes() {
      stop.abort();
      await asking;
      return [...seen].sort();
    },
  };
}

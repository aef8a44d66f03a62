import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { openTestApp } from '@sleek/backend/testing/test-app';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ranOps } from '../testing/ran-ops.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-'));
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Sleek Coach</title>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ops = (args: string[], dataDir = folder) =>
  ranOps(args, { environment: { DATA_DIR: dataDir, SUDO_USER: 'ada' }, root: folder });

type Step = { name: string; passed: boolean; why: string | null };

describe('ops smoke', () => {
  test('passes a running server without writing anything', async () => {
    await using app = await openTestApp({ webRoot: join(folder, 'web') });
    const { code, out, err } = await ops(['smoke', '--url', app.address]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ok {3}is ready +\d+ ms$/m);
    expect(await rowsOf(app, 'select 1 from "user"')).toEqual([]);
  });

  test('with --write walks as a member who deletes everything in the end, and asks before', async () => {
    await using app = await openTestApp({ webRoot: join(folder, 'web') });
    const walk = ['smoke', '--url', app.address, '--write'];
    expect((await ops(walk)).code).toBe(3);
    expect((await ops([...walk, '--dry-run'])).code).toBe(0);
    expect(await rowsOf(app, 'select 1 from "user"')).toEqual([]);
    const { code, out } = await ops([...walk, '--yes', '--json']);
    const report = JSON.parse(out) as { passed: boolean; steps: Step[] };
    expect(report.steps.filter(({ passed }) => !passed)).toEqual([]);
    expect({ code, passed: report.passed }).toEqual({ code: 0, passed: true });
    expect(report.steps.map(({ name }) => name).slice(-6)).toEqual([
      'register',
      'log in',
      'check in',
      'read the check-in',
      'delete the check-in',
      'delete the account',
    ]);
    expect(await rowsOf(app, 'select 1 from "user" where is_active')).toEqual([]);
    expect(await rowsOf(app, 'select 1 from check_in')).toEqual([]);
  });

  test('names what fails and exits 1', async () => {
    await using app = await openTestApp();
    const { code, out, err } = await ops(['smoke', '--url', app.address, '--json']);
    expect({ code, err }).toEqual({ code: 1, err: 'Failed: log-in page.\n' });
    const { steps } = JSON.parse(out) as { steps: Step[] };
    expect(steps.find(({ name }) => name === 'log-in page')).toMatchObject({ why: 'status 404, not-found' });
  });

  test('takes another server for what it is', async () => {
    const other = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { code, err } = await ops(['smoke', '--url', url]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Failed: answers, is ready|^Failed: answers, dependencies/);
    other.close();
  });

  test('exits 4 where nobody answers', async () => {
    const { code, err } = await ops(['smoke', '--url', 'http://127.0.0.1:1']);
    expect({ code, err }).toEqual({ code: 4, err: 'Nobody answers at http://127.0.0.1:1.\n' });
  });

  test.each([['nonsense'], ['ftp://x'], ['http://me:hush@127.0.0.1']])(
    'refuses the address %s',
    async (url) => {
      const { code, err, out } = await ops(['smoke', '--url', url]);
      expect(code).toBe(2);
      expect(out + err).not.toContain('hush');
    },
  );

  test('tells how it is used', async () => {
    const { code, out } = await ops(['smoke', '--help']);
    expect(code).toBe(0);
    for (const word of ['--url', '--write', '--json']) expect(out).toContain(word);
  });
});

describe('ops escalate', () => {
  const newDir = () => mkdtempSync(join(folder, 'data-'));

  test('tells the levels of the runbook and says who is not filled in', async () => {
    const { code, out, err } = await ops(['escalate'], newDir());
    expect(code).toBe(0);
    expect(out).toMatch(/^L2 +Engineering lead +L1 can’t resolve it in 30 min +not filled in$/m);
    expect(out).toContain('https://help.openai.com');
    expect(err).toMatch(/^Not filled in: L1, L2, L3\. They stand in .*contacts\.json/);
  });

  test('tells whom the operator filled in', async () => {
    const dir = newDir();
    expect((await ops(['escalate', '--init'], dir)).code).toBe(0);
    expect((await ops(['escalate', '--init'], dir)).code).toBe(3);
    const path = join(dir, 'contacts.json');
    writeFileSync(path, JSON.stringify({ L1: { name: 'On call', phone: '+1 555 0100', email: '' } }));
    const { out, err } = await ops(['escalate', '--json'], dir);
    expect(JSON.parse(out)).toMatchObject({
      levels: [{ level: 'L1', contact: { name: 'On call', phone: '+1 555 0100' } }, {}, {}],
      not_filled_in: ['L2', 'L3'],
    });
    expect(err).toContain('L2, L3');
  });

  test.each(['', '[]', '{"L9":{}}', '{"L1":"me"}', '{"L1":{"name":7,"phone":"","email":""}}'])(
    'says what is wrong with %j and exits 1',
    async (content) => {
      const dir = newDir();
      writeFileSync(join(dir, 'contacts.json'), content);
      const { code, err, out } = await ops(['escalate'], dir);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('contacts.json');
    },
  );
});

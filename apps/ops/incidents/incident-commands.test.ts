import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@sleek/backend/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runOps } from '../run-ops.ts';

let folder: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ops-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function ops(args: string[], env: Record<string, string> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runOps(args, {
    environment: {
      DATABASE_URL: database.url,
      JWT_SECRET_KEY: 'hush'.repeat(8),
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      DATA_DIR: folder,
      SUDO_USER: 'ada',
      ...env,
    },
    root: folder,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    input: { isTTY: false } as NodeJS.ReadStream,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const json = async (...args: string[]) => {
  const { code, out, err } = await ops([...args, '--json']);
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

const opening = [
  'incident',
  'open',
  '--title',
  'Photos fail',
  '--impact',
  'major',
  '--parts',
  'photos,coach',
];

describe('ops incident', () => {
  test('opens, notes, updates and closes, and leaves a post-mortem with the timeline', async () => {
    const opened = await json(...opening, '--words', 'We are looking.', '--yes');
    const id = String(opened.incident.id);
    expect(opened).toMatchObject({ undo: `npm run ops -- incident close ${id} --words "..."` });
    expect((await ops(['incident', 'note', id, '--words', 'policy'])).code).toBe(0);
    expect((await ops(['incident', 'note', id, '--words', 'found it', '--public', '--yes'])).code).toBe(0);
    expect((await ops(['incident', 'list'])).out).toMatch(/open .* major .* Photos fail \(photos, coach\)/);
    const closed = await json('incident', 'close', id, '--words', 'It works.', '--yes');
    const path = closed.post_mortem as string;
    expect(path.startsWith(join(folder, 'backups', 'incidents'))).toBe(true);
    const text = readFileSync(path, 'utf8');
    for (const words of ['We are looking.', 'policy', 'found it', 'It works.', 'ada'])
      expect(text).toContain(words);
    const shown = await ops(['incident', 'show', id]);
    expect(shown.out).toMatch(/internal {2}ada: policy/);
    const again = await ops(['incident', 'post-mortem', id]);
    expect({ code: again.code, err: again.err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('EEXIST'),
    });
    const elsewhere = join(folder, 'elsewhere');
    expect((await ops(['incident', 'post-mortem', id, '--out', elsewhere])).code).toBe(0);
    expect(readdirSync(elsewhere)).toHaveLength(1);
    expect((await ops(['incident', 'close', id, '--words', 'x', '--yes'])).code).toBe(3);
  });

  test('does nothing without a confirmation or with --dry-run', async () => {
    const before = (await json('incident', 'list')).incidents.length;
    expect((await ops([...opening, '--words', 'x'])).code).toBe(3);
    expect((await ops([...opening, '--words', 'x', '--dry-run'])).code).toBe(0);
    expect((await json('incident', 'list')).incidents).toHaveLength(before);
  });

  test.each([
    [['incident', 'open', '--title', 'x', '--impact', 'huge', '--parts', 'coach', '--words', 'x', '--yes']],
    [['incident', 'open', '--title', 'x', '--impact', 'minor', '--parts', 'fridge', '--words', 'x', '--yes']],
    [['incident', 'open', '--title', ' ', '--impact', 'minor', '--parts', 'coach', '--words', 'x', '--yes']],
    [
      [
        'incident',
        'open',
        '--title',
        'x',
        '--impact',
        'minor',
        '--parts',
        'fridge',
        '--words',
        'x',
        '--dry-run',
      ],
    ],
    [['incident', 'show', 'x']],
    [['incident', 'show', '999999']],
    [['incident', 'note', '999999', '--words', 'x']],
    [['incident', 'note']],
  ])('refuses %j as wrong use', async (args) => {
    expect((await ops(args)).code).toBe(2);
  });

  test('exits 4 where the database is down', async () => {
    const { code } = await ops(['incident', 'list'], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' });
    expect(code).toBe(4);
  });

  test('tells how it is used', async () => {
    const { code, out } = await ops(['incident', 'open', '--help']);
    expect(code).toBe(0);
    for (const word of ['--impact', 'minor', '--parts', 'photos', '--dry-run', '--json'])
      expect(out).toContain(word);
  });
});

describe('ops maintenance', () => {
  test('closes and opens, reads it back and names the way back', async () => {
    expect(await json('maintenance', 'status')).toMatchObject({ is_on: false, by: null });
    const closed = await ops(['maintenance', 'on', '--words', 'Moving.', '--until', '2h', '--yes']);
    expect(closed).toMatchObject({
      code: 0,
      out: expect.stringContaining('Undo: npm run ops -- maintenance off'),
    });
    expect(closed.err).toContain('alarms silence api-5xx');
    const status = await json('maintenance', 'status');
    expect(status).toMatchObject({ is_on: true, words: 'Moving.', by: 'ada' });
    expect(status.announced_until).not.toBeNull();
    expect((await ops(['maintenance', 'off', '--dry-run'])).code).toBe(0);
    expect((await ops(['maintenance', 'off'])).code).toBe(3);
    expect(await json('maintenance', 'status')).toMatchObject({ is_on: true });
    expect(await json('maintenance', 'off', '--yes')).toMatchObject({ is_on: false, changed: true });
    expect(await json('maintenance', 'off', '--yes')).toMatchObject({ is_on: false, changed: false });
  });

  test.each([
    [['maintenance', 'on', '--until', 'soon', '--yes']],
    [['maintenance', 'on', '--until', '2001-01-01T00:00Z', '--yes']],
    [['maintenance', 'on', '--words', ' ', '--yes']],
    [['maintenance', 'sing']],
  ])('refuses %j as wrong use', async (args) => {
    expect((await ops(args)).code).toBe(2);
  });

  test('exits 4 where the database is down', async () => {
    const { code } = await ops(['maintenance', 'status'], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' });
    expect(code).toBe(4);
  });
});

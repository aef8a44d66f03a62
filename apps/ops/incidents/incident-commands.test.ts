import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeAll(async () => {
  operated = await openOperated();
});
afterAll(() => operated[Symbol.asyncDispose]());

const ops = (args: string[], environment: Record<string, string> = {}) => operated.here(args, environment);

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
    expect(path.startsWith(join(operated.dir, 'backups', 'incidents'))).toBe(true);
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
    const elsewhere = join(operated.dir, 'elsewhere');
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

const closing = ['maintenance', 'on', '--reason', 'a larger disk'];

describe('ops maintenance', () => {
  test('closes and opens, reads it back and names the way back', async () => {
    expect(await json('maintenance', 'status')).toMatchObject({ is_on: false, by: null });
    const closed = await ops([...closing, '--words', 'Moving.', '--until', '2h', '--yes']);
    expect(closed).toMatchObject({
      code: 0,
      out: expect.stringContaining('Undo: npm run ops -- maintenance off'),
    });
    expect(closed.err).toContain('not as 5xx');
    expect(closed.err).not.toContain('load balancer');
    const inAws = await operated.onAws([...closing, '--dry-run']);
    expect(inAws.err).toContain('disable-alarm-actions --alarm-names sleek-coach-api-5xx');
    const status = await json('maintenance', 'status');
    expect(status).toMatchObject({ is_on: true, words: 'Moving.', by: 'ada' });
    expect(status.announced_until).not.toBeNull();
    expect((await ops(['maintenance', 'off', '--dry-run'])).code).toBe(0);
    expect((await ops(['maintenance', 'off'])).code).toBe(3);
    expect(await json('maintenance', 'status')).toMatchObject({ is_on: true });
    expect(await operated.deeds()).toMatchObject([
      { action: 'ops.done', details: { what: 'maintenance on', by: 'ada', reason: 'a larger disk' } },
    ]);
    expect(await json('maintenance', 'off', '--yes')).toMatchObject({ is_on: false, changed: true });
    expect(await json('maintenance', 'off', '--yes')).toMatchObject({ is_on: false, changed: false });
  });

  test.each([
    [[...closing, '--until', 'soon', '--yes']],
    [[...closing, '--until', '2001-01-01T00:00Z', '--yes']],
    [[...closing, '--words', ' ', '--yes']],
    [['maintenance', 'on', '--yes']],
    [['maintenance', 'on', '--reason', ' ', '--yes']],
    [['maintenance', 'sing']],
  ])('refuses %j as wrong use', async (args) => {
    expect((await ops(args)).code).toBe(2);
  });

  test('exits 4 where the database is down', async () => {
    const { code } = await ops(['maintenance', 'status'], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' });
    expect(code).toBe(4);
  });
});

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { openLogFile } from './log-file.ts';
import { readLogLines } from './read-log-lines.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function logAt(instant: string, limits: { maxBytes?: number; keepDays?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sleek-logs-'));
  folders.push(folder);
  const path = join(folder, 'logs/api.log');
  const clock = createFakeClock(instant);
  const file = openLogFile({ path, clock, ...limits });
  const say = (msg: string) => {
    file.write(`${JSON.stringify({ level: 'INFO', time: clock.now().toISOString(), msg })}\n`);
    file.flush();
  };
  const all = async () =>
    (await readLogLines(path, { words: [], since: new Date(0), most: 1000 })).map(
      ({ text }) => (JSON.parse(text) as { msg: string }).msg,
    );
  return { path, clock, say, all, file, names: () => readdirSync(join(folder, 'logs')).sort() };
}

describe('a log on the disk', () => {
  test('has a file for each day', async () => {
    const { clock, say, names, all } = logAt('2026-06-15T23:59:59Z');
    say('one');
    clock.advanceMs(1000);
    say('two');
    expect(names()).toEqual(['api.2026-06-15.log', 'api.2026-06-16.log']);
    expect(await all()).toEqual(['one', 'two']);
  });

  test('begins another file of the day before one grows too big, also after a restart', async () => {
    const { path, clock, say, names, all } = logAt('2026-06-15T12:00:00Z', { maxBytes: 150 });
    for (let n = 0; n < 24; n++) say(`line ${n}`);
    expect(names()).toHaveLength(12);
    for (const name of names()) expect(readFileSync(join(path, '..', name)).length).toBeLessThanOrEqual(150);
    const again = openLogFile({ path, clock, maxBytes: 150 });
    again.write(`${JSON.stringify({ time: clock.now().toISOString(), msg: 'after' })}\n`);
    again.flush();
    expect(await all()).toEqual([...Array.from({ length: 24 }, (_, n) => `line ${n}`), 'after']);
  });

  test('forgets what is older than it keeps, and touches no other file', async () => {
    const { path, clock, say, names } = logAt('2026-06-15T12:00:00Z', { keepDays: 90 });
    say('old');
    writeFileSync(join(path, '../api.notes.log'), 'mine');
    writeFileSync(join(path, '../web.2020-01-01.log'), 'another');
    clock.advanceMs(90 * 86_400_000);
    say('90 days later');
    expect(names()).toContain('api.2026-06-15.log');
    clock.advanceMs(86_400_000);
    say('91 days later');
    expect(names()).toEqual([
      'api.2026-09-13.log',
      'api.2026-09-14.log',
      'api.notes.log',
      'web.2020-01-01.log',
    ]);
  });

  test('drops what the disk does not take, and tells how much when it takes again', async () => {
    const { path, clock, say, all } = logAt('2026-06-15T12:00:00Z');
    say('before');
    const folder = join(path, '..');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    clock.advanceMs(86_400_000);
    for (const msg of ['lost', 'lost, too']) say(msg);
    rmSync(folder);
    say('within the rest');
    clock.advanceMs(1000);
    say('after');
    expect(await all()).toEqual(['log_lines_lost', 'after']);
    const [first] = await readLogLines(path, { words: ['log_lines_lost'], since: new Date(0), most: 1 });
    expect(JSON.parse(first?.text ?? '')).toMatchObject({ level: 'ERROR', lines: 3 });
  });

  test('is nobody else’s to read', () => {
    const { path, say } = logAt('2026-06-15T12:00:00Z');
    say('one');
    expect(() => chmodSync(join(path, '../api.2026-06-15.log'), 0o600)).not.toThrow();
  });
});

describe('reading it', () => {
  test('gives the latest lines with all the words since then', async () => {
    const { path, clock, say } = logAt('2026-06-15T23:00:00Z');
    for (const msg of ['coach one', 'other', 'coach two']) {
      say(msg);
      clock.advanceMs(3_600_000);
    }
    const read = async (since: string, most: number) =>
      (await readLogLines(path, { words: ['coach', 'INFO'], since: new Date(since), most })).map(({ at }) =>
        at.toISOString(),
      );
    expect(await read('2026-06-15T00:00:00Z', 9)).toEqual([
      '2026-06-15T23:00:00.000Z',
      '2026-06-16T01:00:00.000Z',
    ]);
    expect(await read('2026-06-15T00:00:00Z', 1)).toEqual(['2026-06-16T01:00:00.000Z']);
    expect(await read('2026-06-15T23:30:00Z', 9)).toEqual(['2026-06-16T01:00:00.000Z']);
  });

  test('passes over what is cut off, and has nothing where nothing is', async () => {
    const { path, say } = logAt('2026-06-15T12:00:00Z');
    expect(await readLogLines(path, { words: [], since: new Date(0), most: 9 })).toEqual([]);
    say('whole');
    writeFileSync(join(path, '../api.2026-06-15.1.log'), '{"time":"2026-06-15T13:0\nnonsense\n');
    expect(await readLogLines(path, { words: [], since: new Date(0), most: 9 })).toHaveLength(1);
  });
});

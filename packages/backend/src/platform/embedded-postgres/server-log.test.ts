import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { boundServerLog, lastLogLines, serverLogSize } from './server-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'sleek-log-'));
const path = join(folder, 'postgres.log');

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a grown log keeps its newest part beside it and begins again', () => {
  appendFileSync(path, `${'old '.repeat(100)}\n`);
  boundServerLog(path, 10_000);
  expect(serverLogSize(path)).toBe(401);

  appendFileSync(path, 'newest\n');
  boundServerLog(path, 100);
  expect(serverLogSize(path)).toBe(0);
  expect(readFileSync(`${path}.1`, 'utf8')).toMatch(/newest\n$/);
  expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(100);

  appendFileSync(path, 'before\n');
  const start = serverLogSize(path);
  expect(lastLogLines(path, start)).toBe('');
  appendFileSync(path, 'after\n');
  expect(lastLogLines(path, start)).toBe('after');
});

test('a grown log that cannot be kept beside itself now stays as it is', () => {
  mkdirSync(`${path}.1`);
  appendFileSync(path, 'newest\n');
  boundServerLog(path, 5);
  expect(readFileSync(path, 'utf8')).toBe('newest\n');
});

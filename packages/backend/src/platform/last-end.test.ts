import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastEndPath, noteEnd, readLastEnd, takeLastEnd } from './last-end.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sleek-end-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = new Date('2026-06-15T12:00:00.000Z');
const now = new Date('2026-06-15T12:00:05.000Z');

test('an end in order is nothing to tell', () => {
  expect(takeLastEnd(dir, { wasLeft: false, now })).toBeNull();
  expect(readLastEnd(dir)).toBeNull();
});

test('what a process said of its end is told by the next one, once', () => {
  noteEnd(dir, { why: 'memory-near-cap', at });
  const end = { why: 'memory-near-cap', endedAt: at, restartedAt: now };
  expect(takeLastEnd(dir, { wasLeft: false, now })).toEqual(end);
  expect(takeLastEnd(dir, { wasLeft: false, now: new Date() })).toBeNull();
  expect(readLastEnd(dir)).toEqual(end);
});

test('who was killed said nothing, and is known by what they left', () => {
  const end = { why: 'not-in-order', endedAt: null, restartedAt: now };
  expect(takeLastEnd(dir, { wasLeft: true, now })).toEqual(end);
  noteEnd(dir, { why: 'event-loop-blocked', at });
  expect(takeLastEnd(dir, { wasLeft: true, now })).toMatchObject({ why: 'event-loop-blocked', endedAt: at });
});

test('a file that is no such note is none, and a folder that takes no file stops nobody', () => {
  for (const text of ['', '{', 'null', '{"why":"hunger"}']) {
    writeFileSync(lastEndPath(dir), text);
    expect(readLastEnd(dir)).toBeNull();
  }
  expect(() => noteEnd(join(dir, 'gone'), { why: 'memory-near-cap', at })).not.toThrow();
});

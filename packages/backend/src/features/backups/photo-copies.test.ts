import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderObjects } from '../../platform/objects/folder-objects.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import {
  copyPhotos,
  countDamagedPhotos,
  forgetGonePhotos,
  readPhotoCopies,
  readPhotoCopy,
} from './photo-copies.ts';

const member = '0a8b7b01-2b61-4eea-bb45-870000000000';
const keyOf = (n: number, ending = '.view.jpg') =>
  `photos/${member}/20260615/0a8b7b01-2b61-4eea-bb45-87000000000${n}${ending}`;
let folder: string;
let backupDir: string;
let objects: Objects;
let clock: FakeClock;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sleek-copies-'));
  backupDir = join(folder, 'backups');
  // The folder tells the time of its own disk.
  clock = createFakeClock(new Date(Date.now() + 3_600_000).toISOString());
  const dataKeys = () => Buffer.alloc(32).toString('base64');
  const options = { folder: join(folder, 'objects'), address: 'http://localhost/', maxBytes: 1000 };
  ({ objects } = createFolderObjects({ ...options, dataKeys, clock }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (key: string, text: string) => objects.write(key, Buffer.from(text), 'image/jpeg');
const copy = () => copyPhotos({ objects, clock, backupDir });
const blobs = () =>
  readdirSync(join(backupDir, 'photos'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );

test('each photo is copied once, and what the phone sent never', async () => {
  await put(keyOf(1), 'one');
  await put(keyOf(2), 'two');
  await put(keyOf(3, '.jpg'), 'as it was sent, with its place');
  expect(await copy()).toEqual({ copied: 2, bytes: 6, gone: 0 });
  expect(await copy()).toEqual({ copied: 0, bytes: 0, gone: 0 });
  const copies = await readPhotoCopies(backupDir);
  expect([...copies.keys()]).toEqual([keyOf(1), keyOf(2)]);
  const one = copies.get(keyOf(1));
  expect(one && String(await readPhotoCopy(backupDir, one))).toBe('one');
});

test('what was deleted stays for as long as backups do, then its bytes go too', async () => {
  await put(keyOf(1), 'one');
  await put(keyOf(2), 'two');
  await copy();
  await objects.erase(keyOf(1));
  expect(await copy()).toMatchObject({ gone: 1 });
  expect(await copy()).toMatchObject({ gone: 0 });
  expect(await forgetGonePhotos(backupDir, new Date(clock.now().getTime() - 1))).toBe(0);
  expect(blobs()).toHaveLength(2);
  expect(await forgetGonePhotos(backupDir, new Date(clock.now().getTime() + 1))).toBe(1);
  expect(blobs()).toHaveLength(1);
  expect([...(await readPhotoCopies(backupDir)).keys()]).toEqual([keyOf(2)]);
});

test('a copy that is not as it was copied is found, and is not given out', async () => {
  await put(keyOf(1), 'one');
  await copy();
  const [blob = ''] = blobs();
  writeFileSync(join(backupDir, 'photos', blob), 'two');
  expect(await countDamagedPhotos(backupDir)).toBe(1);
  const [one] = (await readPhotoCopies(backupDir)).values();
  expect(one && (await readPhotoCopy(backupDir, one))).toBeNull();
});

import type { PhotosPage } from '@sleek/contract/photos';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createS3Objects } from '../../platform/objects/s3-objects.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { makePhotoBuckets, type PhotoBuckets } from '../../testing/photo-buckets.ts';
import { jpegPhoto, secretWord, seen } from '../../testing/photo-files.ts';
import { keptPhoto, presign, put, sendPhoto, shown, storeOf } from '../../testing/photo-steps.ts';
import { hasRadosgw, type Radosgw, startRadosgw } from '../../testing/radosgw.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

const dayMs = 86_400_000;
beforeEach((context) => context.skip(!hasRadosgw, 'missing tool: radosgw'));
/** The gateway knows only the time of this machine. */
const clock = createFakeClock(new Date().toISOString());
let gateway: Radosgw;
let buckets: PhotoBuckets;
let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  if (!hasRadosgw) return;
  gateway = await startRadosgw();
  buckets = await makePhotoBuckets(gateway, 'https://app.example.com');
  app = await openTestApp({ objects: buckets.config }, { clock });
  member = await app.member();
});
afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

const idOf = async (of: TestMember) => ((await of.send('GET', '/api/v1/me')).body as { id: string }).id;
const prefixOf = async (of: TestMember) => `photos/${await idOf(of)}/`;
const inBucket = (name: 'photos' | 'copies', prefix: string) =>
  createS3Objects({ ...buckets.alone(name), clock }).countVersions(prefix);

describe('photos in buckets', () => {
  test('are sent past the server, drawn anew, shown by the store and listed', async () => {
    const photo = await keptPhoto(app, member, { bytes: await jpegPhoto({ orientation: 6 }) });
    expect(photo).toMatchObject({ status: 'ready', width: 40, height: 60 });
    for (const address of [photo.download_url ?? '', photo.thumbnail_url ?? '']) {
      expect(address.startsWith(`${gateway.endpoint}/photos/`)).toBe(true);
      const answer = await shown(app, address);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      const copy = Buffer.from(await answer.arrayBuffer());
      expect([copy.includes(secretWord), copy.includes('Exif')]).toEqual([false, false]);
      expect((await seen(copy)).isRed(0.9, 0.1)).toBe(true);
      expect((await fetch(address.replace(/\.(view|thumb)\./, '.'))).status).toBe(403);
    }
    expect(((await member.send('GET', '/api/v1/photos')).body as PhotosPage).total).toBe(1);
    // The two copies; of what was sent no version is left.
    expect(await storeOf(app).countVersions(await prefixOf(member))).toBe(2);
  });

  test('lie beside the ledger of deletions, which outlives the disk of a server', async () => {
    const ground = { clock, deletionLedger: undefined as never };
    await using own = await openTestApp({ objects: buckets.config }, ground);
    const leaving = await own.member();
    expect((await leaving.send('DELETE', '/api/v1/me')).status).toBe(200);
    await expect.poll(() => inBucket('photos', 'deletion-ledger/')).toBe(1);
    // Another server, with a disk of its own, on a database that knows nothing of it.
    await rowsOf(own, 'delete from deletion_ledger');
    await rowsOf(own, 'delete from account_deletion');
    await rowsOf(own, 'update "user" set is_active = true');
    await using next = await openTestApp(
      { objects: buckets.config },
      { ...ground, databaseUrl: own.databaseUrl },
    );
    expect(await rowsOf(next, 'select is_active from "user"')).toEqual([{ is_active: false }]);
  });

  test('take the announced bytes and type only', async () => {
    const file = await jpegPhoto();
    const ask = { filename: 'x.jpg', content_type: 'image/jpeg', content_length: file.length };
    const { upload_url: address } = await presign(member, ask);
    const statuses = [
      (await put(app, address, file, 'image/png')).status,
      (await put(app, address, Buffer.concat([file, Buffer.from('x')]))).status,
      (await put(app, address, file)).status,
    ];
    expect(statuses).toEqual([403, 403, 200]);
  });

  test('too big for a client that announced nothing, are refused at commit and gone', async () => {
    const bytes = Buffer.concat([await jpegPhoto(), Buffer.alloc(15 * 1024 * 1024)]);
    const { status, body, upload } = await sendPhoto(app, member, { bytes, length: null });
    expect([status, (body as { detail: string }).detail]).toEqual([422, expect.stringMatching(/15 MB/)]);
    expect(await storeOf(app).head(upload.s3_key)).toBeNull();
  });

  test('that grow after their commit are refused, and never read as a whole', async () => {
    const owner = await app.member();
    const store = storeOf(app);
    const { upload } = await sendPhoto(app, owner, { length: null });
    await app.idle();
    await rowsOf(app, `update progress_photo set status = 'processing', due_at = $2 where id = $1`, [
      upload.photo_id,
      clock.now(),
    ]);
    const grown = Buffer.concat([await jpegPhoto(), Buffer.alloc(16 * 1024 * 1024)]);
    expect((await put(app, upload.upload_url, grown)).status).toBe(200);
    await app.runDueTasks();
    const photo = (await owner.send('GET', `/api/v1/photos/${upload.photo_id}`)).body;
    expect(photo).toMatchObject({ status: 'refused', refusal: { code: 'damaged' }, download_url: null });
    expect(await store.head(upload.s3_key)).toMatchObject({ length: grown.length });
  });

  test('are deleted with every version, in the bucket of copies too', async () => {
    const owner = await app.member();
    const photo = await keptPhoto(app, owner);
    await buckets.replicate();
    const prefix = await prefixOf(owner);
    expect([await inBucket('photos', prefix), await inBucket('copies', prefix)]).toEqual([2, 2]);
    expect((await owner.send('DELETE', `/api/v1/photos/${photo.id}`)).status).toBe(200);
    expect([await inBucket('photos', prefix), await inBucket('copies', prefix)]).toEqual([0, 0]);
    expect((await shown(app, photo.download_url)).status).toBe(404);
  });
});

describe('an account that is deleted', () => {
  test('leaves no version of any object in any bucket, and those of others stay', async () => {
    const [leaving, staying] = [await app.member(), await app.member()];
    for (const sender of [leaving, leaving, staying]) await keptPhoto(app, sender);
    const upload = await presign(leaving);
    for (let times = 0; times < 3; times++) await put(app, upload.upload_url, await jpegPhoto());
    await buckets.replicate();
    const prefixes = [await prefixOf(leaving), await prefixOf(staying)];
    const counted = async () =>
      Promise.all(prefixes.flatMap((prefix) => [inBucket('photos', prefix), inBucket('copies', prefix)]));
    expect(await counted()).toEqual([7, 5, 2, 2]);
    const leavingId = await idOf(leaving);
    expect((await leaving.send('DELETE', '/api/v1/me')).status).toBe(200);
    clock.advanceMs(7 * dayMs);
    await app.runDueTasks();
    expect(await counted()).toEqual([0, 0, 2, 2]);
    expect(await rowsOf(app, 'select 1 from "user" where id = $1', [leavingId])).toEqual([]);
  });
});

describe('while the store is gone', () => {
  // Last, since nothing works after it.
  test('photos are 503, addresses can still be asked for, and everything else works', async () => {
    const owner = await app.member();
    const upload = await presign(owner);
    await put(app, upload.upload_url, await jpegPhoto());
    await gateway.stop();
    const { photo_id, s3_key } = upload;
    const committed = await owner.send('POST', '/api/v1/photos/commit', {
      body: { photo_id, s3_key, date: '2026-06-15' },
    });
    expect([committed.status, (committed.body as { type: string }).type]).toEqual([
      503,
      'urn:sleek-coach:problem:photo-store-unavailable',
    ]);
    expect((await owner.send('GET', '/api/v1/photos')).status).toBe(200);
    const checkIn = await owner.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', mood: 4 } });
    expect(checkIn.status).toBe(201);
    await app.runDueTasks().catch(() => {});
    expect((await app.send('GET', '/health')).status).toBe(200);
  });
});

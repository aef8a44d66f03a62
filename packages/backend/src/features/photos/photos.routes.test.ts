import type { Photo, PhotosPage } from '@sleek/contract/photos';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Objects } from '../../platform/objects/objects.ts';
import { jpegPhoto, pngPhoto, secretWord, seen, webpPhoto } from '../../testing/photo-files.ts';
import { keptPhoto, presign, put, sendPhoto, shown, storeOf } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
let member: TestMember;
let userId: string;
/** The same store, past the server. */
let objects: Objects;
beforeAll(async () => {
  app = await openTestApp();
  member = await app.member();
  userId = ((await member.send('GET', '/api/v1/me')).body as { id: string }).id;
  objects = storeOf(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const someId = '00000000-0000-4000-8000-000000000000';
const commit = (body: object) => member.send('POST', '/api/v1/photos/commit', { body });
const read = async (id: string) => (await member.send('GET', `/api/v1/photos/${id}`)).body as Photo;
const list = async (query = '') => (await member.send('GET', `/api/v1/photos${query}`)).body as PhotosPage;
const keysOf = async (photo: { s3_key: string }) =>
  (await objects.list(photo.s3_key.replace(/[^/]+$/, ''), { after: null, limit: 999 }))
    .map(({ key }) => key)
    .filter((key) => key.includes(photo.s3_key.slice(-40, -4)))
    .map((key) => key.split('.').slice(1).join('.'));

describe('POST /photos/presign', () => {
  test('200 an address for five minutes, with a key that nobody chose', async () => {
    const upload = await presign(member, { filename: '../../etc/passwd.PHP', content_type: 'image/jpeg' });
    expect(upload).toMatchObject({ expires_in: 300, expires_at: '2026-06-15T12:05:00.000Z' });
    expect(upload.s3_key).toBe(`photos/${userId}/20260615/${upload.photo_id}.jpg`);
    expect(upload.upload_url.startsWith(app.config.http.publicUrl)).toBe(true);
  });

  test.each(['image/jpeg', 'image/png', 'image/heic', 'image/webp'])('200 for %s', async (content_type) => {
    const { s3_key } = await presign(member, { filename: 'x', content_type });
    expect(s3_key).toMatch(/\.(jpg|png|heic|webp)$/);
  });

  test.each([
    [{ filename: '', content_type: 'image/jpeg' }],
    [{ filename: 'x'.repeat(256), content_type: 'image/jpeg' }],
    [{ filename: 'x.svg', content_type: 'image/svg+xml' }],
    [{ filename: 'x.jpg' }],
    [{ filename: 'x.jpg', content_type: 'image/jpeg', content_length: 0 }],
    [{ filename: 'x.jpg', content_type: 'image/jpeg', content_length: 15 * 1024 * 1024 + 1 }],
  ])('422 for %j', async (body) => {
    expect((await member.send('POST', '/api/v1/photos/presign', { body })).status).toBe(422);
  });

  test('403 after the consent to keep health data was withdrawn, also for a commit', async () => {
    const withdrawing = await app.member();
    const upload = await presign(withdrawing);
    await put(app, upload.upload_url, await jpegPhoto());
    await withdrawing.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    const body = { filename: 'x.jpg', content_type: 'image/jpeg' };
    expect((await withdrawing.send('POST', '/api/v1/photos/presign', { body })).status).toBe(403);
    const { photo_id, s3_key } = upload;
    const committing = { photo_id, s3_key, date: '2026-06-15' };
    expect((await withdrawing.send('POST', '/api/v1/photos/commit', { body: committing })).status).toBe(403);
    expect(((await withdrawing.send('GET', '/api/v1/photos')).body as PhotosPage).total).toBe(0);
  });
});

describe('the address for sending', () => {
  test('takes the bytes that were announced and nothing else', async () => {
    const file = await jpegPhoto();
    const ask = { filename: 'x.jpg', content_type: 'image/jpeg', content_length: file.length };
    const { upload_url: address, s3_key } = await presign(member, ask);
    const statuses = [
      (await put(app, address, file, 'image/png')).status,
      (await put(app, address, file.subarray(1))).status,
      (await put(app, address.replace(s3_key, s3_key.replace('photos', 'photoz')), file)).status,
      (await put(app, address.replace(/length=\d+/, `length=${file.length - 1}`), file.subarray(1))).status,
      (await put(app, address.replace(/signature=.{5}/, 'signature=AAAAA'), file)).status,
      (await shown(app, address)).status,
    ];
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await objects.head(s3_key)).toBeNull();
    expect((await put(app, address, file)).status).toBe(200);
    expect(await objects.head(s3_key)).toMatchObject({ contentType: 'image/jpeg', length: file.length });
  });

  test('takes nothing beyond the limit, and nothing once it is over', async () => {
    const { upload_url: address } = await presign(member);
    expect((await put(app, address, Buffer.alloc(15 * 1024 * 1024 + 1))).status).toBe(413);
    const late = await openTestApp();
    const lateMember = await late.member();
    const upload = await presign(lateMember);
    late.clock.advanceMs(300_000);
    expect((await put(late, upload.upload_url, await jpegPhoto())).status).toBe(403);
    await late[Symbol.asyncDispose]();
  });
});

describe('POST /photos/commit', () => {
  test('201 the photo, which is shown once it was drawn anew', async () => {
    const file = await jpegPhoto({ width: 60, height: 40, orientation: 6 });
    const { status, body, upload } = await sendPhoto(app, member, {
      bytes: file,
      commit: { metadata: { pose: 'front', weight_kg: 80.5 } },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: upload.photo_id,
      date: '2026-06-15',
      visibility: 'private',
      status: 'processing',
      refusal: null,
      width: null,
      metadata: { pose: 'front', weight_kg: 80.5, content_type: 'image/jpeg', content_length: file.length },
      created_at: app.clock.now().toISOString(),
    });
    await app.idle();
    const photo = await read(upload.photo_id);
    expect(photo).toMatchObject({ status: 'ready', width: 40, height: 60 });
    for (const address of [photo.download_url, photo.thumbnail_url, (body as Photo).download_url]) {
      const answer = await shown(app, address);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      const copy = Buffer.from(await answer.arrayBuffer());
      expect([copy.includes(secretWord), copy.includes('Exif')]).toEqual([false, false]);
      expect((await seen(copy)).isRed(0.9, 0.1)).toBe(true);
    }
    expect(await keysOf(upload)).toEqual(['thumb.jpg', 'view.jpg']);
  });

  test.each([
    ['image/png', pngPhoto],
    ['image/webp', webpPhoto],
  ])('201 for %s', async (contentType, make) => {
    const photo = await keptPhoto(app, member, { contentType, bytes: await make() });
    expect(photo).toMatchObject({ status: 'ready', width: 60, height: 40 });
  });

  test('201 without an announced length, as existing clients send it', async () => {
    expect((await sendPhoto(app, member, { length: null })).status).toBe(201);
  });

  test('201 the same photo when it is sent once more', async () => {
    const { upload, body } = await sendPhoto(app, member);
    await app.idle();
    const { photo_id, s3_key } = upload;
    const again = await commit({ photo_id, s3_key, date: '2026-06-15' });
    expect([again.status, (again.body as Photo).id]).toEqual([201, (body as Photo).id]);
  });

  test('201 once for requests at the same moment', async () => {
    const { photo_id, s3_key, upload_url } = await presign(member);
    await put(app, upload_url, await jpegPhoto());
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => commit({ photo_id, s3_key, date: '2026-06-15' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const rows = await rowsOf(app, 'select id from progress_photo where id = $1', [photo_id]);
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['nothing was sent', async () => presign(member)],
    ['it was never asked for', async () => ({ photo_id: someId, s3_key: `photos/${userId}/x.jpg` })],
    [
      'the key is of another photo',
      async () => ({ ...(await presign(member)), s3_key: (await presign(member)).s3_key }),
    ],
    ['the key leads elsewhere', async () => ({ ...(await presign(member)), s3_key: '../../etc/passwd' })],
    ['it is of another member', async () => sentBy(await app.member())],
  ])('422 not found where %s', async (_why, made) => {
    const { photo_id, s3_key } = await made();
    const { status, body } = await commit({ photo_id, s3_key, date: '2026-06-15' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ detail: expect.stringMatching(/not found/i) });
  });

  async function sentBy(other: TestMember) {
    const upload = await presign(other);
    await put(app, upload.upload_url, await jpegPhoto());
    return upload;
  }

  test.each([
    [{}],
    [{ s3_key: '../../../etc/passwd' }],
    [{ photo_id: 'x', s3_key: 'x', date: '2026-06-15' }],
    [{ photo_id: someId, s3_key: 'x', date: 'yesterday' }],
    [{ photo_id: someId, s3_key: 'x', date: '2026-06-15', visibility: 'public' }],
    [{ photo_id: someId, s3_key: 'x', date: '2026-06-15', metadata: { place: { lat: 52.5 } } }],
    [{ photo_id: someId, s3_key: 'x', date: '2026-06-15', metadata: [1] }],
  ])('422 for %j', async (body) => {
    expect((await commit(body)).status).toBe(422);
  });
});

describe('GET /photos', () => {
  test('200 newest day first, in the range, by either spelling, page by page', async () => {
    const owner = await app.member();
    for (const date of ['2026-06-01', '2026-06-10', '2026-06-05'])
      await sendPhoto(app, owner, { commit: { date } });
    await app.idle();
    const ask = async (query: string) => {
      const page = (await owner.send('GET', `/api/v1/photos${query}`)).body as PhotosPage;
      return [page.items.map(({ date }) => date.slice(8)).join(), page.total, page.limit, page.offset];
    };
    expect(await ask('')).toEqual(['10,05,01', 3, 200, 0]);
    expect(await ask('?from=2026-06-05&to=2026-06-09')).toEqual(['05', 1, 200, 0]);
    expect(await ask('?from_date=2026-06-02&to_date=2026-06-30')).toEqual(['10,05', 2, 200, 0]);
    expect(await ask('?from=2026-06-06&from_date=2026-06-01')).toEqual(['10', 1, 200, 0]);
    expect(await ask('?limit=1&offset=1')).toEqual(['05', 3, 1, 1]);
  });

  test('200 empty for somebody else', async () => {
    await sendPhoto(app, member);
    expect(((await (await app.member()).send('GET', '/api/v1/photos')).body as PhotosPage).items).toEqual([]);
    expect((await list()).total).toBeGreaterThan(0);
  });

  test('422 for a limit beyond what a page may have', async () => {
    expect((await member.send('GET', '/api/v1/photos?limit=501')).status).toBe(422);
  });

  test('writes down that addresses were given out, by which session', async () => {
    const owner = await app.member();
    const photo = await keptPhoto(app, owner);
    await owner.send('GET', '/api/v1/photos');
    const views = await rowsOf(
      app,
      'select v.photo_id, v.photos, v.viewer, v.session_id is not null as named from photo_view v join progress_photo p using (user_id) where p.id = $1',
      [photo.id],
    );
    expect(views).toEqual([
      { photo_id: photo.id, photos: 1, viewer: 'member', named: true },
      { photo_id: null, photos: 1, viewer: 'member', named: true },
    ]);
  });
});

describe('GET /photos/{id}', () => {
  test('404 for one of another member exactly as for none, and 422 for what is no id', async () => {
    const photo = await keptPhoto(app, member);
    const other = await app.member();
    const [theirs, nobodys] = [
      await other.send('GET', `/api/v1/photos/${photo.id}`),
      await other.send('GET', `/api/v1/photos/${someId}`),
    ];
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect((theirs.body as { detail: string }).detail).toBe((nobodys.body as { detail: string }).detail);
    expect((await other.send('DELETE', `/api/v1/photos/${photo.id}`)).status).toBe(404);
    expect((await member.send('GET', '/api/v1/photos/mine')).status).toBe(422);
    expect((await read(photo.id)).status).toBe('ready');
  });

  test('its addresses work for 15 minutes, for one key and for reading', async () => {
    await using own = await openTestApp();
    const owner = await own.member();
    const photo = await keptPhoto(own, owner);
    const address = photo.download_url ?? '';
    expect(photo.urls_expire_at).toBe('2026-06-15T12:15:00.000Z');
    expect((await shown(own, address.replace('.view.', '.thumb.'))).status).toBe(403);
    expect((await put(own, address, Buffer.from('x'))).status).toBe(403);
    own.clock.advanceMs(15 * 60_000 - 1000);
    expect((await shown(own, address)).status).toBe(200);
    own.clock.advanceMs(1000);
    expect((await shown(own, address)).status).toBe(403);
  });
});

describe('what the coach may know', () => {
  test('needs both: shared with the coach, and the consent', async () => {
    const owner = await app.member();
    const shared = await keptPhoto(app, owner, { commit: { visibility: 'coach_only' } });
    const hidden = await keptPhoto(app, owner);
    const access = async () =>
      Promise.all(
        [shared, hidden].map(
          async ({ id }) => ((await owner.send('GET', `/api/v1/photos/${id}`)).body as Photo).coach_access,
        ),
      );
    expect(await access()).toEqual([false, false]);
    await owner.send('POST', '/api/v1/me/consents', { body: { consent_type: 'photo_ai_access' } });
    expect(await access()).toEqual([true, false]);
    await owner.send('DELETE', '/api/v1/me/consents/photo_ai_access');
    expect(await access()).toEqual([false, false]);
  });
});

describe('PATCH /photos/{id}', () => {
  const change = (id: string, body: object, by = member) =>
    by.send('PATCH', `/api/v1/photos/${id}`, { body });

  test('200 changes the day or who may know of it, and only that', async () => {
    const {
      urls_expire_at: _until,
      download_url: _at,
      thumbnail_url: _small,
      ...photo
    } = await keptPhoto(app, member);
    expect((await change(photo.id, { date: '2026-05-01' })).body).toMatchObject({
      ...photo,
      date: '2026-05-01',
    });
    const shared = { ...photo, date: '2026-05-01', visibility: 'coach_only' };
    expect(
      (await change(photo.id, { visibility: 'coach_only', status: 'failed', width: 1 })).body,
    ).toMatchObject(shared);
    const { status, body } = await change(photo.id, {});
    expect([status, body]).toEqual([200, expect.objectContaining(shared)]);
    expect(await read(photo.id)).toMatchObject(shared);
  });

  test('404 for one of another member, for none and for one that is deleted; 422 for bad values', async () => {
    const photo = await keptPhoto(app, member);
    const other = await app.member();
    for (const body of [{ visibility: 'coach_only' }, {}]) {
      expect((await change(photo.id, body, other)).status).toBe(404);
      expect((await change(someId, body)).status).toBe(404);
    }
    for (const body of [{ visibility: 'public' }, { date: 'today' }, { date: null }])
      expect((await change(photo.id, body)).status).toBe(422);
    expect((await read(photo.id)).visibility).toBe('private');
    await member.send('DELETE', `/api/v1/photos/${photo.id}`);
    expect((await change(photo.id, { visibility: 'coach_only' })).status).toBe(404);
  });
});

describe('DELETE /photos/{id}', () => {
  test('200 with a message; then it is nowhere', async () => {
    const { upload } = await sendPhoto(app, member);
    await app.idle();
    const photo = await read(upload.photo_id);
    const { status, body } = await member.send('DELETE', `/api/v1/photos/${photo.id}`);
    expect([status, body]).toEqual([200, { message: expect.stringMatching(/deleted/) }]);
    expect((await member.send('GET', `/api/v1/photos/${photo.id}`)).status).toBe(404);
    expect((await member.send('DELETE', `/api/v1/photos/${photo.id}`)).status).toBe(404);
    expect((await shown(app, photo.download_url)).status).toBe(404);
    expect(await keysOf(upload)).toEqual([]);
    expect(await rowsOf(app, 'select 1 from progress_photo where id = $1', [photo.id])).toEqual([]);
  });
});

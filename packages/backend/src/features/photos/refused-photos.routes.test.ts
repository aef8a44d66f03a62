import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hugePng, jpegPhoto, pngPhoto } from '../../testing/photo-files.ts';
import { keptPhoto, sendPhoto, storeOf } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
  member = await app.member();
});
afterAll(() => app[Symbol.asyncDispose]());

describe('POST /photos/commit', () => {
  test.each<[string, string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['zero bytes', 'image/jpeg', () => Buffer.alloc(0), /no photo/],
    ['a page', 'image/jpeg', () => Buffer.from('<html><script>1</script></html>'), /no photo/],
    ['a drawing', 'image/png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no photo/],
    ['a PNG that is called JPEG', 'image/jpeg', () => pngPhoto(), /not the JPEG/],
    ['a JPEG that is called WebP', 'image/webp', () => jpegPhoto(), /not the WEBP/],
    ['HEIC', 'image/heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /JPEG/],
  ])('422 for %s, and nothing of it stays', async (_what, contentType, make, words) => {
    const { status, body, upload } = await sendPhoto(app, member, {
      contentType,
      bytes: await make(),
      length: null,
    });
    expect([status, (body as { type: string }).type]).toEqual([422, 'urn:sleek-coach:problem:photo-refused']);
    expect((body as { detail: string }).detail).toMatch(words);
    expect(await storeOf(app).head(upload.s3_key)).toBeNull();
    expect((await member.send('GET', `/api/v1/photos/${upload.photo_id}`)).status).toBe(404);
  });

  test.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    [
      'a page that begins like a JPEG',
      'image/jpeg',
      () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('<html></html>')]),
      'damaged',
    ],
    ['half a photo', 'image/jpeg', async () => half(await jpegPhoto({ width: 900 })), 'damaged'],
    ['900 megapixels', 'image/png', () => hugePng(30_000, 30_000), 'too-many-pixels'],
  ])('201 for %s, which is then refused and shown to nobody', async (_what, contentType, make, code) => {
    const photo = await keptPhoto(app, member, { contentType, bytes: await make() });
    expect(photo).toMatchObject({
      status: 'refused',
      refusal: { code, detail: expect.stringMatching(/Send/) },
      download_url: null,
      thumbnail_url: null,
    });
  });
});

const half = (file: Buffer) => file.subarray(0, file.length / 2);

describe('what was refused', () => {
  test('stays a week where nobody can fetch it, then its file goes', async () => {
    await using own = await openTestApp();
    const sender = await own.member();
    const { upload } = await sendPhoto(own, sender, { bytes: half(await jpegPhoto({ width: 900 })) });
    await own.idle();
    const store = storeOf(own);
    own.clock.advanceMs(7 * 86_400_000 - 1);
    await own.runDueTasks();
    expect(await store.head(upload.s3_key)).not.toBeNull();
    own.clock.advanceMs(1);
    await own.runDueTasks();
    expect(await store.head(upload.s3_key)).toBeNull();
    expect(await rowsOf(own, 'select status, refusal, due_at from progress_photo')).toEqual([
      { status: 'refused', refusal: 'damaged', due_at: null },
    ]);
  });
});

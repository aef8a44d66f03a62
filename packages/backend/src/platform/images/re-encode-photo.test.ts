import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { err } from '@sleek/domain/result';
import { describe, expect, test } from 'vitest';
import {
  foldedComment,
  hugePng,
  jpegPhoto,
  plainJpeg,
  pngPhoto,
  progressiveJpeg,
  rarePhotos,
  secretWord,
  seen,
  webpPhoto,
} from '../../testing/photo-files.ts';
import { type ReEncoded, reEncodePhoto } from './re-encode-photo.ts';

async function drawn(original: Uint8Array): Promise<ReEncoded> {
  const outcome = await reEncodePhoto(original);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

test('the samples do say where they were taken and by what', async () => {
  for (const sample of [await jpegPhoto(), await pngPhoto(), await webpPhoto()]) {
    expect((await seen(sample)).saysBeside).toEqual(expect.arrayContaining(['exif', 'xmp']));
    expect(sample.includes(secretWord)).toBe(true);
  }
});

describe('a photo', () => {
  test.each([
    ['JPEG', jpegPhoto],
    ['PNG', pngPhoto],
    ['WebP', webpPhoto],
    ['progressive JPEG', progressiveJpeg],
  ])('as %s is drawn anew as two JPEGs that say nothing beside their pixels', async (_kind, make) => {
    const { view, thumbnail, width, height } = await drawn(await make({ width: 900, height: 600 }));
    expect([width, height]).toEqual([900, 600]);
    for (const copy of [view, thumbnail]) {
      const picture = await seen(copy);
      expect(picture.format).toBe('jpeg');
      expect(picture.saysBeside).toEqual([]);
      expect(picture.isRed(0.1, 0.1)).toBe(true);
      expect(picture.isRed(0.9, 0.9)).toBe(false);
      for (const trace of ['Exif', 'http://ns.adobe.com', secretWord, 'Fairphone', 'GPS'])
        expect([trace, copy.includes(trace)]).toEqual([trace, false]);
    }
    expect(await seen(thumbnail)).toMatchObject({ width: 400, height: 267 });
  });

  // The corner that is red, and whether width and height change places, by the eight values of EXIF.
  test.each([
    [1, 0.1, 0.1, false],
    [2, 0.9, 0.1, false],
    [3, 0.9, 0.9, false],
    [4, 0.1, 0.9, false],
    [5, 0.1, 0.1, true],
    [6, 0.9, 0.1, true],
    [7, 0.9, 0.9, true],
    [8, 0.1, 0.9, true],
  ])('with orientation %i stands upright', async (orientation, x, y, isTurned) => {
    const { view, thumbnail, width, height } = await drawn(
      await jpegPhoto({ width: 60, height: 40, orientation }),
    );
    expect([width, height]).toEqual(isTurned ? [40, 60] : [60, 40]);
    for (const copy of [view, thumbnail]) {
      const picture = await seen(copy);
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(picture.isRed(x, y)).toBe(true);
      expect(picture.isRed(1 - x, 1 - y)).toBe(false);
    }
  });

  test('of 12 megapixels becomes at most 1600 pixels a side', async () => {
    const { width, height, view } = await drawn(
      await jpegPhoto({ width: 4000, height: 3000, orientation: 6 }),
    );
    expect([width, height]).toEqual([1200, 1600]);
    expect(await seen(view)).toMatchObject({ width: 1200, height: 1600 });
  });

  test.each(Object.entries(rarePhotos))(
    'that is %s becomes a JPEG as any other, on white',
    async (_what, make) => {
      const { view } = await drawn(await make());
      expect(await seen(view)).toMatchObject({
        format: 'jpeg',
        width: 60,
        height: 40,
        isWhite: true,
        saysBeside: [],
      });
    },
  );

  test('with something behind its end is drawn without it', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { view, thumbnail } = await drawn(Buffer.concat([await jpegPhoto(), page]));
    for (const copy of [view, thumbnail]) expect(copy.includes('<script>')).toBe(false);
  });
});

describe('what is no photo', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), 'not-an-image'],
    ['a page', () => Buffer.from('<html><body>hello</body></html>'), 'not-an-image'],
    [
      'a drawing that runs scripts',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'),
      'not-an-image',
    ],
    [
      'a moving picture of another kind',
      () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      'not-an-image',
    ],
    [
      'a page that begins like a JPEG',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html></html>')]),
      'damaged',
    ],
    ['half a JPEG', async () => half(await jpegPhoto({ width: 900, height: 600 })), 'damaged'],
    ['half a PNG', async () => half(await pngPhoto({ width: 900, height: 600 })), 'damaged'],
    ['half a WebP', async () => half(await webpPhoto({ width: 900, height: 600 })), 'damaged'],
    ['100 megapixels', () => plainJpeg(12_500, 8000), 'too-many-pixels'],
    ['900 megapixels in a small file', () => hugePng(30_000, 30_000), 'too-many-pixels'],
    ['25 megapixels in passes', () => plainJpeg(6000, 4200, true), 'too-many-pixels'],
  ])('%s is told as such', async (_what, make, reason) => {
    expect(await reEncodePhoto(await make())).toEqual(err(reason));
  });

  // As four channels of eight bits 51 megapixels would be 195 MiB.
  test.each<[string, () => Buffer | Promise<Buffer>, string, number]>([
    ['51 megapixels in a small file', () => hugePng(7200, 7100), 'drawn', 80],
    ['51 megapixels that lie on their side', () => hugePng(7200, 7100, 6), 'drawn', 120],
    ['a JPEG of 51 megapixels', () => plainJpeg(8200, 6200), 'drawn', 80],
    ['24 megapixels in passes', () => plainJpeg(6000, 3990, true), 'drawn', 160],
    ['900 megapixels in a small file', () => hugePng(30_000, 30_000), 'too-many-pixels', 20],
    ['a comment that unfolds to 256 MiB', foldedComment, 'drawn', 40],
  ])('%s takes no more memory than it may', async (_what, make, outcome, mostMib) => {
    const folder = await mkdtemp(join(tmpdir(), 'sleek-photo-'));
    const path = join(folder, 'photo');
    await writeFile(path, await make());
    const told = JSON.parse(await drawnApart(path));
    await rm(folder, { recursive: true });
    expect(told.outcome).toBe(outcome);
    expect(told.mib).toBeLessThan(mostMib);
  });
});

/** Draws a file in a process of its own. @returns its outcome and how far the memory grew beyond a small photo's. */
async function drawnApart(path: string): Promise<string> {
  const source = `
    import { readFileSync } from 'node:fs';
    const { reEncodePhoto } = await import(${JSON.stringify(import.meta.resolve('./re-encode-photo.ts'))});
    const small = Buffer.from('${(await jpegPhoto()).toString('base64')}', 'base64');
    await reEncodePhoto(small);
    const file = readFileSync(process.argv[1]);
    const before = process.resourceUsage().maxRSS;
    const drawn = await reEncodePhoto(file);
    const mib = (process.resourceUsage().maxRSS - before) / 1024;
    console.log(JSON.stringify({ outcome: drawn.ok ? 'drawn' : drawn.error, mib }));`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', source, path]);
  return stdout;
}

const half = (file: Buffer) => file.subarray(0, file.length / 2);

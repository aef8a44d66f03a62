import { err, ok, type Result } from '@sleek/domain/result';
import type { Sharp } from 'sharp';

/** Two JPEGs without a byte of what the sender's file said beside its pixels. */
export type ReEncoded = { view: Buffer; thumbnail: Buffer; width: number; height: number };
export type ReEncodeError = 'not-an-image' | 'damaged' | 'too-many-pixels';
export type ReEncode = (original: Uint8Array) => Promise<Result<ReEncoded, ReEncodeError>>;

/** The biggest sensors of phones have 50 million. */
const maxPixels = 52_000_000;
/** A picture that comes in passes is held as a whole while it is read. */
const maxPixelsInPasses = 24_000_000;
/** What takes longer was made to: the biggest photo takes two. */
const mostSeconds = 60;
const viewPixels = 1600;
const thumbnailPixels = 400;
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

/**
 * Draws a JPEG, PNG or WebP anew, upright by its EXIF orientation, on white, at most 1600 pixels a side. The library
 * is loaded on first use and knows no other format, works on one picture at a time and keeps none.
 */
export const reEncodePhoto: ReEncode = async (original) => {
  const sharp = await loadSharp();
  const open = () =>
    sharp(original, {
      limitInputPixels: maxPixels,
      sequentialRead: true,
      failOn: 'truncated',
      pages: 1,
    });
  try {
    const { format, width, height, isProgressive } = await open().metadata();
    if (!formats.has(format)) return err('not-an-image');
    if (isProgressive && width * height > maxPixelsInPasses) return err('too-many-pixels');
    const { data: view, info } = await drawn(open().autoOrient(), viewPixels);
    const { data: thumbnail } = await drawn(sharp(view), thumbnailPixels);
    return ok({ view, thumbnail, width: info.width, height: info.height });
  } catch (error) {
    return err(reasonOf(error));
  }
};

const drawn = (picture: Sharp, side: number) =>
  picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .timeout({ seconds: mostSeconds })
    .toBuffer({ resolveWithObject: true });

/** The library tells what is wrong in words only; none of them is passed on. */
function reasonOf(error: unknown): ReEncodeError {
  const words = error instanceof Error ? error.message : '';
  if (!(error instanceof Error)) throw error;
  if (/exceeds pixel limit|too (large|big)|dimensions/i.test(words)) return 'too-many-pixels';
  if (
    /unsupported image format|no loader|blocked|Input (file|buffer) (is missing|is empty)|is empty/i.test(
      words,
    )
  )
    return 'not-an-image';
  return 'damaged';
}

type SharpModule = typeof import('sharp')['default'];
let loading: Promise<SharpModule> | null = null;

function loadSharp(): Promise<SharpModule> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1);
    sharp.cache(false);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    });
    return sharp;
  });
  return loading;
}

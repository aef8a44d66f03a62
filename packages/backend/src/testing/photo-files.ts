import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of 60 x 40 whose upper left corner is red and the rest blue, as a camera would keep it. */
export type Picture = { width?: number; height?: number; orientation?: number; place?: boolean };

function picture({ width = 60, height = 40 }: Picture) {
  const corner = { width: Math.ceil(width / 4), height: Math.ceil(height / 4), channels: 3 as const };
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    { input: { create: { ...corner, background: '#ff0000' } }, top: 0, left: 0 },
  ]);
}

/** What a telephone writes beside the pixels; `secretWord` stands in it. */
export const secretWord = 'Bahnhofstrasse';
const exifOf = ({ place = true }: Picture) => ({
  IFD0: { Make: 'Fairphone', ImageDescription: secretWord },
  ...(place && {
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '52/1 31/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '13/1 24/1 0/1',
    },
  }),
});

const dressed = (options: Picture) => {
  const bare = picture(options)
    .withExif(exifOf(options))
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${secretWord}</a></x:xmpmeta>`);
  return options.orientation === undefined
    ? bare
    : bare.withMetadata({ orientation: options.orientation, exif: exifOf(options) });
};

export const jpegPhoto = (options: Picture = {}): Promise<Buffer> =>
  dressed(options).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
export const progressiveJpeg = (options: Picture = {}): Promise<Buffer> =>
  picture(options).jpeg({ progressive: true }).toBuffer();
/** Of one colour, so that a big one is made quickly. */
export const plainJpeg = (width: number, height: number, progressive = false): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .jpeg({ progressive })
    .toBuffer();
export const pngPhoto = (options: Picture = {}): Promise<Buffer> => dressed(options).png().toBuffer();
export const webpPhoto = (options: Picture = {}): Promise<Buffer> =>
  dressed(options).webp({ quality: 95 }).toBuffer();

/** Pictures as cameras seldom make them. */
export const rarePhotos: Readonly<Record<string, () => Promise<Buffer>>> = {
  'a PNG that one can look through': () =>
    sharp({ create: { width: 60, height: 40, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer(),
  'a grey JPEG': () => sharp(white).grayscale().jpeg().toBuffer(),
  'a JPEG of four inks': () => sharp(white).toColourspace('cmyk').jpeg().toBuffer(),
  'a PNG of 16 bits': () => sharp(white).toColourspace('rgb16').png().toBuffer(),
  'a PNG of a palette': () => sharp(white).png({ palette: true }).toBuffer(),
};
const white = { create: { width: 60, height: 40, channels: 3 as const, background: '#ffffff' } };

/** A PNG of one colour, one bit a pixel: small as a file however big it is. */
export function hugePng(width: number, height: number, orientation = 1): Buffer {
  const turned = Buffer.from(`4d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex');
  return bitPng(width, height, [chunk('eXIf', turned)]);
}

/** A PNG whose comment of some kilobytes unfolds to many megabytes. */
export const foldedComment = (): Buffer =>
  bitPng(60, 40, [
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(2 ** 28))])),
  ]);

function bitPng(width: number, height: number, more: Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** What a file shows: its size, and whether a place in it (0 to 1) is red. */
export async function seen(file: Buffer): Promise<{
  width: number;
  height: number;
  format: string;
  isRed(x: number, y: number): boolean;
  isWhite: boolean;
  saysBeside: string[];
}> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const metadata = await sharp(file).metadata();
  return {
    width: info.width,
    height: info.height,
    format: metadata.format,
    isRed(x, y) {
      const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
      return (data[at] ?? 0) > 180 && (data[at + 2] ?? 255) < 90;
    },
    isWhite: data.every((value) => value > 250),
    saysBeside: (['exif', 'iptc', 'xmp', 'icc', 'orientation', 'comments'] as const).filter(
      (part) => metadata[part] !== undefined,
    ),
  };
}

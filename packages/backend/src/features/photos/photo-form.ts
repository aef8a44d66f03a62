export type PhotoForm = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';

/** Enough to tell what a file is. */
export const formBytes = 16;

/** What a file is by its first bytes; null for everything that is no photo. */
export function formOf(start: Buffer): PhotoForm | null {
  const word = (from: number, to: number) => start.toString('latin1', from, to);
  if (word(0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (word(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (word(0, 4) === 'RIFF' && word(8, 12) === 'WEBP') return 'image/webp';
  if (word(4, 8) === 'ftyp' && /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(word(8, 12)))
    return 'image/heic';
  return null;
}

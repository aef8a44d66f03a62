/** What licences may ask of us: the name of the author and the text of the licence, kept with the program. */
export const allowedLicences: readonly string[] = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MPL-2.0',
  // They ask for less than MIT does.
  '0BSD',
  'BlueOak-1.0.0',
  'MIT-0',
  'Unlicense',
];

/** A package that may have another licence, and why that does no harm. */
export type Exception = { packages: RegExp; licence: string; reason: string };

export const exceptions: readonly Exception[] = [
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason:
      'libvips, which sharp loads as a library of its own: whoever has a build can put another one in its place',
  },
];

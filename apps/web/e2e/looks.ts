/** How a page is looked at. Each width, height and colour scheme is in every run; `@prove`: the rest, in `prove screens`. */
export const looks = [
  { name: 'phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone, dark @prove', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'desktop, light @prove', viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  { name: 'smallest phone', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const;

const everyLook = [
  { name: 'phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light', isSampled: true },
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark', isSampled: false },
  { name: 'desktop, light', viewport: { width: 1280, height: 860 }, colorScheme: 'light', isSampled: false },
  { name: 'desktop, dark', viewport: { width: 1280, height: 860 }, colorScheme: 'dark', isSampled: true },
  { name: 'smallest phone', viewport: { width: 320, height: 640 }, colorScheme: 'light', isSampled: true },
] as const;

/** How a page is looked at: each width, height and colour scheme once, and all of them together in `prove screens`. */
export const looks = everyLook
  .filter(({ isSampled }) => isSampled || process.env.E2E_LOOKS === 'all')
  .map(({ isSampled: _, ...look }) => look);

import { enAccount as m } from '../../messages/en.account.ts';

// The order matters: most browsers also claim to be the ones further down.
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** What a member would call the device; other programs by the name they give themselves. */
export function deviceName(userAgent: string | null): string {
  const agent = userAgent ?? '';
  const browser = nameIn(browsers, agent);
  const system = nameIn(systems, agent);
  if (browser && system) return m.deviceOn(browser, system);
  const program = /^[\w .-]{1,40}(?=\/|$)/.exec(agent)?.[0];
  return browser ?? (program && program !== 'Mozilla' ? program : (system ?? m.deviceUnknown));
}

const nameIn = (names: readonly [RegExp, string][], agent: string): string | undefined =>
  names.find(([mark]) => mark.test(agent))?.[1];

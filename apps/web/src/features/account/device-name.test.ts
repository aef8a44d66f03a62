import { describe, expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('deviceName', () => {
  test.each([
    [`${windows} Chrome/156.0.0.0 Safari/537.36`, 'Chrome on Windows'],
    [`${windows} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`, 'Edge on Windows'],
    [`${iphone} Version/19.0 Mobile/15E148 Safari/604.1`, 'Safari on iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
  ])('%s is %s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  test('other programs go by their own name', () => {
    expect(deviceName('SleekCoach/1.4 CFNetwork/1500 Darwin/25.0')).toBe('SleekCoach');
    expect(deviceName('curl/8.9.1')).toBe('curl');
  });

  test('who says nothing is unknown', () => {
    expect(deviceName(null)).toBe('Unknown device');
    expect(deviceName('')).toBe('Unknown device');
    expect(deviceName('Mozilla/5.0')).toBe('Unknown device');
  });
});

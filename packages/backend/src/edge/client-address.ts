import { isIPv6 } from 'node:net';

/**
 * The address as limits count it. A line of version 6 has 2^64 addresses to choose from, so its network counts;
 * a mapped address of version 4 is that address.
 */
export function countedAddress(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = Array(8 - first.length - last.length).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}

const groups = (text: string) => (text === '' ? [] : text.split(':'));

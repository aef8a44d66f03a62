import { InvalidArgumentError } from 'commander';

const unitsMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const longestMs = 731 * 86_400_000;

/** @example spanMs('15m') === 900_000 */
export function spanMs(text: string): number {
  const match = /^(\d{1,6})([mhd])$/.exec(text);
  const ms = match === null ? 0 : Number(match[1]) * (unitsMs[match[2] ?? ''] ?? 0);
  if (ms <= 0 || ms > longestMs)
    throw new InvalidArgumentError('Expected minutes, hours or days, such as 15m, 24h or 7d.');
  return ms;
}

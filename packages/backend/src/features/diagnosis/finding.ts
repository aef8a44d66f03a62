import type { Cause, Finding, Sure } from './findings.ts';
import type { Readings } from './readings.ts';
import { type Remedy, remedies } from './remedies.data.ts';

/** A finding with the usual remedy of its cause, or a more exact one. */
export function finding(
  { place }: Pick<Readings, 'place'>,
  cause: Cause,
  { sure, evidence, ...exact }: { sure: Sure; evidence: readonly (string | null)[] } & Partial<Remedy>,
): Finding {
  const said = evidence.filter((sentence) => sentence !== null);
  return { cause, sure, evidence: said, ...remedies[cause][place], ...exact };
}

export const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;

/** @example lasting(75) === '1 min 15 s' */
export function lasting(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}

export const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

import type { Alarm } from './alarms.ts';

/**
 * The alarms where a minute of theirs lasts `60 / timeScale` seconds: windows, waits and thresholds that are ages
 * shrink; rates, ratios and latencies are what they are.
 */
export function inGameTime(alarms: readonly Alarm[], timeScale: number): Alarm[] {
  return alarms.map((alarm) => ({
    ...alarm,
    window: alarm.window / timeScale,
    for: alarm.for / timeScale,
    threshold: /^(age|time-left)$/.test(alarm.signal.kind) ? alarm.threshold / timeScale : alarm.threshold,
  }));
}

/** How far back the windows of each metric reach. */
export function keptMs(alarms: readonly Alarm[]): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  for (const { signal, window } of alarms)
    for (const { metric } of 'to' in signal ? [signal.of, signal.to] : [signal.of])
      kept.set(metric, Math.max(kept.get(metric) ?? 0, window * 1000));
  return kept;
}

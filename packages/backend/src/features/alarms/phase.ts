import type { Alarm } from './alarms.ts';
import type { Judged } from './judge-signal.ts';

/** Where an alarm stands. Beyond its threshold it is pending until that has lasted for as long as its row says. */
export type Phase =
  | { readonly kind: 'ok' }
  | { readonly kind: 'pending'; readonly sinceMs: number }
  | { readonly kind: 'firing'; readonly sinceMs: number; readonly firingMs: number };

/** The phase after one more look. A look that is not beyond the threshold ends it at once, as in Prometheus. */
export function nextPhase(alarm: Alarm, phase: Phase, { isBeyond, isMissing }: Judged, nowMs: number): Phase {
  if (!isBeyond && !isMissing) return { kind: 'ok' };
  if (phase.kind === 'firing') return phase;
  const sinceMs = phase.kind === 'pending' ? phase.sinceMs : nowMs;
  const isDue = isMissing || nowMs - sinceMs >= alarm.for * 1000;
  return isDue ? { kind: 'firing', sinceMs, firingMs: nowMs } : { kind: 'pending', sinceMs };
}

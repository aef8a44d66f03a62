import { type LocalDay, localDayAt } from '@sleek/domain/days';

/** The only place that reads the device's clock. */
export const nowMs = (): number => Date.now();

/** The member's calendar day in their own zone. */
export const todayIn = (zone: string): LocalDay => localDayAt(nowMs(), zone);

/** The hour of the day (0-23) in the member's zone. */
export const hourIn = (zone: string): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(nowMs()),
  );

/** The zone that this device is set to. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Calls `action` after `delayMs`; the returned function cancels it. */
export const after = (delayMs: number, action: () => void): (() => void) => {
  const timer = window.setTimeout(action, delayMs);
  return () => window.clearTimeout(timer);
};

/** The calendar year here, for plausibility of a birth year only. */
export const currentYear = (): number => new Date().getFullYear();

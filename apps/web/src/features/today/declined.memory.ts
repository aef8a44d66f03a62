import type { LocalDay } from '@sleek/domain/days';
import type { NextAction } from './next-action.ts';

const key = 'sleek.not-today';

/** What was declined on this device today; yesterday's are forgotten. */
export function declinedOn(day: LocalDay): NextAction[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('day' in kept) || !('actions' in kept)) return [];
    return kept.day === day && Array.isArray(kept.actions) ? (kept.actions as NextAction[]) : [];
  } catch {
    return [];
  }
}

export function decline(day: LocalDay, actions: readonly NextAction[]): void {
  try {
    window.localStorage.setItem(key, JSON.stringify({ day, actions }));
  } catch {
    // Declined until the page is left.
  }
}

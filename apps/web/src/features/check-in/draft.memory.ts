import type { LocalDay } from '@sleek/domain/days';
import type { CheckInDraft } from './check-in-draft.ts';

const keyOf = (userId: string, day: LocalDay) => `sleek.draft.${userId}.${day}`;

/** What was typed and not saved yet, for as long as the tab lives: a reload or a failed request loses nothing. */
export function keptDraft(userId: string, day: LocalDay): CheckInDraft | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(keyOf(userId, day)) ?? 'null') as CheckInDraft | null;
  } catch {
    return null;
  }
}

export function keepDraft(userId: string, day: LocalDay, draft: CheckInDraft | null): void {
  try {
    if (draft === null) window.sessionStorage.removeItem(keyOf(userId, day));
    else window.sessionStorage.setItem(keyOf(userId, day), JSON.stringify(draft));
  } catch {
    // Kept by the form alone.
  }
}

import type { User } from '@sleek/contract/profile';

const keyOf = (userId: string) => `sleek.onboarding.${userId}`;

/** The step a member was at on this device; `null` when none is remembered. */
export function rememberedStep(userId: string): number | 'done' | null {
  try {
    const kept = window.localStorage.getItem(keyOf(userId));
    if (kept === 'done') return 'done';
    const step = Number.parseInt(kept ?? '', 10);
    return Number.isInteger(step) && step >= 0 ? step : null;
  } catch {
    return null;
  }
}

export function rememberStep(userId: string, step: number | 'done'): void {
  try {
    window.localStorage.setItem(keyOf(userId), String(step));
  } catch {
    // Without storage onboarding starts over after a reload.
  }
}

/**
 * The birth year is the one answer nobody can skip: where the server has it, onboarding was done, unless this
 * device knows that it is under way.
 */
export function needsOnboarding(user: User): boolean {
  const step = rememberedStep(user.id);
  if (step === 'done') return false;
  return step !== null || user.profile?.birth_year == null;
}

import type { SafetyState } from '@sleek/contract/profile';
import type { GoalKind } from './profile.words.ts';

export type LossBar = 'minor' | 'pregnancy' | 'eating_disorder';

type Circumstances = {
  birthYear: number | null;
  currentYear: number;
  safety: Pick<SafetyState, 'pregnant' | 'eating_disorder_history'> | undefined;
};

/**
 * Why a loss goal is not on offer, or null. The server decides; this keeps a screen from offering what would be
 * refused. A year counts as under age while the member may still be under 18.
 */
export function lossBar({ birthYear, currentYear, safety }: Circumstances): LossBar | null {
  if (safety?.eating_disorder_history) return 'eating_disorder';
  if (safety?.pregnant) return 'pregnancy';
  if (birthYear !== null && currentYear - birthYear < 18) return 'minor';
  return null;
}

/** Goals that move weight on purpose have a pace and may have a target. */
export const hasPace = (goal: GoalKind): boolean => goal === 'fat_loss' || goal === 'muscle_gain';

import type { EnergyLevel, EnergySnapshot, GoalType, Pace } from './energy-input.ts';
import { BURN_PER_KG } from './filter.ts';
import type { EnergyFlag } from './flags.ts';

/** One difference from the snapshot that was last kept. */
export type EnergyChange =
  | {
      readonly kind: 'maintenance';
      readonly deltaKcal: number;
      /** The largest of the three parts. */
      readonly cause: 'weight' | 'diet' | 'evidence';
      readonly weightKcal: number;
      readonly dietKcal: number;
      readonly evidenceKcal: number;
    }
  | { readonly kind: 'target'; readonly fromKcal: number | null; readonly toKcal: number | null }
  | { readonly kind: 'goal'; readonly from: GoalType | null; readonly to: GoalType | null }
  | { readonly kind: 'pace'; readonly from: Pace | null; readonly to: Pace | null }
  | { readonly kind: 'plateau-began' }
  | { readonly kind: 'plateau-ended' }
  | { readonly kind: 'level-rose' | 'level-fell'; readonly from: EnergyLevel; readonly to: EnergyLevel }
  | { readonly kind: 'new-flag'; readonly flag: EnergyFlag };

const LEVEL_RANK: Record<EnergyLevel, number> = { collecting: 0, low: 1, medium: 2, high: 3 };
/** A change of maintenance worth telling (policy). */
const WORTH_TELLING = { kcal: 30, sdShare: 0.35 } as const;

/** What differs between two snapshots; `flags` are all flags of the present run. */
export function describeChanges(
  before: EnergySnapshot | null,
  now: EnergySnapshot,
  flags: readonly EnergyFlag[],
): EnergyChange[] {
  if (before === null) return [];
  const changes: EnergyChange[] = [];
  if (before.goalType !== now.goalType)
    changes.push({ kind: 'goal', from: before.goalType, to: now.goalType });
  if (before.pace !== now.pace) changes.push({ kind: 'pace', from: before.pace, to: now.pace });
  if (before.targetKcal !== now.targetKcal) {
    changes.push({ kind: 'target', fromKcal: before.targetKcal, toKcal: now.targetKcal });
  }
  const maintenance = maintenanceChange(before, now);
  if (maintenance !== null) changes.push(maintenance);
  if (before.plateau !== 'plateau' && now.plateau === 'plateau') changes.push({ kind: 'plateau-began' });
  // A goal that is new, or logs that are too few, are no movement.
  const moves = now.plateau === 'none' || now.plateau === 'moving-away';
  if (before.plateau === 'plateau' && moves) changes.push({ kind: 'plateau-ended' });
  const rise = LEVEL_RANK[now.level] - LEVEL_RANK[before.level];
  if (rise !== 0) {
    changes.push({ kind: rise > 0 ? 'level-rose' : 'level-fell', from: before.level, to: now.level });
  }
  for (const flag of flags.slice(before.flagCount)) changes.push({ kind: 'new-flag', flag });
  return changes;
}

function maintenanceChange(before: EnergySnapshot, now: EnergySnapshot): EnergyChange | null {
  const deltaKcal = now.maintenanceKcal - before.maintenanceKcal;
  const threshold = Math.max(WORTH_TELLING.kcal, WORTH_TELLING.sdShare * now.maintenanceSdKcal);
  if (Math.abs(deltaKcal) <= threshold) return null;
  const weightKcal = (BURN_PER_KG * (now.tissueKg - before.tissueKg)) / now.ratio;
  const dietKcal = now.dietKcal - before.dietKcal;
  const evidenceKcal = deltaKcal - weightKcal - dietKcal;
  const largest = Math.max(Math.abs(weightKcal), Math.abs(dietKcal), Math.abs(evidenceKcal));
  const cause =
    largest === Math.abs(evidenceKcal) ? 'evidence' : largest === Math.abs(weightKcal) ? 'weight' : 'diet';
  return { kind: 'maintenance', deltaKcal, cause, weightKcal, dietKcal, evidenceKcal };
}

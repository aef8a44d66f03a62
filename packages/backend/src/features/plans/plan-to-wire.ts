import type { Recommendation, WeeklyPlan } from '@sleek/contract/plans';
import type { Silence } from '../../llm/embedded/silence.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { planChanges } from './compare-plans.ts';
import { areInForce, type PlanTargets } from './plan-targets.ts';
import type { PlanRow, RecommendationRow } from './plans.store.ts';

/** What is kept, sealed, of a plan. `silence`: why no numbers could be told when it was made. */
export type PlanContent = Pick<WeeklyPlan, 'daily_targets' | 'focus_areas' | 'preferences' | 'confidence'> & {
  silence: Silence | null;
};
export type RecommendationContent = Pick<Recommendation, 'text' | 'basis'>;

export const planContentOf = (row: PlanRow, sealedText: SealedText): PlanContent =>
  JSON.parse(sealedText.open(row.content)) as PlanContent;

export function recommendationToWire(row: RecommendationRow, sealedText: SealedText): Recommendation {
  const { text, basis } = JSON.parse(sealedText.open(row.content)) as RecommendationContent;
  const { id, kind, status, decided_at: decidedAt } = row;
  return { id, kind, text, basis, status, decided_at: decidedAt?.toISOString() ?? null };
}

/** What they rested on is of the day on which they were made. */
export const withoutBasis = (items: readonly Recommendation[]): Recommendation[] =>
  items.map((each) => ({ ...each, basis: null }));

type Held = {
  recommendations: readonly RecommendationRow[];
  sealedText: SealedText;
  /** The targets in force, where it is not read at once. */
  targets?: PlanTargets;
  /** The plan before, where it is of the same kind. */
  before: PlanBefore | null;
};
export type PlanBefore = { row: PlanRow; recommendations: readonly RecommendationRow[] };

/** An old target is nobody's target, so a plan is told with those in force. */
export function planToWire(row: PlanRow, { recommendations, sealedText, targets, before }: Held): WeeklyPlan {
  const { silence: _silence, ...content } = planContentOf(row, sealedText);
  const now = targets === undefined ? content.daily_targets : targets;
  const hasChanged = !areInForce(content.daily_targets, now);
  const made = recommendations.map((each) => recommendationToWire(each, sealedText));
  const items = hasChanged ? withoutBasis(made) : made;
  return {
    plan_id: row.id,
    week_start: row.starts_at.toISOString(),
    created_at: row.created_at.toISOString(),
    ...content,
    daily_targets: now,
    target_changed_since: hasChanged,
    changes:
      before === null ? [] : changesSince(before, { items, targets: hasChanged ? null : now }, sealedText),
    recommendations: items.filter(({ status }) => status !== 'dismissed').map(({ text }) => text),
    items,
  };
}

function changesSince(
  { row, recommendations }: PlanBefore,
  plan: { items: readonly Recommendation[]; targets: PlanTargets },
  sealedText: SealedText,
): WeeklyPlan['changes'] {
  const items = recommendations.map((each) => recommendationToWire(each, sealedText));
  // An old target is compared with nothing.
  const targets = plan.targets === null ? null : planContentOf(row, sealedText).daily_targets;
  return planChanges(plan, { items, targets });
}

import type { Recommendation, WeeklyPlan } from '@sleek/contract/plans';
import type { Silence } from '../../llm/embedded/silence.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
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

export function planToWire(
  row: PlanRow,
  { recommendations, sealedText }: { recommendations: readonly RecommendationRow[]; sealedText: SealedText },
): WeeklyPlan {
  const { silence: _silence, ...content } = planContentOf(row, sealedText);
  const items = recommendations.map((each) => recommendationToWire(each, sealedText));
  return {
    plan_id: row.id,
    week_start: row.starts_at.toISOString(),
    created_at: row.created_at.toISOString(),
    ...content,
    recommendations: items.filter(({ status }) => status !== 'dismissed').map(({ text }) => text),
    items,
  };
}

import type { WeeklyPlan } from '@sleek/contract/plans';
import { Card, CardTitle } from '../../design/Card.tsx';
import { enPlan as m } from '../../messages/en.plan.ts';
import { TargetFigures } from '../../quantities/TargetFigures.tsx';

/** The engine's targets; a sentence where there are none. */
export function PlanTargets({ targets }: { targets: WeeklyPlan['daily_targets'] }) {
  if (targets === null) return <p className="text-muted">{m.targetsNone}</p>;
  return (
    <Card aria-labelledby="targets-title">
      <CardTitle id="targets-title">{m.targetsTitle}</CardTitle>
      <TargetFigures
        energy={{ name: m.energy, kcal: targets.calories }}
        grams={[
          { name: m.protein, value: targets.protein_g },
          { name: m.carbs, value: targets.carbs_g },
          { name: m.fat, value: targets.fat_g },
        ]}
      />
    </Card>
  );
}

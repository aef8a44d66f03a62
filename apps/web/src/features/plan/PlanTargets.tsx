import type { WeeklyPlan } from '@sleek/contract/plans';
import { Card, CardTitle } from '../../design/Card.tsx';
import { enPlan as m } from '../../messages/en.plan.ts';
import { Figures } from '../../quantities/Figures.tsx';
import { energyFigure, gramsText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';

/** The engine's targets; a sentence where there are none. */
export function PlanTargets({ targets }: { targets: WeeklyPlan['daily_targets'] }) {
  const unit = useUnits().energy;
  if (targets === null) return <p className="text-muted">{m.targetsNone}</p>;
  const grams = [
    { name: m.protein, value: targets.protein_g },
    { name: m.carbs, value: targets.carbs_g },
    { name: m.fat, value: targets.fat_g },
  ];
  return (
    <Card aria-labelledby="targets-title">
      <CardTitle id="targets-title">{m.targetsTitle}</CardTitle>
      <p>
        <span className="sr-only">{m.energy}: </span>
        <Figures size="screen" figures={[energyFigure(targets.calories, unit)]} />
      </p>
      <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(4rem,1fr))] gap-2">
        {grams.map(({ name, value }) => (
          <div key={name} className="min-w-0">
            <dt className="text-caption text-muted">{name}</dt>
            <dd className="numerals font-semibold">{gramsText(value)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

import type { Targets } from '@sleek/contract/energy';
import type { NutritionDay } from '@sleek/contract/nutrition';
import { Link } from '@tanstack/react-router';
import { Utensils } from 'lucide-react';
import type { Numbers } from '../../api/resources.ts';
import { buttonClasses } from '../../design/Button.tsx';
import { Card, CardTitle } from '../../design/Card.tsx';
import { m } from '../../messages/en.ts';
import { Figures } from '../../quantities/Figures.tsx';
import { energyFigure, energyText, gramsText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';

type FoodCardProps = { food: NutritionDay | null; targets: Targets | null; numbers: Numbers };

/** What was eaten so far beside the target: a neutral measure, never a verdict. */
export function FoodCard({ food, targets, numbers }: FoodCardProps) {
  return (
    <Card aria-labelledby="food-title">
      <CardTitle id="food-title" icon={<Utensils size={18} />}>
        {m.foodTitle}
      </CardTitle>
      {food === null ? <p className="text-muted">{m.foodNone}</p> : null}
      {food !== null && numbers !== 'shown' ? <p className="text-muted">{m.foodSomething}</p> : null}
      {food !== null && numbers === 'shown' ? <Eaten food={food} targets={targets} /> : null}
      <Link to="/food" className={`${buttonClasses('text')} -mb-2 -ml-5 mt-1`}>
        {m.foodAdd}
      </Link>
    </Card>
  );
}

function Eaten({ food, targets }: { food: NutritionDay; targets: Targets | null }) {
  const unit = useUnits().energy;
  const calories = food.calories ?? 0;
  const macros = [
    { name: m.foodProtein, eaten: food.protein_g, target: targets?.protein_g },
    { name: m.foodCarbs, eaten: food.carbs_g, target: targets?.carbs_g },
    { name: m.foodFat, eaten: food.fat_g, target: targets?.fat_g },
  ].filter((macro) => macro.eaten !== null);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Figures size="screen" figures={[energyFigure(calories, unit)]} />
        <span className="text-label text-muted">
          {targets ? m.foodOf(energyText(targets.calories, unit)) : m.foodLogged}
        </span>
      </p>
      {targets ? <Measure share={calories / targets.calories} /> : null}
      {macros.length > 0 ? (
        <dl className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(4.75rem,1fr))] gap-3">
          {macros.map(({ name, eaten, target }) => (
            <div key={name} className="min-w-0">
              <dt className="text-caption text-muted">{name}</dt>
              <dd className="numerals text-label">
                <span className="font-semibold">{gramsText(eaten ?? 0)}</span>
                {target ? <span className="text-muted"> / {gramsText(target)}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

function Measure({ share }: { share: number }) {
  return (
    <div aria-hidden="true" className="mt-2 h-2.5 overflow-hidden rounded-full bg-hairline">
      <div
        data-mark
        className="h-full rounded-full bg-primary transition-[width] duration-250 ease-calm"
        style={{ width: `${Math.min(100, Math.round(share * 100))}%` }}
      />
    </div>
  );
}

import type { Targets } from '@sleek/contract/energy';
import type { NutritionDay } from '@sleek/contract/nutrition';
import { wholeWords } from '../../charts/spoken-quantities.ts';
import { classes } from '../../design/classes.ts';
import { enFood as m } from '../../messages/en.food.ts';
import { Figures } from '../../quantities/Figures.tsx';
import { energyFigure, energyText, gramsText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { barShares } from './food-day.ts';

type DayTotalsProps = { food: NutritionDay; targets: Targets | null };

const macros = ['protein_g', 'carbs_g', 'fat_g', 'fiber_g'] as const;

/** The day so far. Bars only measure: they look the same below and above the target. */
export function DayTotals({ food, targets }: DayTotalsProps) {
  const unit = useUnits().energy;
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {food.calories === null ? (
          <span className="text-muted">{m.noEnergy}</span>
        ) : (
          <Figures figures={[energyFigure(food.calories, unit)]} />
        )}
        {targets ? <span className="text-muted">{m.of(energyText(targets.calories, unit))}</span> : null}
      </p>
      <Bar value={food.calories} target={targets?.calories ?? null} thick />
      <ul className="mt-5 grid grid-cols-2 gap-x-6 gap-y-4">
        {macros.map((name) => (
          <Macro key={name} name={m[name]} grams={food[name]} target={targets?.[name] ?? null} />
        ))}
      </ul>
      {targets ? <p className="mt-3 text-caption text-muted">{m.targetMark}</p> : null}
    </div>
  );
}

function Macro({ name, grams, target }: { name: string; grams: number | null; target: number | null }) {
  return (
    <li className="min-w-0">
      <p className="flex flex-wrap justify-between gap-x-2 text-label">
        <span className="text-muted">{name}</span>
        <span className="numerals">
          {grams === null ? <span className="text-muted">{m.notLogged}</span> : null}
          {grams !== null && target === null ? (
            <span className="font-semibold">{gramsText(grams)}</span>
          ) : null}
          {grams !== null && target !== null ? (
            <>
              <span className="font-semibold">{wholeWords(grams)}</span>
              <span className="text-muted"> {m.of(gramsText(target))}</span>
            </>
          ) : null}
        </span>
      </p>
      <Bar value={grams} target={target} />
    </li>
  );
}

type BarProps = { value: number | null; target: number | null; thick?: boolean };

function Bar({ value, target, thick }: BarProps) {
  const shares = barShares(value ?? 0, target);
  if (target === null) return null;
  return (
    <div aria-hidden="true" className={classes('relative', thick ? 'mt-3 h-3' : 'mt-1.5 h-2')}>
      <div className="h-full overflow-hidden rounded-full bg-surface-sunken">
        <div
          data-mark
          className="h-full rounded-full bg-primary transition-[width] duration-250 ease-calm"
          style={{ width: `${shares.value * 100}%` }}
        />
      </div>
      {shares.target === null ? null : (
        <span
          data-mark
          className="absolute -inset-y-1 w-0.5 -translate-x-1/2 rounded-full bg-on ring-2 ring-card"
          style={{ left: `${shares.target * 100}%` }}
        />
      )}
    </div>
  );
}

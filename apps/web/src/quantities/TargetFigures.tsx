import { Figures } from './Figures.tsx';
import { energyFigure, gramsText } from './quantities.ts';
import { useUnits } from './use-units.ts';

type Props = {
  energy: { name: string; kcal: number };
  grams: readonly { name: string; value: number }[];
};

/** The day's energy target, large, and what of it is to come from where. */
export function TargetFigures({ energy, grams }: Props) {
  const unit = useUnits().energy;
  return (
    <>
      <p>
        <span className="sr-only">{energy.name}: </span>
        <Figures size="screen" figures={[energyFigure(energy.kcal, unit)]} />
      </p>
      <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(3.25rem,1fr))] gap-2">
        {grams.map(({ name, value }) => (
          <div key={name} className="min-w-0">
            <dt className="text-caption text-muted">{name}</dt>
            <dd className="numerals font-semibold">{gramsText(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

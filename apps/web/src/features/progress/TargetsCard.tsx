import type { Targets } from '@sleek/contract/energy';
import { dayWords } from '../../charts/spoken-quantities.ts';
import { Card, CardTitle } from '../../design/Card.tsx';
import { enProgress as m } from '../../messages/en.progress.ts';
import { Figures } from '../../quantities/Figures.tsx';
import { energyFigure, gramsText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { noteWords, targetRateWords } from './energy-words.ts';

export function TargetsCard({ targets }: { targets: Targets }) {
  const units = useUnits();
  const notes = noteWords(targets.notes);
  return (
    <Card aria-labelledby="targets-heading">
      <CardTitle id="targets-heading" aside={m.targetsSince(dayWords(targets.issued_on, 'short'))}>
        {m.targetsHeading}
      </CardTitle>
      <Figures figures={[energyFigure(targets.calories, units.energy)]} size="screen" />
      <p className="mt-1 text-label text-muted">{targetRateWords(targets, units.weight)}</p>
      <dl className="mt-4 grid grid-cols-4 gap-2">
        <Macro name={m.protein} grams={targets.protein_g} />
        <Macro name={m.carbs} grams={targets.carbs_g} />
        <Macro name={m.fat} grams={targets.fat_g} />
        <Macro name={m.fibre} grams={targets.fiber_g} />
      </dl>
      {notes.length > 0 ? (
        <ul className="mt-4 flex flex-col gap-2 border-hairline border-t pt-4 text-label">
          {notes.map((note) => (
            <li key={note} className="max-w-[60ch]">
              {note}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function Macro({ name, grams }: { name: string; grams: number }) {
  return (
    <div className="min-w-0">
      <dt className="text-caption text-muted">{name}</dt>
      <dd className="numerals font-medium">{gramsText(grams)}</dd>
    </div>
  );
}

import type { Energy, Targets } from '@sleek/contract/energy';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import type { Numbers } from '../../api/resources.ts';
import { buttonClasses } from '../../design/Button.tsx';
import { Card, CardTitle } from '../../design/Card.tsx';
import { m } from '../../messages/en.ts';
import { TargetFigures } from '../../quantities/TargetFigures.tsx';

export function PlanCard({ energy, numbers }: { energy: Energy; numbers: Numbers }) {
  return (
    <Card aria-labelledby="plan-title">
      <CardTitle id="plan-title" icon={<Compass size={18} />}>
        {m.planTitle}
      </CardTitle>
      <Plan energy={energy} numbers={numbers} />
      <Link to="/plan" className={`${buttonClasses('text')} -mb-2 -ml-5 mt-1`}>
        {m.planWeek}
      </Link>
    </Card>
  );
}

function Plan({ energy, numbers }: { energy: Energy; numbers: Numbers }) {
  if (energy.targets_withheld) return <p>{withheldWords[energy.targets_withheld]}</p>;
  if (numbers !== 'shown') return <p>{m.planSensitive}</p>;
  if (energy.targets) return <DayTargets targets={energy.targets} />;
  return (
    <>
      <p className="text-muted">{m.planNone}</p>
      <Link to="/you" className={`${buttonClasses('text')} -mb-2 -ml-5 mt-1`}>
        {m.planNoneAction}
      </Link>
    </>
  );
}

const withheldWords: Record<NonNullable<Energy['targets_withheld']>, string> = {
  minor: m.planMinor,
  pregnancy: m.planPregnancy,
  eating_disorder: m.planEatingDisorder,
};

function DayTargets({ targets }: { targets: Targets }) {
  return (
    <>
      <TargetFigures
        energy={{ name: m.planCalories, kcal: targets.calories }}
        grams={[
          { name: m.planProtein, value: targets.protein_g },
          { name: m.planCarbs, value: targets.carbs_g },
          { name: m.planFat, value: targets.fat_g },
          { name: m.planFiber, value: targets.fiber_g },
        ]}
      />
      {targets.notes.map((note) => (
        <p key={note} className="mt-3 max-w-[60ch] text-label text-muted">
          {note}
        </p>
      ))}
    </>
  );
}

import type { Energy } from '@sleek/contract/energy';
import { Lightbulb } from 'lucide-react';
import type { Numbers } from '../../api/resources.ts';
import { Card, CardTitle } from '../../design/Card.tsx';
import { m } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { insight, maintenanceSentence } from './insight.ts';

export function InsightCard({ energy, numbers }: { energy: Energy; numbers: Numbers }) {
  const units = useUnits();
  const more = maintenanceSentence(energy, numbers, units);
  return (
    <Card aria-labelledby="insight-title">
      <CardTitle id="insight-title" icon={<Lightbulb size={18} />}>
        {m.insightTitle}
      </CardTitle>
      <p className="max-w-[60ch] text-body">{insight(energy, numbers, units)}</p>
      {more ? <p className="mt-2 max-w-[60ch] text-label text-muted">{more}</p> : null}
    </Card>
  );
}

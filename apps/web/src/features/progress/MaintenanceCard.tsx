import type { Energy } from '@sleek/contract/energy';
import { type RangeRow, RangeRows } from '../../charts/RangeRows.tsx';
import {
  energyEstimateFigure,
  energyOnAxis,
  energyRangeWords,
  wholeWords,
} from '../../charts/spoken-quantities.ts';
import { Card, CardTitle } from '../../design/Card.tsx';
import { enProgress as m } from '../../messages/en.progress.ts';
import { Figures } from '../../quantities/Figures.tsx';
import { energyText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';

type Maintenance = NonNullable<Energy['maintenance']>;

/** From this share on, logs hold nearly everything that was eaten. */
const completeRatio = 0.97;

export function MaintenanceCard({ maintenance, energy }: { maintenance: Maintenance; energy: Energy }) {
  const unit = useUnits().energy;
  return (
    <Card aria-labelledby="maintenance-heading">
      <CardTitle id="maintenance-heading">{m.energyHeading}</CardTitle>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Figures figures={[energyEstimateFigure(maintenance.as_logged_kcal, unit)]} />
        <span className="text-muted">{m.aDay}</span>
      </p>
      <p className="numerals mt-1 font-medium">
        {m.estimatedRange(energyRangeWords(maintenance.interval_90, unit))}
      </p>
      <p className="mt-1 mb-6 max-w-[60ch] text-muted">{m.maintenanceMeaning}</p>
      <h3 className="sr-only">{m.ranges}</h3>
      <RangeRows
        rows={rangeRows(maintenance, energy, unit)}
        minStep={unit === 'kcal' ? 100 : 500}
        tickWords={wholeWords}
      />
      <p className="mt-3 max-w-[60ch] text-label text-muted">
        {maintenance.reporting_ratio < completeRatio ? m.burnMeaning : m.burnMeaningLess}
      </p>
    </Card>
  );
}

function rangeRows(maintenance: Maintenance, energy: Energy, unit: 'kcal' | 'kj'): RangeRow[] {
  const axis = (kcal: number) => energyOnAxis(kcal, unit);
  const rows: RangeRow[] = [
    {
      kind: 'range',
      label: m.rangeLogged,
      words: energyRangeWords(maintenance.interval_90, unit),
      low: axis(maintenance.interval_90[0]),
      central: axis(maintenance.as_logged_kcal),
      high: axis(maintenance.interval_90[1]),
    },
    {
      kind: 'range',
      label: m.burnLabel,
      words: energyRangeWords(maintenance.expenditure_interval_90, unit),
      low: axis(maintenance.expenditure_interval_90[0]),
      central: axis(maintenance.expenditure_kcal),
      high: axis(maintenance.expenditure_interval_90[1]),
    },
  ];
  if (energy.targets === null) return rows;
  const { calories } = energy.targets;
  return [
    ...rows,
    { kind: 'mark', label: m.rangeTarget, words: energyText(calories, unit), value: axis(calories) },
  ];
}

import type { CheckIn } from '@sleek/contract/check-ins';
import type { EnergyHistory } from '@sleek/contract/energy';
import { addDays, type LocalDay } from '@sleek/domain/days';
import { Link } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useResource } from '../../api/resource.ts';
import { type Numbers, useEnergy } from '../../api/resources.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Card, CardTitle } from '../../design/Card.tsx';
import { m } from '../../messages/en.ts';
import { Figures } from '../../quantities/Figures.tsx';
import { weightFigures, weightRangeText, weightText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { Sparkline } from './Sparkline.tsx';
import { useLogWeight } from './use-log-weight.ts';
import { WeightForm } from './WeightForm.tsx';

type WeightCardProps = { today: LocalDay; checkIns: CheckIn[]; numbers: Numbers };

export function WeightCard({ today, checkIns, numbers }: WeightCardProps) {
  if (numbers === 'hidden') return <HiddenWeightCard />;
  return <ShownWeightCard today={today} checkIns={checkIns} />;
}

function ShownWeightCard({ today, checkIns }: Omit<WeightCardProps, 'numbers'>) {
  const unit = useUnits().weight;
  const [editing, setEditing] = useState(false);
  const log = useLogWeight({ day: today, checkIns, shown: true, onSaved: () => setEditing(false) });
  const ofToday = checkIns.find((checkIn) => checkIn.date === today)?.weight_kg ?? null;
  return (
    <Card aria-labelledby="weight-title">
      <CardTitle id="weight-title" icon={<Scale size={18} />}>
        {m.weightTitle}
      </CardTitle>
      <TrendSummary today={today} latestKg={latestWeightKg(checkIns)} />
      {ofToday !== null && !editing ? (
        <p className="mt-3 flex items-center justify-between gap-3 border-hairline border-t pt-2">
          <span className="numerals">{m.weightLogged(weightText(ofToday, unit))}</span>
          <Button kind="text" className="-mr-5" onClick={() => setEditing(true)}>
            {m.weightChange}
          </Button>
        </p>
      ) : (
        <div className="mt-4">
          <WeightForm log={log} />
        </div>
      )}
    </Card>
  );
}

function TrendSummary({ today, latestKg }: { today: LocalDay; latestKg: number | null }) {
  const unit = useUnits().weight;
  const trend = useEnergy().data?.trend;
  const from = addDays(today, -41);
  const history = useResource<EnergyHistory>(`energy:history:${from}:${today}`, () =>
    api.get('/energy/history', { from, to: today }),
  );
  if (!trend) {
    return (
      <>
        {latestKg === null ? null : <Figures figures={weightFigures(latestKg, unit)} />}
        <p className="text-label text-muted">{m.weightNoTrend}</p>
      </>
    );
  }
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-end">
      <p>
        <span className="sr-only">{m.weightTrend}: </span>
        <Figures figures={weightFigures(trend.weight_kg, unit)} />
        <span className="block text-label text-muted">
          {m.weightTrendRange(weightRangeText(trend.interval_90, unit))}
        </span>
      </p>
      {history.data ? <Sparkline items={history.data.items} /> : null}
    </div>
  );
}

const latestWeightKg = (checkIns: CheckIn[]): number | null =>
  checkIns.find((checkIn) => checkIn.weight_kg !== null)?.weight_kg ?? null;

function HiddenWeightCard() {
  return (
    <Card aria-labelledby="weight-title">
      <CardTitle id="weight-title" icon={<Scale size={18} />}>
        {m.weightTitle}
      </CardTitle>
      <p className="mb-3 text-muted">{m.weightHiddenText}</p>
      <Link to="/log/weight" className={buttonClasses('tonal')}>
        {m.weightHiddenAction}
      </Link>
    </Card>
  );
}

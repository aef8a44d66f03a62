import type { Energy, EnergyHistory } from '@sleek/contract/energy';
import { Link } from '@tanstack/react-router';
import { ChartSpline } from 'lucide-react';
import { useMember } from '../../api/session.tsx';
import { dayWords } from '../../charts/spoken-quantities.ts';
import { TrendChart } from '../../charts/TrendChart.tsx';
import { todayIn } from '../../clock.ts';
import { buttonClasses } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../design/States.tsx';
import { enProgress as m } from '../../messages/en.progress.ts';
import { weightText } from '../../quantities/quantities.ts';
import { useUnits, useZone } from '../../quantities/use-units.ts';
import { useEnergyHistory } from './energy-history.ts';
import {
  forecastFinding,
  goalDateFinding,
  paceFinding,
  plateauFinding,
  trendSummary,
} from './energy-words.ts';
import { FindingCard } from './FindingCard.tsx';

export function TrendSegment({ energy }: { energy: Energy }) {
  const history = useEnergyHistory(todayIn(useZone()));
  if (history.error && !history.data) return <ErrorState error={history.error} onRetry={history.reload} />;
  if (!history.data) return <Skeleton className="h-96" />;
  const { items } = history.data;
  if (energy.trend === null || items.length < 2) return <NoTrend first={items[0]} />;
  return (
    <div className="grid gap-3 wide:grid-cols-3">
      <TrendCard trend={energy.trend} items={items} />
      <Findings energy={energy} trend={energy.trend} />
    </div>
  );
}

function TrendCard({ trend, items }: { trend: NonNullable<Energy['trend']>; items: EnergyHistory['items'] }) {
  const unit = useUnits().weight;
  const goalKg = useMember().goal?.target_weight_kg ?? null;
  return (
    <Card aria-labelledby="trend-heading" className="wide:col-span-3 wide:p-6">
      <h2 id="trend-heading" className="sr-only">
        {m.trendHeading}
      </h2>
      <p className="mb-4 max-w-[60ch] text-pretty font-medium text-title">{trendSummary(trend, unit)}</p>
      <TrendChart items={items} unit={unit} goalKg={goalKg} />
      <p className="mt-3 max-w-[68ch] text-label text-muted">{m.trendDots}</p>
    </Card>
  );
}

function Findings({ energy, trend }: { energy: Energy; trend: NonNullable<Energy['trend']> }) {
  const unit = useUnits().weight;
  const today = todayIn(useZone());
  const goalKg = useMember().goal?.target_weight_kg ?? null;
  // Beside a concern nothing moves as planned.
  const plateau = energy.concerns?.[0] ? null : plateauFinding(energy.plateau);
  const { forecast } = energy;
  return (
    <>
      <FindingCard title={m.paceHeading} finding={paceFinding(trend, unit)} />
      {forecast ? <FindingCard title={m.forecastHeading} finding={forecastFinding(forecast, unit)} /> : null}
      {forecast && goalKg !== null && isHeadedForGoal(energy) ? (
        <FindingCard
          title={m.goalHeading(weightText(goalKg, unit))}
          finding={goalDateFinding(forecast, today)}
        />
      ) : null}
      {plateau ? <FindingCard title={m.plateauHeading} finding={plateau} wide /> : null}
    </>
  );
}

/** Whoever keeps their weight, or is held at maintenance, has no date to wait for. */
const isHeadedForGoal = ({ targets, forecast }: Energy): boolean =>
  forecast?.goal_date != null || (targets !== null && targets.rate_kg_per_week !== 0);

function NoTrend({ first }: { first: EnergyHistory['items'][number] | undefined }) {
  const unit = useUnits().weight;
  const words =
    first === undefined
      ? m.trendEmpty
      : m.trendFirst(dayWords(first.date, 'short'), weightText(first.weight_kg ?? first.trend_kg, unit));
  return (
    <Card className="max-w-[42rem]">
      <EmptyState
        icon={<ChartSpline size={26} />}
        text={words}
        action={
          <Link to="/log/weight" className={buttonClasses('primary')}>
            {m.logWeight}
          </Link>
        }
      />
    </Card>
  );
}

import { MaintenanceChart } from '../../charts/MaintenanceChart.tsx';
import { todayIn } from '../../clock.ts';
import { Card, CardTitle } from '../../design/Card.tsx';
import { Skeleton } from '../../design/States.tsx';
import { enProgress as m } from '../../messages/en.progress.ts';
import { useUnits, useZone } from '../../quantities/use-units.ts';
import { useEnergyHistory } from './energy-history.ts';

/** Left out when there is no history yet; the estimate above it stands without. */
export function MaintenanceHistoryCard({ showTarget }: { showTarget: boolean }) {
  const unit = useUnits().energy;
  const history = useEnergyHistory(todayIn(useZone()));
  if (history.error && !history.data) return null;
  if (!history.data) return <Skeleton className="h-80" />;
  const { items } = history.data;
  if (items.filter((item) => item.maintenance_kcal !== null).length < 2) return null;
  return (
    <Card aria-labelledby="history-heading">
      <CardTitle id="history-heading">{m.historyHeading}</CardTitle>
      <MaintenanceChart items={items} unit={unit} showTarget={showTarget} />
      <p className="mt-3 max-w-[60ch] text-label text-muted">{m.historyText}</p>
    </Card>
  );
}

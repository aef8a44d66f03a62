import type { Insight, Insights } from '@sleek/contract/insights';
import { Link } from '@tanstack/react-router';
import { ChartSpline, Compass, Eye, Lightbulb, type LucideIcon, Sprout } from 'lucide-react';
import { api } from '../../api/client.ts';
import { useResource } from '../../api/resource.ts';
import type { Numbers } from '../../api/resources.ts';
import { buttonClasses } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../design/States.tsx';
import { enInsights as m } from '../../messages/en.insights.ts';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';

type Step = NonNullable<Insights['next_action']>;

/** What stands out in the member's own data, what each rests on, and the one step that helps most. */
export function InsightsSegment({ numbers }: { numbers: Numbers }) {
  const { data, error, reload } = useResource<Insights>('insights', () => api.get('/coach/insights'));
  if (numbers !== 'shown') return <p className="max-w-[60ch] text-muted">{m.withheld}</p>;
  if (!data) return error ? <ErrorState error={error} onRetry={reload} /> : <Skeleton className="h-96" />;
  return (
    <div className="flex max-w-[42rem] flex-col gap-6">
      <HealthDataOff text={m.healthDataOff} />
      {data.next_action ? <Findings insights={data} step={data.next_action} /> : null}
    </div>
  );
}

/** A step goes with every look at the data; without one nothing was looked at. */
function Findings({ insights, step }: { insights: Insights; step: Step }) {
  return (
    <>
      <NextStep step={step} />
      {insights.insights.length === 0 ? <Nothing /> : <List insights={insights.insights} />}
      <p className="max-w-[60ch] text-label text-muted">
        {m.complete(Math.round(insights.data_quality_score * 100))}
      </p>
    </>
  );
}

function NextStep({ step: { action, reason } }: { step: Step }) {
  return (
    <Card tone="accent" aria-labelledby="next-step">
      <h2 id="next-step" className="mb-2 flex items-center gap-2 font-medium text-label">
        <Compass size={18} aria-hidden="true" />
        {m.nextHeading}
      </h2>
      <p className="max-w-[60ch] font-semibold text-title">{action}</p>
      <p className="mt-1 max-w-[60ch]">{m.because(reason)}</p>
    </Card>
  );
}

function List({ insights }: { insights: readonly Insight[] }) {
  return (
    <section aria-labelledby="what-stands-out">
      <h2 id="what-stands-out" className="font-semibold text-title">
        {m.listHeading}
      </h2>
      <p className="mt-1 mb-3 max-w-[60ch] text-label text-muted">{m.listHint}</p>
      <ul className="flex flex-col gap-3">
        {insights.map((insight) => (
          <li key={`${insight.type} ${insight.title}`}>
            <InsightView insight={insight} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InsightView({ insight: { type, title, description, action } }: { insight: Insight }) {
  const Picture = pictures[type];
  return (
    <Card tone={type === 'warning' ? 'attention' : 'plain'}>
      <p className="mb-2 flex items-center gap-2 font-medium text-label text-muted">
        <Picture size={18} aria-hidden="true" />
        {m.kind[type]}
      </p>
      <h3 className="font-semibold">{title}</h3>
      <p className="mt-1 max-w-[60ch]">{description}</p>
      {action ? <p className="mt-2 max-w-[60ch] font-medium">{action}</p> : null}
    </Card>
  );
}

const pictures: Record<Insight['type'], LucideIcon> = {
  trend: ChartSpline,
  achievement: Sprout,
  recommendation: Lightbulb,
  warning: Eye,
};

function Nothing() {
  return (
    <EmptyState
      icon={<Lightbulb size={26} />}
      text={m.nothing}
      action={
        <Link to="/log/weight" className={buttonClasses('tonal')}>
          {m.logWeight}
        </Link>
      }
    />
  );
}

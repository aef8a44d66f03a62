import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Camera } from 'lucide-react';
import { useEnergy, useNumbers, useNumbersFailure } from '../../api/resources.ts';
import { buttonClasses } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { SegmentedControl } from '../../design/SegmentedControl.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { enInsights as insights } from '../../messages/en.insights.ts';
import { enProgress as m } from '../../messages/en.progress.ts';
import { YouLink } from '../../shell/YouLink.tsx';
import { EnergySegment } from './EnergySegment.tsx';
import { InsightsSegment } from './InsightsSegment.tsx';
import { NumbersHidden } from './NumbersHidden.tsx';
import { TrendSegment } from './TrendSegment.tsx';

type Segment = 'trend' | 'energy' | 'insights';

const segments = [
  { value: 'trend', label: m.segmentTrend },
  { value: 'energy', label: m.segmentEnergy },
  { value: 'insights', label: insights.segment },
] as const;

/** Where the member's body is going, and what their own logs say about the energy they need. */
export function ProgressPage() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const segment: Segment = hash === 'energy' || hash === 'insights' ? hash : 'trend';
  const choose = (next: Segment) =>
    void navigate({
      to: '/progress',
      ...(next === 'trend' ? {} : { hash: next }),
      replace: true,
      resetScroll: false,
    });
  const hidden = useNumbers() === 'hidden';
  return (
    <Page title={m.title} width="wide" aside={<YouLink className="wide:hidden" />}>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        {hidden ? null : (
          <div className="min-w-0 max-w-sm flex-[1_1_14rem]">
            <SegmentedControl label={m.segments} value={segment} onValueChange={choose} segments={segments} />
          </div>
        )}
        <Link to="/photos" className={buttonClasses('text')}>
          <Camera size={20} aria-hidden="true" />
          {m.photos}
        </Link>
      </div>
      <Content segment={segment} />
    </Page>
  );
}

function Content({ segment }: { segment: Segment }) {
  const energy = useEnergy();
  const numbers = useNumbers();
  const failure = useNumbersFailure();
  if (energy.error && !energy.data) return <ErrorState error={energy.error} onRetry={energy.reload} />;
  if (failure) return <ErrorState {...failure} />;
  if (!energy.data || numbers === undefined) return <Placeholder />;
  if (numbers === 'hidden') return <NumbersHidden withheld={energy.data.targets_withheld} />;
  if (segment === 'trend') return <TrendSegment energy={energy.data} />;
  if (segment === 'insights') return <InsightsSegment numbers={numbers} />;
  return <EnergySegment energy={energy.data} showsEnergy={numbers === 'shown'} />;
}

function Placeholder() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-96" />
      <Skeleton className="h-40" />
    </div>
  );
}

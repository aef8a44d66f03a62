import { Link, useNavigate } from '@tanstack/react-router';
import { Camera, HeartPulse, Utensils } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNumbers, useNumbersFailure } from '../../api/resources.ts';
import { Sheet } from '../../design/Sheet.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { m } from '../../messages/en.ts';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { TodayPage } from './TodayPage.tsx';
import { useLogWeight } from './use-log-weight.ts';
import { type RecentCheckIns, useRecentCheckIns } from './use-today.ts';
import { WeightForm } from './WeightForm.tsx';

/** Today with the log sheet open over it; the sheet has an address so that Back closes it. */
export function LogWeightPage() {
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/', replace: true });
  return (
    <>
      <TodayPage />
      <Sheet open onClose={close} title={m.logTitle}>
        <SheetContent onSaved={close} />
      </Sheet>
    </>
  );
}

function SheetContent({ onSaved }: { onSaved: () => void }) {
  const recent = useRecentCheckIns();
  const numbers = useNumbers();
  const failure = useNumbersFailure();
  if (recent.error && !recent.checkIns) return <ErrorState error={recent.error} onRetry={recent.reload} />;
  if (failure) return <ErrorState {...failure} />;
  if (!recent.checkIns || numbers === undefined) return <Skeleton className="h-40" />;
  return (
    <>
      <HealthDataOff />
      <LogForm
        today={recent.today}
        checkIns={recent.checkIns}
        shown={numbers !== 'hidden'}
        onSaved={onSaved}
      />
      <h2 className="mt-6 mb-2 text-label text-muted">{m.logOther}</h2>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-2">
        <OtherLink to="/check-in" label={m.logCheckIn} icon={<HeartPulse size={20} aria-hidden="true" />} />
        <OtherLink to="/food" label={m.logFood} icon={<Utensils size={20} aria-hidden="true" />} />
        <OtherLink to="/photos" label={m.logPhoto} icon={<Camera size={20} aria-hidden="true" />} />
      </div>
    </>
  );
}

type LogFormProps = {
  today: RecentCheckIns['today'];
  checkIns: NonNullable<RecentCheckIns['checkIns']>;
  shown: boolean;
  onSaved: () => void;
};

function LogForm({ today, checkIns, shown, onSaved }: LogFormProps) {
  const log = useLogWeight({ day: today, checkIns, shown, onSaved });
  return <WeightForm log={log} autoFocus hero />;
}

function OtherLink({
  to,
  label,
  icon,
}: {
  to: '/check-in' | '/food' | '/photos';
  label: string;
  icon: ReactNode;
}) {
  return (
    <Link
      to={to}
      replace
      className="flex min-h-14 items-center last:odd:col-span-full gap-3 rounded-control bg-surface-sunken px-4 font-medium hover:bg-primary-container"
    >
      {icon}
      {label}
    </Link>
  );
}

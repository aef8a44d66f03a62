import type { Energy } from '@sleek/contract/energy';
import { Link } from '@tanstack/react-router';
import { Flame } from 'lucide-react';
import { buttonClasses } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/States.tsx';
import { enProgress as m } from '../../messages/en.progress.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { withheldWords } from './energy-words.ts';
import { HowItWorks } from './HowItWorks.tsx';
import { MaintenanceCard } from './MaintenanceCard.tsx';
import { MaintenanceHistoryCard } from './MaintenanceHistoryCard.tsx';
import { TargetsCard } from './TargetsCard.tsx';

/** `showsEnergy` is false where a member sees their trend only. */
export function EnergySegment({ energy, showsEnergy }: { energy: Energy; showsEnergy: boolean }) {
  if (!showsEnergy) return <TrendOnly withheld={energy.targets_withheld} />;
  const { maintenance } = energy;
  return (
    <div className="grid items-start gap-3 wide:grid-cols-5">
      <div className="flex min-w-0 flex-col gap-3 wide:col-span-3">
        {maintenance ? <MaintenanceCard maintenance={maintenance} energy={energy} /> : <NoMaintenance />}
        {maintenance ? <MaintenanceHistoryCard showTarget={energy.targets !== null} /> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-3 wide:col-span-2">
        {energy.targets ? <TargetsCard targets={energy.targets} /> : null}
        {energy.targets_withheld ? <Withheld reason={energy.targets_withheld} /> : null}
        <EvidenceCard energy={energy} />
        <HowItWorks />
      </div>
    </div>
  );
}

function NoMaintenance() {
  return (
    <Card>
      <EmptyState
        icon={<Flame size={26} />}
        text={m.energyEmpty}
        action={
          <Link to="/food" className={buttonClasses('primary')}>
            {m.logFood}
          </Link>
        }
      />
    </Card>
  );
}

function Withheld({ reason }: { reason: NonNullable<Energy['targets_withheld']> }) {
  return (
    <Card tone="quiet">
      <p className="max-w-[60ch]">{withheldWords(reason)}</p>
    </Card>
  );
}

function TrendOnly({ withheld }: { withheld: Energy['targets_withheld'] }) {
  return (
    <Card className="max-w-[42rem]">
      <p className="max-w-[60ch] font-medium text-title">{m.trendOnly}</p>
      {withheld ? <p className="mt-2 max-w-[60ch] text-muted">{withheldWords(withheld)}</p> : null}
    </Card>
  );
}

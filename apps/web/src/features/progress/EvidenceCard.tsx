import type { Energy } from '@sleek/contract/energy';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { classes } from '../../design/classes.ts';
import { enProgress as m } from '../../messages/en.progress.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { surenessFinding } from './energy-words.ts';

const levels = ['collecting', 'low', 'medium', 'high'] as const;

/** How sure the estimate is and why, what is missing, what changed. */
export function EvidenceCard({ energy }: { energy: Energy }) {
  const sureness = surenessFinding(energy.level, energy.maintenance, useUnits().energy);
  return (
    <Card className="flex flex-col gap-5">
      <Part heading={m.surenessHeading}>
        <p className="flex items-center gap-3 font-semibold text-title">
          {sureness.headline}
          <Steps reached={levels.indexOf(energy.level)} />
        </p>
        <p className="mt-1 text-label text-muted">{sureness.text}</p>
      </Part>
      <Part heading={m.gapsHeading}>
        {energy.data_gaps.length === 0 ? (
          <p className="text-label text-muted">{m.gapsNone}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {energy.data_gaps.map((gap) => (
              <li key={`${gap.field}-${gap.description}`} className="text-label">
                <p>{gap.description}</p>
                <p className="text-muted">{gap.suggestion}</p>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {energy.what_changed.length > 0 ? (
        <Part heading={m.changedHeading}>
          <ul className="flex flex-col gap-2">
            {energy.what_changed.map((change) => (
              <li key={`${change.code}-${change.description}`} className="text-label">
                {change.description}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </Card>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-medium text-label text-muted">{heading}</h2>
      {children}
    </section>
  );
}

/** The word beside it says the same. */
function Steps({ reached }: { reached: number }) {
  return (
    <span aria-hidden="true" className="flex gap-1">
      {levels.slice(1).map((level, index) => (
        <span
          key={level}
          data-mark={index < reached || undefined}
          className={classes('h-1.5 w-5 rounded-full', index < reached ? 'bg-primary' : 'bg-hairline')}
        />
      ))}
    </span>
  );
}

import { type ReactNode, useId } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { m } from '../../messages/en.ts';

type SectionProps = { title: string; hint?: string; onEdit?: () => void; children: ReactNode };

/** A titled part of You; with `onEdit` its title carries an edit button. */
export function Section({ title, hint, onEdit, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-2 flex min-h-12 items-center justify-between gap-2 px-1">
        <h2 id={id} className="font-semibold text-title">
          {title}
        </h2>
        {onEdit ? (
          <Button kind="text" onClick={onEdit} aria-label={m.youEditNamed(title)} className="-mr-3">
            {m.youEdit}
          </Button>
        ) : null}
      </div>
      {hint ? <p className="-mt-2 mb-3 px-1 text-label text-muted">{hint}</p> : null}
      <Card>{children}</Card>
    </section>
  );
}

export function Facts({ facts }: { facts: readonly { name: string; value: string }[] }) {
  return (
    <dl className="divide-y divide-hairline">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-4 py-2.5 first:pt-0 last:pb-0">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 text-right font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

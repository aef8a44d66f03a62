import { Card, CardTitle } from '../../design/Card.tsx';
import { classes } from '../../design/classes.ts';
import type { Finding } from './energy-words.ts';

/** A short answer, what qualifies it, and where there is one, a next step. */
export function FindingCard({ title, finding, wide }: { title: string; finding: Finding; wide?: boolean }) {
  return (
    <Card className={classes('flex flex-col', wide && 'wide:col-span-3')}>
      <CardTitle>{title}</CardTitle>
      <p className="numerals text-pretty font-semibold text-section first-letter:uppercase">
        {finding.headline}
      </p>
      <p className="mt-1 max-w-[60ch] text-label text-muted">{finding.text}</p>
      {finding.advice ? <p className="mt-2 max-w-[60ch]">{finding.advice}</p> : null}
    </Card>
  );
}

import type { ReactNode } from 'react';
import { Figures } from '../quantities/Figures.tsx';
import type { Figure } from '../quantities/quantities.ts';

type ReadOutProps = {
  day: string;
  figures: readonly Figure[];
  range: { label: string; words: string };
  extra: { label: string; words: string | null; mark: 'dot' | 'dashes' };
};

/** What the chart shows at one day, above the plot so that no finger covers it; the slider speaks the same. */
export function ReadOut({ day, figures, range, extra }: ReadOutProps) {
  return (
    <div aria-hidden="true" className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
      <div>
        <p className="text-label text-muted">{day}</p>
        <Figures figures={figures} size="screen" />
      </div>
      <dl className="numerals grid grid-cols-[auto_auto_auto] items-center gap-x-2 text-label">
        <Row mark={<span className="block h-3 w-4 rounded-[3px] bg-primary/20" />} label={range.label}>
          {range.words}
        </Row>
        <Row
          mark={
            extra.mark === 'dot' ? (
              <span className="mx-auto block size-1.5 rounded-full bg-raw-dot" />
            ) : (
              <span className="block w-4 border-muted border-t-2 border-dashed" />
            )
          }
          label={extra.label}
        >
          {extra.words ?? '–'}
        </Row>
      </dl>
    </div>
  );
}

function Row({ mark, label, children }: { mark: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="contents">
        <span>{mark}</span>
        <span className="text-muted">{label}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

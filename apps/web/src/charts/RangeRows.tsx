import { niceScale, project } from './nice-scale.ts';

export type RangeRow =
  | { kind: 'range'; label: string; words: string; low: number; central: number; high: number }
  | { kind: 'mark'; label: string; words: string; value: number };

type RangeRowsProps = { rows: readonly RangeRow[]; minStep: number; tickWords: (value: number) => string };

/** A few ranges and marks under each other on one axis, each with its words. */
export function RangeRows({ rows, minStep, tickWords }: RangeRowsProps) {
  const values = rows.flatMap((row) => (row.kind === 'range' ? [row.low, row.high] : [row.value]));
  const scale = niceScale(Math.min(...values), Math.max(...values), { minStep });
  const percent = (value: number) => `${project(value, scale, 0, 100)}%`;
  return (
    <div className="relative">
      <div aria-hidden="true" className="absolute inset-x-0 top-0 bottom-6">
        {scale.ticks.map((tick) => (
          <span key={tick} className="absolute inset-y-0 w-px bg-hairline" style={{ left: percent(tick) }} />
        ))}
      </div>
      <ul className="relative flex flex-col gap-4 pb-4">
        {rows.map((row) => (
          <li key={row.label}>
            <p className="flex flex-wrap justify-between gap-x-4 text-label">
              <span className="bg-card pr-2 text-muted">{row.label}</span>
              <span className="numerals bg-card pl-2">{row.words}</span>
            </p>
            <Track row={row} percent={percent} />
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="numerals relative h-5 text-caption text-muted">
        {scale.ticks.map((tick) => (
          <span key={tick} className="absolute -translate-x-1/2" style={{ left: percent(tick) }}>
            {tickWords(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Track({ row, percent }: { row: RangeRow; percent: (value: number) => string }) {
  if (row.kind === 'mark') {
    return (
      <div aria-hidden="true" className="relative mt-1.5 h-4">
        <span
          data-mark
          className="absolute top-0.5 size-3 -translate-x-1/2 rotate-45 rounded-[2px] bg-on"
          style={{ left: percent(row.value) }}
        />
      </div>
    );
  }
  return (
    <div aria-hidden="true" className="relative mt-1.5 h-4">
      <span
        className="absolute inset-y-0 rounded-full bg-primary/20"
        style={{ left: percent(row.low), right: `calc(100% - ${percent(row.high)})` }}
      />
      <span
        data-mark
        className="absolute inset-y-0 w-1 -translate-x-1/2 rounded-full bg-primary"
        style={{ left: percent(row.central) }}
      />
    </div>
  );
}

import { useMemo, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { SegmentedControl } from '../design/SegmentedControl.tsx';
import { enCharts as m } from '../messages/en.progress.ts';
import { BandPlot, type StepLine } from './BandPlot.tsx';
import { BandTable } from './BandTable.tsx';
import { type BandPoint, type ChartRange, pointsWithin, usefulRanges } from './band-series.ts';
import type { BandWords } from './band-words.ts';
import { layOutPlot, type Zone } from './plot-geometry.ts';
import { type Scrub, useScrub } from './use-scrub.ts';
import { useWidth } from './use-width.ts';

type BandChartProps = {
  /** In order of days, in the unit of the axis. */
  points: readonly BandPoint[];
  words: BandWords;
  minStep: number;
  steps?: readonly number[];
  zone?: (Zone & { label: string; edgeLabel: string }) | null;
  stepLine?: StepLine | null;
  firstRange?: ChartRange;
};

const heightPx = 248;
const rangeWords: Record<ChartRange, string> = {
  '2w': m.range2w,
  '2m': m.range2m,
  '6m': m.range6m,
  all: m.rangeAll,
};

/** An estimate with its plausible range over time: as a picture that can be read by finger and key, or as a table. */
export function BandChart(props: BandChartProps) {
  const { points, words, firstRange = '2m' } = props;
  const [asTable, setAsTable] = useState(false);
  const [wanted, setWanted] = useState<ChartRange>(firstRange);
  const ranges = useMemo(() => usefulRanges(points), [points]);
  const range = ranges.includes(wanted) ? wanted : (ranges.at(-1) ?? 'all');
  const shown = useMemo(() => pointsWithin(points, range), [points, range]);
  if (shown.length === 0) return null;
  return (
    <div>
      {asTable ? (
        <BandTable points={shown} words={words} />
      ) : (
        <Picture key={range} {...props} points={shown} />
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {ranges.length > 1 ? (
          <div className="min-w-0 flex-1 basis-72">
            <SegmentedControl
              label={m.rangeChoice}
              value={range}
              onValueChange={setWanted}
              segments={ranges.map((value) => ({ value, label: rangeWords[value] }))}
            />
          </div>
        ) : null}
        <Button
          kind="text"
          onClick={() => setAsTable(!asTable)}
          className="-mx-3 px-3! text-label! max-sm:-my-2"
        >
          {asTable ? m.viewChart : m.viewTable}
        </Button>
      </div>
    </div>
  );
}

function Picture({ points, words, minStep, steps, zone, stepLine }: BandChartProps) {
  const [frameRef, widthPx] = useWidth<HTMLDivElement>();
  const stepPoints = useMemo(() => within(stepLine, points), [stepLine, points]);
  const plot = useMemo(
    () =>
      layOutPlot({
        points,
        widthPx,
        heightPx,
        minStep,
        steps,
        zone,
        alsoValues: (stepPoints?.points ?? []).flatMap(({ value }) => (value === null ? [] : [value])),
        tickWords: words.tick,
      }),
    [points, widthPx, minStep, steps, zone, stepPoints, words.tick],
  );
  const xs = useMemo(() => points.map((point) => plot.x(point.day)), [points, plot]);
  const scrub = useScrub(xs);
  const current = points[scrub.index];
  if (!current) return null;
  return (
    <>
      {words.readOut(current)}
      <div
        ref={frameRef}
        role="slider"
        tabIndex={0}
        aria-label={words.name}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={scrub.index}
        aria-valuetext={words.spoken(current)}
        className="-mx-1 mt-2 cursor-crosshair touch-pan-y select-none rounded-small"
        style={{ height: heightPx }}
        {...scrub.handlers}
      >
        {widthPx > 0 ? (
          <svg width={widthPx} height={heightPx} aria-hidden="true" className="block overflow-visible">
            <BandPlot
              plot={plot}
              points={points}
              bandLabel={m.plausibleRange}
              lineLabel={words.lineLabel}
              zone={zone}
              stepLine={stepPoints}
            />
            <Mark
              scrub={scrub}
              x={plot.x(current.day)}
              y={plot.y(current.value)}
              top={plot.top}
              bottom={plot.bottom}
            />
          </svg>
        ) : null}
      </div>
      {zone && (plot.zone === 'below' || plot.zone === 'above') ? (
        <p className="mt-1 text-caption text-muted first-letter:uppercase">{zone.edgeLabel}</p>
      ) : null}
    </>
  );
}

type MarkProps = { scrub: Scrub; x: number; y: number; top: number; bottom: number };

function Mark({ scrub, x, y, top, bottom }: MarkProps) {
  return (
    <g>
      {scrub.active ? <line x1={x} x2={x} y1={top} y2={bottom} className="stroke-outline" /> : null}
      <circle cx={x} cy={y} r={5} strokeWidth={2.5} className="fill-primary stroke-card" />
    </g>
  );
}

function within(stepLine: StepLine | null | undefined, points: readonly BandPoint[]): StepLine | null {
  const from = points[0]?.day;
  if (!stepLine || from === undefined) return null;
  return { ...stepLine, points: stepLine.points.filter((point) => point.day >= from) };
}

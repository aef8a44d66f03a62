import { area, curveMonotoneX, curveStepAfter, line } from 'd3-shape';
import { memo } from 'react';
import { type BandPoint, stretchesOf } from './band-series.ts';
import { labelPoint, type Plot, type Zone } from './plot-geometry.ts';
import { type DayForm, dayWords } from './spoken-quantities.ts';

export type StepLine = { label: string; points: { day: BandPoint['day']; value: number | null }[] };

type BandPlotProps = {
  plot: Plot;
  points: readonly BandPoint[];
  bandLabel: string;
  lineLabel: string;
  zone?: (Zone & { label: string; edgeLabel: string }) | null | undefined;
  stepLine?: StepLine | null | undefined;
};

/** Everything of the chart that scrubbing doesn't change. */
export const BandPlot = memo(function BandPlot(props: BandPlotProps) {
  const { plot, points, zone, stepLine } = props;
  return (
    <g>
      {zone ? <GoalZone plot={plot} zone={zone} /> : null}
      <Gridlines plot={plot} />
      <Band plot={plot} points={points} />
      {stepLine ? <Steps plot={plot} line={stepLine} /> : null}
      <Readings plot={plot} points={points} />
      <Lines plot={plot} points={points} />
      <Names {...props} />
    </g>
  );
});

function Gridlines({ plot }: { plot: Plot }) {
  return (
    <g className="numerals fill-muted text-caption">
      {plot.yTicks.map((tick) => (
        <g key={tick.value} transform={`translate(0 ${plot.y(tick.value)})`}>
          <line x1={plot.left} x2={plot.right} className="stroke-hairline" />
          <text x={plot.left - 8} dy="0.32em" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {plot.xTicks.map((tick) => (
        <text
          key={tick.day}
          x={plot.x(tick.day)}
          y={plot.heightPx - 6}
          textAnchor={anchorAt(plot, plot.x(tick.day))}
        >
          {dayWords(tick.day, dayForm[tick.form])}
        </text>
      ))}
    </g>
  );
}

function Band({ plot, points }: { plot: Plot; points: readonly BandPoint[] }) {
  const shape = area<BandPoint>()
    .x((point) => plot.x(point.day))
    .y0((point) => plot.y(point.low))
    .y1((point) => plot.y(point.high))
    .curve(curveMonotoneX);
  return <path d={shape(points) ?? ''} className="fill-primary opacity-18 dark:opacity-20" />;
}

function Lines({ plot, points }: { plot: Plot; points: readonly BandPoint[] }) {
  const shape = line<BandPoint>()
    .x((point) => plot.x(point.day))
    .y((point) => plot.y(point.value))
    .curve(curveMonotoneX);
  return stretchesOf(points).map((stretch) => (
    <path
      key={`${stretch.kind}-${stretch.points[0]?.day}`}
      d={shape(stretch.points) ?? ''}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={2.5}
      strokeDasharray={stretch.kind === 'gap' ? '1 7' : undefined}
      className="stroke-primary"
    />
  ));
}

function Readings({ plot, points }: { plot: Plot; points: readonly BandPoint[] }) {
  const radius = points.length > 120 ? 1.5 : 2.25;
  return points.map((point) =>
    point.reading === null ? null : (
      <circle
        key={point.day}
        cx={plot.x(point.day)}
        cy={plot.y(point.reading)}
        r={radius}
        className="fill-raw-dot"
      />
    ),
  );
}

function GoalZone({ plot, zone }: { plot: Plot; zone: NonNullable<BandPlotProps['zone']> }) {
  if (plot.zone !== 'shown') return null;
  const [top, bottom] = [plot.y(zone.high), plot.y(zone.low)];
  return (
    <g>
      <rect
        x={plot.left}
        y={top}
        width={plot.right - plot.left}
        height={Math.max(4, bottom - top)}
        rx={6}
        strokeDasharray="2 4"
        className="fill-muted/8 stroke-muted/50"
      />
      <text
        x={plot.left + 8}
        y={(top + bottom) / 2}
        dy="0.32em"
        className="fill-muted font-medium text-caption"
      >
        {zone.label}
      </text>
    </g>
  );
}

/** A value that is set, not estimated: it moves in steps. */
function Steps({ plot, line: steps }: { plot: Plot; line: StepLine }) {
  const shape = line<StepLine['points'][number]>()
    .defined((point) => point.value !== null)
    .x((point) => plot.x(point.day))
    .y((point) => plot.y(point.value ?? 0))
    .curve(curveStepAfter);
  const last = steps.points.findLast((point) => point.value !== null);
  return (
    <g>
      <path
        d={shape(steps.points) ?? ''}
        fill="none"
        strokeWidth={1.5}
        strokeDasharray="5 4"
        className="stroke-muted"
      />
      {last ? (
        <HaloText x={plot.right} y={plot.y(last.value ?? 0) + 15} anchor="end" className="fill-muted">
          {steps.label}
        </HaloText>
      ) : null}
    </g>
  );
}

function Names({ plot, points, bandLabel, lineLabel }: BandPlotProps) {
  const widest = labelPoint(points);
  if (widest === null) return null;
  const first = points[Math.min(points.length - 1, Math.round(points.length * 0.08))] ?? widest;
  return (
    <g>
      <HaloText
        x={plot.x(widest.day)}
        y={Math.min(plot.bottom - 4, plot.y(widest.low) + 15)}
        anchor="middle"
        className="fill-muted"
      >
        {bandLabel}
      </HaloText>
      {plot.widthPx > 480 ? (
        <HaloText
          x={plot.x(first.day)}
          y={Math.max(plot.top + 10, plot.y(first.high) - 8)}
          anchor="start"
          className="fill-primary font-medium"
        >
          {lineLabel}
        </HaloText>
      ) : null}
    </g>
  );
}

type HaloTextProps = {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  className: string;
  children: string;
};

/** Text over data stays readable through an outline in the colour of the card. */
function HaloText({ x, y, anchor, className, children }: HaloTextProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
      className={`stroke-card text-caption ${className}`}
    >
      {children}
    </text>
  );
}

const dayForm: Record<'day' | 'month' | 'year', DayForm> = { day: 'short', month: 'month', year: 'year' };

const labelHalfPx = 20;

function anchorAt(plot: Plot, x: number): 'start' | 'middle' | 'end' {
  if (x > plot.widthPx - labelHalfPx) return 'end';
  return x < labelHalfPx ? 'start' : 'middle';
}

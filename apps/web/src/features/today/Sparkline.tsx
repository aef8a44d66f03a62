import type { EnergyHistory } from '@sleek/contract/energy';

const width = 320;
const height = 72;
const pad = 6;

/** The last weeks' trend, its range and the readings, without axes: the words beside it carry the meaning. */
export function Sparkline({ items }: { items: EnergyHistory['items'] }) {
  if (items.length < 3) return null;
  const lows = items.map((item) => Math.min(item.trend_interval_90[0], item.weight_kg ?? item.trend_kg));
  const highs = items.map((item) => Math.max(item.trend_interval_90[1], item.weight_kg ?? item.trend_kg));
  const low = Math.min(...lows);
  const span = Math.max(0.5, Math.max(...highs) - low);
  const x = (index: number) => round(pad + (index / (items.length - 1)) * (width - 2 * pad));
  const y = (kg: number) => round(height - pad - ((kg - low) / span) * (height - 2 * pad));
  const upper = items.map((item, index) => `${x(index)} ${y(item.trend_interval_90[1])}`);
  const lower = items.map((item, index) => `${x(index)} ${y(item.trend_interval_90[0])}`).reverse();
  const line = items.map((item, index) => `${x(index)} ${y(item.trend_kg)}`);
  const end = items.length - 1;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-18 w-full overflow-visible"
      aria-hidden="true"
    >
      <path d={`M${[...upper, ...lower].join('L')}Z`} className="fill-primary opacity-18" />
      {items.map((item, index) =>
        item.weight_kg === null ? null : (
          <Dot key={item.date} x={x(index)} y={y(item.weight_kg)} className="stroke-raw-dot" size={5} />
        ),
      )}
      <path
        d={`M${line.join('L')}`}
        fill="none"
        strokeWidth="2.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-primary"
      />
      <Dot x={x(end)} y={y(items[end]?.trend_kg ?? low)} className="stroke-primary" size={11} />
    </svg>
  );
}

/** A point that stays round however wide the drawing is stretched: a line of no length with round ends. */
function Dot({ x, y, className, size }: { x: number; y: number; className: string; size: number }) {
  return (
    <path
      d={`M${x} ${y}h0.001`}
      strokeWidth={size}
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
      className={className}
    />
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

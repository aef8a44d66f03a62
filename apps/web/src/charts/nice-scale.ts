export type NiceScale = {
  /** The ends of the axis; they hold the data with some air, and every tick. */
  low: number;
  high: number;
  step: number;
  ticks: readonly [number, number, number];
};

type NiceOptions = {
  /** Steps finer than this would make noise look like news. */
  minStep?: number;
  /** Units that don't count in tens bring their own steps, ascending. */
  steps?: readonly number[];
};

/** Stones count in fourteen pounds: steps in pounds that keep round stones on the axis. */
export const stoneSteps = [0.5, 1, 2, 7, 14, 28, 56, 140] as const;

const airShare = 0.08;

/**
 * An axis that doesn't start at zero, with exactly three round gridlines around the data [low, high].
 * Bounds in any order; equal or non-finite bounds still give an axis.
 */
export function niceScale(from: number, to: number, { minStep = 0.01, steps }: NiceOptions = {}): NiceScale {
  const [low, high] = sane(from, to);
  const span = high - low;
  const step = (steps ?? decimalSteps(Math.max(span, minStep)))
    .filter((candidate) => candidate >= minStep)
    .find((candidate) => fits(candidate, low, high));
  const chosen = step ?? Math.max(span, minStep, 1);
  const ticks = ticksAround(chosen, low, high);
  const air = Math.max(span * airShare, chosen * 0.15);
  return {
    low: Math.min(low - air, ticks[0] - chosen * 0.15),
    high: Math.max(high + air, ticks[2] + chosen * 0.15),
    step: chosen,
    ticks,
  };
}

/** Decimals that a tick label needs so that neighbours differ. */
export function tickDigits(step: number): number {
  for (const digits of [0, 1, 2]) {
    if (Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) < 1e-9) return digits;
  }
  return 3;
}

/** Maps a value on [low, high] to pixels; `fromPx` may be the larger one (y grows downwards). */
export function project(
  value: number,
  scale: { low: number; high: number },
  fromPx: number,
  toPx: number,
): number {
  const span = scale.high - scale.low;
  if (span === 0) return (fromPx + toPx) / 2;
  return fromPx + ((value - scale.low) / span) * (toPx - fromPx);
}

function sane(from: number, to: number): [number, number] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [0, 1];
  return from <= to ? [from, to] : [to, from];
}

/** 1, 2, 2.5 (from 2.5 up, so that labels stay short) and 5 times powers of ten around the span. */
function decimalSteps(span: number): number[] {
  const power = span > 0 ? Math.floor(Math.log10(span)) : 0;
  return [power - 2, power - 1, power, power + 1].flatMap((exponent) =>
    [1, 2, 2.5, 5]
      .filter((mantissa) => mantissa !== 2.5 || exponent >= 0)
      .map((mantissa) => cleared(mantissa * 10 ** exponent)),
  );
}

function ticksAround(step: number, low: number, high: number): [number, number, number] {
  const middle = Math.round((low + high) / 2 / step);
  return [cleared((middle - 1) * step), cleared(middle * step), cleared((middle + 1) * step)];
}

function fits(step: number, low: number, high: number): boolean {
  const [first, , last] = ticksAround(step, low, high);
  return low >= first - step * 0.75 && high <= last + step * 0.75;
}

/** Takes the binary dust off a decimal (0.30000000000000004). */
function cleared(value: number): number {
  return Number(value.toPrecision(12));
}

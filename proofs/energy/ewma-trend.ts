/** Share of the distance to today's reading that the trend moves (Hacker's Diet, fourmilab.ch). */
const GAIN = 0.1;

/** The classic smoothed weight trend, kept as the baseline that the engine's trend has to beat. */
export function ewmaTrend(weightsKg: readonly (number | null)[]): number[] {
  let trendKg: number | null = null;
  return weightsKg.map((weightKg) => {
    if (weightKg !== null) trendKg = trendKg === null ? weightKg : trendKg + GAIN * (weightKg - trendKg);
    return trendKg ?? Number.NaN;
  });
}

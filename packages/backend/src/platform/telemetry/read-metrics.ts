export type Sample = { name: string; labels: Record<string, string>; value: number };

/** The metrics of a server that runs, in the text form of Prometheus. Null: nobody answers there. */
export async function readMetrics(place: { host: string; port: number }): Promise<Sample[] | null> {
  const host = place.host.includes(':') ? `[${place.host}]` : place.host;
  try {
    const answer = await fetch(`http://${host}:${place.port}/metrics`, { signal: AbortSignal.timeout(3000) });
    return answer.ok ? parseMetrics(await answer.text()) : null;
  } catch {
    return null;
  }
}

export function parseMetrics(text: string): Sample[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    const pairs = labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g);
    return [
      {
        name,
        labels: Object.fromEntries([...pairs].map(([, key, text]) => [key, text])),
        value: Number(value),
      },
    ];
  });
}

/** The value below which a share of what a histogram counted lies, as far as its buckets tell. */
export function quantileOf(buckets: readonly { le: number; count: number }[], share: number): number | null {
  const sorted = buckets.toSorted((one, other) => one.le - other.le);
  const total = sorted.at(-1)?.count ?? 0;
  if (total === 0) return null;
  const wanted = share * total;
  let [below, lower] = [0, 0];
  for (const { le, count } of sorted) {
    if (count >= wanted) {
      if (!Number.isFinite(le)) return lower;
      return lower + ((le - lower) * (wanted - below)) / Math.max(count - below, 1);
    }
    [below, lower] = [count, le];
  }
  return lower;
}

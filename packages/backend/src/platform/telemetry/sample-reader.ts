import { DataPointType, type MetricData, MetricReader } from '@opentelemetry/sdk-metrics';

/** One value of one series, by the name and labels that a scraper would see. */
export type MetricSample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

/** Reads the process's own metrics where they are, without a scraper. */
export class SampleReader extends MetricReader {
  async samples(): Promise<MetricSample[]> {
    const { resourceMetrics } = await this.collect();
    return resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics.flatMap(samplesOf));
  }

  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

function samplesOf(metric: MetricData): MetricSample[] {
  const { name } = metric.descriptor;
  if (metric.dataPointType === DataPointType.HISTOGRAM)
    return metric.dataPoints.flatMap(({ attributes, value }) => {
      const labels = attributes as Record<string, string>;
      let below = 0;
      const buckets = value.buckets.counts.map((count, index) => {
        below += count;
        const le = String(value.buckets.boundaries[index] ?? '+Inf');
        return { name: `${name}_bucket`, labels: { ...labels, le }, value: below };
      });
      return [
        ...buckets,
        { name: `${name}_sum`, labels, value: value.sum ?? 0 },
        { name: `${name}_count`, labels, value: value.count },
      ];
    });
  if (metric.dataPointType === DataPointType.EXPONENTIAL_HISTOGRAM) return [];
  const shown = metric.dataPointType === DataPointType.SUM && metric.isMonotonic ? `${name}_total` : name;
  return metric.dataPoints.map(({ attributes, value }) => ({
    name: shown,
    labels: attributes as Record<string, string>,
    value,
  }));
}

import { DataPointType, type MetricData, type ResourceMetrics } from '@opentelemetry/sdk-metrics';

/**
 * Metrics under the names by which they are scraped: a store that keeps names as they are sent, as CloudWatch does, then
 * knows what alarms ask for. The sum of a histogram goes as a counter of its own beside it.
 */
export const withScrapedNames = (batch: ResourceMetrics): ResourceMetrics => ({
  ...batch,
  scopeMetrics: batch.scopeMetrics.map((scope) => ({ ...scope, metrics: scope.metrics.flatMap(asScraped) })),
});

function asScraped(metric: MetricData): MetricData[] {
  if (metric.dataPointType === DataPointType.SUM && metric.isMonotonic) return [named(metric, '_total')];
  if (metric.dataPointType !== DataPointType.HISTOGRAM) return [metric];
  const { descriptor, aggregationTemporality } = metric;
  const sums: MetricData = {
    descriptor,
    aggregationTemporality,
    dataPointType: DataPointType.SUM,
    isMonotonic: true,
    dataPoints: metric.dataPoints.map((point) => ({ ...point, value: point.value.sum ?? 0 })),
  };
  return [metric, named(sums, '_sum')];
}

const named = (metric: MetricData, ending: string): MetricData => ({
  ...metric,
  descriptor: { ...metric.descriptor, name: `${metric.descriptor.name}${ending}` },
});

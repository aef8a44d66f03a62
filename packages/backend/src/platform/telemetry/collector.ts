import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { Log } from '../log.ts';
import { withScrapedNames } from './scraped-names.ts';

const everyMs = 30_000;
/** Also bounds how long an export under way can hold up the end of the process. */
const timeoutMs = 3000;

/** Sends the metrics to a collector twice a minute, as OTLP over HTTP, by the names that they are scraped by. */
export function collectorReader(endpoint: string, log: Log): PeriodicExportingMetricReader {
  const exporter = new OTLPMetricExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/metrics`,
    timeoutMillis: timeoutMs,
  });
  return new PeriodicExportingMetricReader({
    exporter: telling(exporter, log),
    exportIntervalMillis: everyMs,
    exportTimeoutMillis: timeoutMs,
  });
}

/** A collector that is gone is logged when it goes and when it comes back, not twice a minute. */
function telling(exporter: PushMetricExporter, log: Log): PushMetricExporter {
  let failing = false;
  return {
    export(batch, done) {
      exporter.export(withScrapedNames(batch), (result) => {
        const failed = result.error !== undefined;
        if (failed && !failing) log.warn({ name: result.error?.name }, 'metrics_export_failing');
        if (!failed && failing) log.info({}, 'metrics_export_recovered');
        failing = failed;
        done(result);
      });
    },
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
  };
}

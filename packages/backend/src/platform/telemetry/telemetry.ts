import { randomBytes } from 'node:crypto';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { type Counters, noCounters } from '../counters.ts';
import { errorCode } from '../defect.ts';
import type { Log } from '../log.ts';
import { createInstruments } from './instruments.ts';
import { type MetricsServer, openMetricsServer } from './metrics-server.ts';
import { watchProcess } from './process-gauges.ts';
import { type MetricSample, SampleReader } from './sample-reader.ts';

export type Telemetry = {
  counters: Counters;
  /** Where `/metrics` is read; null where it is off or its port is taken. */
  metricsAddress: string | null;
  /** The metrics as they are now; none where nobody asked for them at the start. */
  samples(): Promise<MetricSample[]>;
  /** Serves a page as JSON beside `/metrics`, for the operator alone. */
  page(path: string, read: () => Promise<unknown>): void;
  /** Sends what was not sent yet; done in a few seconds even where nobody takes it. */
  close(): Promise<void>;
};

export type TelemetryOptions = {
  ops: { host: string; port: number } | null;
  otlpEndpoint: string | null;
  /** Null: nobody in the process reads them. */
  alarms: object | null;
  /** Null: what the machine allows. */
  memoryCapBytes: number | null;
  log: Log;
};

const lastFlushMs = 3000;

/**
 * Instruments of our own, read by Prometheus, sent to a collector, or watched by the alarms. Without any of them nothing
 * is measured.
 */
export async function openTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { ops, otlpEndpoint, log } = options;
  if (ops === null && otlpEndpoint === null && options.alarms === null) return nothingMeasured;
  const prometheus = ops && new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const collector = otlpEndpoint === null ? null : await openCollector(otlpEndpoint, log);
  const own = options.alarms && new SampleReader();
  const provider = new MeterProvider({
    resource: resourceFromAttributes({
      'service.name': 'sleek-coach',
      'service.instance.id': randomBytes(8).toString('hex'),
    }),
    readers: [prometheus, collector, own].filter((reader) => reader !== null),
  });
  const counters = createInstruments(provider.getMeter('sleek-coach'));
  const watched = watchProcess(counters, options.memoryCapBytes);
  const pages = new Map<string, () => Promise<unknown>>();
  const server =
    ops &&
    prometheus &&
    (await openOrLog(log, () =>
      openMetricsServer(
        ops,
        (request, response) => prometheus.getMetricsRequestHandler(request, response),
        pages,
      ),
    ));
  return {
    counters,
    metricsAddress: server?.address ?? null,
    samples: async () => (await own?.samples()) ?? [],
    page: (path, read) => void pages.set(path, read),
    async close() {
      watched[Symbol.dispose]();
      await server?.close();
      await provider.shutdown({ timeoutMillis: lastFlushMs }).catch(() => {});
    },
  };
}

/** What speaks to a collector is loaded where there is one: it is some two hundred modules. */
async function openCollector(endpoint: string, log: Log): Promise<MetricReader> {
  const { collectorReader } = await import('./collector.ts');
  return collectorReader(endpoint, log);
}

const nothingMeasured: Telemetry = {
  counters: noCounters,
  metricsAddress: null,
  samples: async () => [],
  page: () => {},
  close: async () => {},
};

/** Members are served without metrics rather than not at all; the log says what is missing. */
async function openOrLog(log: Log, open: () => Promise<MetricsServer>): Promise<MetricsServer | null> {
  try {
    return await open();
  } catch (error) {
    log.error({ code: errorCode(error) }, 'metrics_port_unavailable');
    return null;
  }
}

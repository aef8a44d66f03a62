import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { expect, test } from 'vitest';
import { createInstruments } from './instruments.ts';
import { SampleReader } from './sample-reader.ts';

test('reads the same series and values as a scraper does', async () => {
  const own = new SampleReader();
  const prometheus = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [own, prometheus] });
  const counters = createInstruments(provider.getMeter('test'));
  counters.add('log_ins_failed', { reason: 'wrong-credentials' });
  counters.add('log_ins_failed', { reason: 'wrong-credentials' });
  counters.observe('http_request_duration_seconds', 0.3, { route: '/a' });
  counters.observe('http_request_duration_seconds', 40, { route: '/a' });
  counters.set('redis_available', 1);
  const { resourceMetrics } = await prometheus.collect();
  const scraped = new PrometheusSerializer('', false)
    .serialize(resourceMetrics)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('target_info'))
    .map((line) =>
      line
        .replace(/,?otel_scope_\w+="[^"]*"/g, '')
        .replace('{,', '{')
        .replace('{}', ''),
    );
  const read = (await own.samples()).map(({ name, labels, value }) => {
    const pairs = Object.entries(labels).map(([key, each]) => `${key}="${each}"`);
    return `${name}${pairs.length === 0 ? '' : `{${pairs.join()}}`} ${value}`;
  });
  expect(read.sort()).toEqual(scraped.sort());
  expect(read).toContain('log_ins_failed_total{reason="wrong-credentials"} 2');
  expect(read).toContain('http_request_duration_seconds_bucket{route="/a",le="+Inf"} 2');
  await provider.shutdown();
});

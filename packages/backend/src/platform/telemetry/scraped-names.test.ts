import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { expect, test } from 'vitest';
import { alarms, type Selector } from '../../features/alarms/alarms.ts';
import { silentLog } from '../log.ts';
import { collectorReader } from './collector.ts';
import { createInstruments } from './instruments.ts';
import { metrics } from './metrics.ts';

type Sent = {
  name: string;
  sum?: { isMonotonic: boolean; dataPoints: { asDouble?: number; asInt?: number }[] };
};

/** What a collector is sent of a process that has measured each metric once. */
async function sentOfAll(): Promise<Sent[]> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    bodies.push(body);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reader = collectorReader(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, silentLog);
  const provider = new MeterProvider({ readers: [reader] });
  const counters = createInstruments(provider.getMeter('test')) as unknown as Record<
    'add' | 'observe' | 'set',
    (name: string, ...rest: unknown[]) => void
  >;
  for (const [name, { kind }] of Object.entries(metrics)) {
    if (kind === 'counter') counters.add(name, {});
    else counters[kind === 'histogram' ? 'observe' : 'set'](name, 7, {});
  }
  await provider.shutdown();
  await new Promise((resolve) => server.close(resolve));
  const [body = '{}'] = bodies;
  return JSON.parse(body).resourceMetrics[0].scopeMetrics[0].metrics;
}

test('a collector is sent every metric that an alarm asks for, by the name that the alarm uses', async () => {
  const sent = await sentOfAll();
  const asked = alarms.flatMap(({ signal }): Selector[] =>
    'to' in signal ? [signal.of, signal.to] : [signal.of],
  );
  const names = new Set(sent.map(({ name }) => name));
  // Buckets are parts of the histogram itself.
  const missing = asked.filter(({ metric }) => !names.has(metric.replace(/_bucket$/, '')));
  expect(missing).toEqual([]);
  const tokens = sent.find(({ name }) => name === 'coach_provider_tokens_sum');
  expect(tokens?.sum).toMatchObject({ isMonotonic: true, dataPoints: [{ asDouble: 7 }] });
});

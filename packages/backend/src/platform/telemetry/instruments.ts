import type { Attributes, Counter, Gauge, Histogram, Meter } from '@opentelemetry/api';
import type { Counters, Reading } from '../counters.ts';
import { type Metric, metrics, type NameOf } from './metrics.ts';

/** The port over OpenTelemetry's instruments, one for each row of the table; gauges appear with their first value. */
export function createInstruments(meter: Meter): Counters {
  const rows = Object.entries(metrics) as [NameOf, Metric][];
  const ofKind = <T>(kind: Metric['kind'], make: (name: NameOf, row: Metric) => T) =>
    new Map(rows.filter(([, row]) => row.kind === kind).map(([name, row]) => [name, make(name, row)]));
  const counters = ofKind('counter', (name, row) => counterAtZero(meter, name, row));
  const histograms = ofKind('histogram', (name, { help, buckets }) =>
    meter.createHistogram(name, {
      description: help,
      ...(buckets && { advice: { explicitBucketBoundaries: [...buckets] } }),
    }),
  );
  const gauges = new Map<NameOf, Gauge>();
  return {
    add: (name, ...labels) => of<Counter>(counters, name).add(1, labels[0] as Attributes | undefined),
    observe: (name, value, ...labels) =>
      of<Histogram>(histograms, name).record(value, labels[0] as Attributes | undefined),
    set(name, value, ...labels) {
      const gauge = gauges.get(name) ?? meter.createGauge(name, { description: metrics[name].help });
      gauges.set(name, gauge);
      gauge.record(value, labels[0] as Attributes | undefined);
    },
    watch: (name, read) => watch(meter, name, read),
  };
}

function of<T>(instruments: ReadonlyMap<NameOf, T>, name: NameOf): T {
  const instrument = instruments.get(name);
  if (instrument === undefined) throw new Error(`There is no metric ${name} of this kind`);
  return instrument;
}

/** A counter that has counted nothing yet reads 0 wherever its labels are known, so that the first event is a rise. */
function counterAtZero(meter: Meter, name: NameOf, { help, labels }: Metric): Counter {
  const counter = meter.createCounter(name, { description: help });
  const entries = Object.entries(labels);
  if (entries.every(([, values]) => values !== null) && entries.length <= 1)
    for (const attributes of attributesOf(entries)) counter.add(0, attributes);
  return counter;
}

function attributesOf(entries: [string, readonly string[] | null][]): Attributes[] {
  const [first] = entries;
  return first ? (first[1] ?? []).map((value) => ({ [first[0]]: value })) : [{}];
}

function watch<N extends NameOf>(meter: Meter, name: N, read: () => readonly Reading<N>[]): void {
  meter.createObservableGauge(name, { description: metrics[name].help }).addCallback((result) => {
    for (const { value, labels } of read()) result.observe(value, labels as Attributes);
  });
}

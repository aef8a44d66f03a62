import { type Counters, noCounters } from '../platform/counters.ts';

type Read = () => readonly { value: number; labels: object }[];

/** Counters that keep what is watched and what is counted, for a test to read. */
export function watchedGauges() {
  const gauges = new Map<string, Read>();
  const counted: [string, object | undefined][] = [];
  const counters = {
    ...noCounters,
    add: (name: string, labels?: object) => void counted.push([name, labels]),
    watch: (name: string, read: Read) => void gauges.set(name, read),
  } as Counters;
  return {
    counters,
    counted,
    read: (name: string) => gauges.get(name)?.() ?? [],
    /** The only value of a gauge; null where it is absent. */
    value: (name: string) => gauges.get(name)?.()[0]?.value ?? null,
  };
}

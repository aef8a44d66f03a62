import type { LabelsOf, NameOf } from './telemetry/metrics.ts';

type WithLabels<N extends NameOf> = keyof LabelsOf<N> extends never ? [] : [labels: LabelsOf<N>];
export type Reading<N extends NameOf> = { value: number; labels: LabelsOf<N> };

/**
 * What the process counts and measures. Every name stands in `telemetry/metrics.ts` with its labels: a label that
 * held an id or a value would grow without bound and tell too much.
 */
export type Counters = {
  add<N extends NameOf<'counter'>>(name: N, ...labels: WithLabels<N>): void;
  /** One more value of a distribution. */
  observe<N extends NameOf<'histogram'>>(name: N, value: number, ...labels: WithLabels<N>): void;
  /** The value as of now; it stands until the next one. */
  set<N extends NameOf<'gauge'>>(name: N, value: number, ...labels: WithLabels<N>): void;
  /** Read anew whenever somebody looks. */
  watch<N extends NameOf<'gauge'>>(name: N, read: () => readonly Reading<N>[]): void;
};

export const noCounters: Counters = { add: () => {}, observe: () => {}, set: () => {}, watch: () => {} };

import type { ReactNode } from 'react';
import type { BandPoint } from './band-series.ts';
import type { PlotRequest } from './plot-geometry.ts';

/** How a chart speaks about its points. */
export type BandWords = {
  name: string;
  lineLabel: string;
  extraLabel: string;
  value: (point: BandPoint) => string;
  range: (point: BandPoint) => string;
  /** The third thing known of a day: a scale reading, a target. */
  extra: (point: BandPoint) => string | null;
  noExtra: string;
  spoken: (point: BandPoint) => string;
  readOut: (point: BandPoint) => ReactNode;
  tick: PlotRequest['tickWords'];
};

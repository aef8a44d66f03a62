import { addDays, localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import type { BandPoint } from './band-series.ts';
import { labelPoint, layOutPlot, type PlotRequest } from './plot-geometry.ts';

const start = localDay('2026-09-01');
const points: BandPoint[] = Array.from({ length: 60 }, (_, index) => {
  const value = 82 - index * 0.04;
  const half = index === 30 ? 1.2 : 0.5;
  return { day: addDays(start, index), value, low: value - half, high: value + half, reading: value };
});
const request: PlotRequest = {
  points,
  widthPx: 360,
  heightPx: 240,
  minStep: 0.5,
  tickWords: (value, digits) => value.toFixed(digits),
};

describe('layOutPlot', () => {
  test('keeps line and band inside the frame, time from left to right', () => {
    const plot = layOutPlot(request);
    expect(plot.x(start)).toBe(plot.left);
    expect(plot.x(addDays(start, 59))).toBe(plot.right);
    for (const point of points) {
      expect(plot.y(point.high)).toBeGreaterThanOrEqual(plot.top);
      expect(plot.y(point.low)).toBeLessThanOrEqual(plot.bottom);
    }
  });

  test('has three gridlines and no more day labels than fit', () => {
    const plot = layOutPlot(request);
    expect(plot.yTicks).toHaveLength(3);
    expect(plot.xTicks.length).toBeLessThanOrEqual(5);
  });

  test('shows a goal that is near and names one that would flatten the data', () => {
    expect(layOutPlot({ ...request, zone: { low: 78.2, high: 79 } }).zone).toBe('shown');
    const far = layOutPlot({ ...request, zone: { low: 64, high: 65 } });
    expect(far.zone).toBe('below');
    expect(far.scale.low).toBeGreaterThan(76);
    expect(layOutPlot({ ...request, zone: { low: 95, high: 96 } }).zone).toBe('above');
    expect(layOutPlot(request).zone).toBe('none');
  });

  test('makes room for other values', () => {
    const plot = layOutPlot({ ...request, alsoValues: [76] });
    expect(plot.scale.low).toBeLessThan(76);
  });

  test('survives a single point', () => {
    const plot = layOutPlot({ ...request, points: points.slice(0, 1) });
    expect(plot.x(start)).toBeGreaterThan(plot.left);
    expect(Number.isFinite(plot.y(82))).toBe(true);
  });
});

describe('labelPoint', () => {
  test('picks the widest part of the band in the middle of the chart', () => {
    expect(labelPoint(points)?.day).toBe(addDays(start, 30));
    expect(labelPoint([])).toBeNull();
  });
});

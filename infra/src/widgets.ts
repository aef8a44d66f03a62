/** One picture of a dashboard, as CloudWatch takes it. */
export type Widget = {
  readonly type: 'metric' | 'log' | 'alarm' | 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: Readonly<Record<string, unknown>>;
};
export type Unplaced = Pick<Widget, 'type' | 'properties'>;
/** Namespace, name, then names and values of dimensions, then what differs for this line. */
export type Line = readonly (string | Readonly<Record<string, unknown>>)[];

const columns = 3;
const [width, height] = [8, 6];

/** Row after row, from the left. */
export const placed = (widgets: readonly Unplaced[]): Widget[] =>
  widgets.map((widget, at) => ({
    ...widget,
    x: (at % columns) * width,
    y: Math.floor(at / columns) * height,
    width,
    height,
  }));

export const graph = (
  title: string,
  region: string,
  metrics: readonly Line[],
  more: Readonly<Record<string, unknown>> = {},
): Unplaced => ({
  type: 'metric',
  properties: { title, region, view: 'timeSeries', stat: 'Average', period: 60, metrics, ...more },
});

/** A question to the service's log. */
export const logGraph = (
  title: string,
  region: string,
  { group, query }: { group: string; query: string },
): Unplaced => ({
  type: 'log',
  properties: { title, region, view: 'table', query: `SOURCE '${group}' | ${query}` },
});

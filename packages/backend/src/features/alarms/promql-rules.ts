import type { Alarm, Selector, Signal } from './alarms.ts';
import { missingWindows, missingWithinS } from './judge-signal.ts';

/** Names of labels that a query keeps apart; none: all processes together. */
type By = readonly string[];

/** The alarms as a rule file for Prometheus. */
export function promqlRules(alarms: readonly Alarm[], by: By = []): string {
  const rules = alarms.flatMap((alarm) => [
    rule(alarm, { expr: promqlOf(alarm, by), forS: alarm.for }),
    ...(alarm.missing === 'ok'
      ? []
      : [rule(alarm, { expr: promqlOfMissing(alarm, by), forS: 0, because: 'no data' })]),
  ]);
  return ['groups:', '  - name: sleek-coach', '    interval: 15s', '    rules:', ...rules, ''].join('\n');
}

/** The query that has a result while the alarm's value is beyond its threshold. */
export function promqlOf({ signal, op, threshold, window }: Alarm, by: By = []): string {
  return `${valueQuery(signal, `${window}s`, by)} ${op} ${threshold}`;
}

/** The query that has a result while a signal that was there within a day has no data. */
function promqlOfMissing({ signal, window }: Alarm, by: By): string {
  const present = (seconds: number) =>
    `group${grouped(by)} (present_over_time(${selectorOf(signal.of)}[${seconds}s]))`;
  return `${present(missingWithinS)} unless ${present(missingWindows * window)}`;
}

/** Labels and annotations of a rule, as an alert carries them. */
export function marksOf({ action, title, diagnose, unit }: Alarm, because: 'value' | 'no data' = 'value') {
  return { labels: { action, because }, annotations: { summary: title, diagnose, unit } };
}

type Rule = { expr: string; forS: number; because?: 'no data' };

function rule(alarm: Alarm, { expr, forS, because }: Rule): string {
  const { labels, annotations } = marksOf(alarm, because);
  return [
    `      - alert: ${alarm.id}`,
    `        expr: ${quoted(expr)}`,
    `        for: ${forS}s`,
    '        labels:',
    ...entriesOf(labels),
    '        annotations:',
    ...entriesOf(annotations),
  ].join('\n');
}

const entriesOf = (entries: Readonly<Record<string, string>>) =>
  Object.entries(entries).map(([name, value]) => `          ${name}: ${quoted(value)}`);

/** As YAML, in the quotes that need no escapes. */
const quoted = (text: string) => (text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

function valueQuery(signal: Signal, window: string, by: By): string {
  const rate = (selector: Selector) => `sum${grouped(by)} (rate(${selectorOf(selector)}[${window}]))`;
  const last = (selector: Selector, reduce: string) =>
    `${reduce}${grouped(by)} (last_over_time(${selectorOf(selector)}[${window}]))`;
  const happened = (selector: Selector, reduce: string) =>
    `${reduce}${grouped(by)} (last_over_time(${selectorOf(selector)}[${window}]) != 0)`;
  const { of } = signal;
  switch (signal.kind) {
    case 'ratio-of-rates':
      return `${rate(of)} / ${rate(signal.to)}`;
    case 'ratio-of-gauges':
      return `${last(of, 'max')} / ${last(signal.to, 'max')}`;
    case 'quantile':
      return `histogram_quantile(${signal.quantile}, sum by (${['le', ...by].join(', ')}) (rate(${selectorOf(of)}[${window}])))`;
    case 'rate':
      return `${rate(of)} * ${signal.perS}`;
    case 'gauge':
      return last(of, signal.reduce);
    case 'age':
      return `time() - ${happened(of, signal.reduce)}`;
    case 'time-left':
      return `${happened(of, signal.reduce)} - time()`;
  }
}

const grouped = (by: By) => (by.length === 0 ? '' : ` by (${by.join(', ')})`);

function selectorOf({ metric, where = {} }: Selector): string {
  const matchers = Object.entries(where).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return matchers.length === 0 ? metric : `${metric}{${matchers.join(',')}}`;
}

import type { Outcome } from './incident.ts';

const seconds = (ms: number | null): string => (ms === null ? '-' : `${(ms / 1000).toFixed(1)} s`);

const columns: readonly { title: string; of(outcome: Outcome): string }[] = [
  { title: 'Incident', of: ({ incident }) => incident },
  { title: 'As it should', of: ({ ok }) => (ok ? 'yes' : 'NO') },
  { title: 'Noticed after', of: ({ detected_ms }) => seconds(detected_ms) },
  { title: 'By', of: ({ alarm }) => alarm ?? 'nobody' },
  { title: 'Cause named', of: ({ diagnosis }) => diagnosis ?? 'none' },
  { title: 'Well again after', of: ({ recovered_ms }) => seconds(recovered_ms) },
  { title: 'Members were away for', of: ({ outage_ms }) => seconds(outage_ms) },
  { title: 'Requests that failed', of: ({ failed, requests }) => `${failed} of ${requests}` },
  { title: 'Writes lost', of: ({ lost, acknowledged }) => `${lost} of ${acknowledged}` },
  {
    title: 'Left alone it stays',
    of: ({ control_stays_broken: stays }) => (stays === null ? 'not tried' : stays ? 'yes' : 'NO'),
  },
  { title: 'Besides', of: ({ figures }) => figures },
];

const rowsOf = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => columns.map(({ of }) => of(outcome)));

/** For somebody who wants to know whether it works, not how. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = [columns.map(({ title }) => title), ...rowsOf(outcomes)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same as Markdown. */
export function markdownTableOf(outcomes: readonly Outcome[]): string {
  const titles = columns.map(({ title }) => title);
  const rows = [titles, ...rowsOf(outcomes)];
  const widths = titles.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [titles, rule, ...rows.slice(1)].map(line).join('');
}

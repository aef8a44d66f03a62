import { availableParallelism, loadavg } from 'node:os';
import type { Measured } from './measure-case.ts';
import type { Figure } from './single-figures.ts';
import type { Goal } from './verdicts.ts';

export type Report = {
  /** What is under way, for whoever watches. */
  progress(text: string): void;
  measured(measured: Measured, goals: Goal[]): void;
  figure(figure: Figure): void;
  /** The last lines. @returns the exit code. */
  close(): number;
};

type Row = { case: string; cells: string[]; goals: Goal[] };

/** JSON lines on standard output as results come in; unless `json`, a table on standard error at the end. */
export function createReport({ json, crowd }: { json: boolean; crowd: number }): Report {
  const rows: Row[] = [];
  const startedMs = performance.now();
  const say = (text: string): void => {
    if (!json) console.error(text);
  };
  const add = (row: Row, line: object) => {
    rows.push(row);
    console.log(JSON.stringify({ ...line, goals: row.goals, ok: row.goals.every(({ ok }) => ok) }));
  };
  const figure = ({ case: name, values, goals }: Figure) =>
    add({ case: name, cells: [figureCell(values)], goals }, { case: name, ...values });
  return {
    progress: (text) =>
      say(`bench: ${((performance.now() - startedMs) / 1000).toFixed(0).padStart(3)} s  ${text}`),
    measured: (measured, goals) =>
      add({ case: measured.case, cells: measuredCells(measured), goals }, measured),
    figure,
    close() {
      const missed = rows.filter(({ goals }) => goals.some(({ ok }) => !ok)).map((row) => row.case);
      const cores = availableParallelism();
      const load = Number(loadavg()[0]?.toFixed(1));
      const seconds = Math.round((performance.now() - startedMs) / 1000);
      console.log(JSON.stringify({ summary: { cases: rows.length, missed, crowd, cores, load, seconds } }));
      say(`\n${tableOf(rows)}\n`);
      say(explanation);
      // The bench itself keeps about three at work.
      if (load > cores + 3)
        say(`Others kept this machine busy (load ${load} on ${cores} cores): run it again when it is quiet.`);
      say(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.join(', ')}`);
      return missed.length === 0 ? 0 : 1;
    },
  };
}

const explanation = [
  'CPU of the server process per request, 4 connections, RATE_LIMITS=off, medians over rounds that alternate with the',
  "floor: the app's own SQL statements, named, on bare node:http with JSON.stringify. Idle memory and start have no floor.",
  'A slowest hundredth is judged at a steady rate of requests that do not wait for each other; the table shows those of',
  'the 4 connections that are always busy.',
].join('\n');

const header = ['case', 'CPU', 'floor', 'ratio', 'p50', 'p95', 'p99', 'floor p99', 'goals'];

const measuredCells = ({ ours, floor, ratio }: Measured): string[] => [
  `${ours.cpu_us} us`,
  `${floor.cpu_us} us`,
  ratio.toFixed(2),
  ...[ours.p50_ms, ours.p95_ms, ours.p99_ms, floor.p99_ms].map((ms) => `${ms.toFixed(1)} ms`),
];

const figureCell = (values: Figure['values']): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value ?? 'not known here'}`)
    .join(', ');

const goalCell = (goals: readonly Goal[]): string =>
  goals
    .map(
      ({ goal, most, ok, note }) => `${goal} <= ${most} ${ok ? 'met' : 'MISSED'}${note ? ` (${note})` : ''}`,
    )
    .join(', ') || 'none';

export function tableOf(rows: readonly Row[]): string {
  const measured = rows.filter(({ cells }) => cells.length > 1);
  const lines = [header, ...measured.map((row) => [row.case, ...row.cells, goalCell(row.goals)])];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const figures = rows
    .filter(({ cells }) => cells.length === 1)
    .map((row) => `${row.case.padEnd(widths[0] ?? 0)}  ${row.cells[0]}  [${goalCell(row.goals)}]`);
  return [...(measured.length > 0 ? table : []), ...figures].map((line) => line.trimEnd()).join('\n');
}
